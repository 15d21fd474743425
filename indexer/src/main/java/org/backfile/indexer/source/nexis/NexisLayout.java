package org.backfile.indexer.source.nexis;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.text.DownloadSource;

/** Parts a download of Nexis into documents, in the older layout or the newer. */
public final class NexisLayout implements DownloadSource.Layout {

  /** Within a line: what went on over lines would be tried again from each of them. */
  private static final String BLANK = "[\\h\\f]*";

  private static final String NUMBERED =
      BLANK + "(?:\\d+ of \\d+ DOCUMENTS?|Dokument \\d+ von \\d+|Document \\d+ de \\d+)" + BLANK;
  private static final String END = BLANK + "(?:End of Document|Ende des Dokuments)" + BLANK;

  private static final Pattern FIRST = Pattern.compile(NUMBERED);
  private static final Pattern LAST = Pattern.compile(END);

  /** Beside a number of documents in small letters, which other texts have too, their length. */
  private static final Pattern MARK =
      Pattern.compile(
          "(?m)^%1$s\\d+ of \\d+ DOCUMENTS?%1$s$|^%2$s$|(?s:^%3$s$.*^%1$sL[^:\\n]{4,7}: *\\d)"
                  .formatted(BLANK, END, NUMBERED)
              + "|(?s:^%1$sLength:%1$s[\\d,]+ words%1$s$.*^Body%1$s$)".formatted(BLANK));

  private static final Set<String> OF_DOCUMENTS =
      Set.of(NexisLabel.LENGTH, NexisLabel.BODY, "load-date");

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

  /** Whether a line only parts documents. */
  static boolean isMark(String line) {
    return FIRST.matcher(line).matches() || LAST.matcher(line).matches();
  }

  @Override
  public boolean isLast(String line) {
    return LAST.matcher(line).matches();
  }

  @Override
  public boolean isFirst(String line) {
    return FIRST.matcher(line).matches();
  }

  @Override
  public boolean isNone(List<String> lines) {
    return lines.stream()
        .flatMap(line -> NexisLabel.of(line).stream())
        .noneMatch(label -> OF_DOCUMENTS.contains(label.name()));
  }

  @Override
  public ObjectNode record(List<String> lines, Origin origin) {
    return NexisDocument.of(lines).record();
  }
}
