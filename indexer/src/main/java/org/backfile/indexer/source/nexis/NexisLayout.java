package org.backfile.indexer.source.nexis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.text.DownloadSource;

/** Parts a download of Nexis into documents, in the older layout or the newer. */
public final class NexisLayout implements DownloadSource.Layout {

  private static final Pattern NUMBERED = Pattern.compile("\\s*\\d+ of \\d+ DOCUMENTS?\\s*");
  private static final Pattern END = Pattern.compile("\\s*End of Document\\s*");
  private static final Pattern MARK =
      Pattern.compile(
          "(?m)^\\s*\\d+ of \\d+ DOCUMENTS?\\s*$|^\\s*End of Document\\s*$"
              + "|(?s:^\\s*Length:\\s*[\\d,]+ words\\s*$.*^Body\\s*$)");
  private static final Pattern LABEL = Pattern.compile("(?i)\\s*(?:length|load-date)\\s*:.*");

  private NexisLayout() {}

  /** Whether a file begins as a download does. */
  public static boolean marks(FirstBytes first) {
    return first.hold(MARK);
  }

  /** The documents of a file. */
  public static ArticleSource open(String file, SourceBytes bytes, FieldMap map)
      throws IOException {
    return new DownloadSource(file, bytes, map, new NexisLayout());
  }

  @Override
  public boolean isLast(String line) {
    return END.matcher(line).matches();
  }

  @Override
  public boolean isFirst(String line) {
    return NUMBERED.matcher(line).matches();
  }

  @Override
  public boolean isNone(List<String> lines) {
    return lines.stream().noneMatch(line -> LABEL.matcher(line).matches());
  }

  @Override
  public ObjectNode record(List<String> lines, Origin origin) {
    return NexisDocument.of(lines).record(origin);
  }
}
