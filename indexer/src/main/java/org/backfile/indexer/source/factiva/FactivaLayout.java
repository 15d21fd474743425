package org.backfile.indexer.source.factiva;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.text.DownloadSource;

/** Parts a download of Factiva into documents; each says which of the two layouts it has. */
public final class FactivaLayout implements DownloadSource.Layout {

  private static final Pattern DOCUMENT_NUMBER =
      Pattern.compile(
          "(?:AN\\s+)?(?:Document|Dokument|Documento) ([A-Z](?=\\S*\\d)[A-Za-z0-9]{14,40})");

  /** What stands at the foot of each page, where one was printed or copied. */
  private static final Pattern FOOT =
      Pattern.compile(
          "(?i)\\s*(?:Page \\d+ of \\d+ *)?©? ?\\d{4} Factiva,? Inc\\..*|\\s*Page \\d+ of \\d+");

  private static final Pattern END = Pattern.compile("(?m)^" + DOCUMENT_NUMBER.pattern() + "\\s*$");
  private static final Pattern HEADLINE = Pattern.compile("HD(\\s.*)?");
  private static final Pattern CODED = Pattern.compile("(?ms)^HD\\s+\\S.*^(?:LP|TD|AN)(?:\\s|$)");

  private FactivaLayout() {}

  /** Whether a file begins as a download does. */
  public static boolean marks(FirstBytes first) {
    return first.hold(END) || first.hold(CODED);
  }

  /** The documents of a file. */
  public static ArticleSource open(String file, SourceBytes bytes, FieldMap map)
      throws IOException {
    return new DownloadSource(file, bytes, map, new FactivaLayout());
  }

  @Override
  public boolean isLast(String line) {
    return number(line).isPresent();
  }

  @Override
  public boolean isFirst(String line) {
    return false;
  }

  @Override
  public boolean isNone(List<String> lines) {
    return lines.stream().noneMatch(this::isLast)
        && lines.stream().noneMatch(line -> HEADLINE.matcher(line).matches());
  }

  /** The number in the last line of a document; empty when it has none. */
  static Optional<String> number(String line) {
    Matcher number = DOCUMENT_NUMBER.matcher(line.strip());
    return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
  }

  @Override
  public ObjectNode record(List<String> all, Origin origin) {
    List<String> lines = all.stream().filter(line -> !FOOT.matcher(line).matches()).toList();
    return lines.stream().anyMatch(line -> HEADLINE.matcher(line).matches())
        ? CodedDocument.of(lines).record(origin)
        : ShownDocument.of(lines).record(origin);
  }
}
