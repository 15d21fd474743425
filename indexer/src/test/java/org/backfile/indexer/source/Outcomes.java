package org.backfile.indexer.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Read;

/** All outcomes of a source, for tests. */
public record Outcomes(List<ReadOutcome> all) {

  public static SourceBytes bytes(String... lines) throws IOException {
    return bytes(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  public static SourceBytes bytes(byte[] content) throws IOException {
    return SourceBytes.ofMember(
        new ByteArrayInputStream(content), new UnpackingLimit(content.length));
  }

  public static Outcomes of(ArticleSource source) throws IOException {
    List<ReadOutcome> all = new ArrayList<>();
    try (source) {
      for (Optional<RawRecord> record = source.next(); record.isPresent(); record = source.next()) {
        all.add(record.get().read());
      }
    }
    return new Outcomes(all);
  }

  public List<Article> articles() {
    return all.stream()
        .filter(Read.class::isInstance)
        .map(outcome -> ((Read) outcome).article())
        .toList();
  }

  public Article article() {
    if (articles().size() != 1) {
      throw new AssertionError("expected one article, found " + all);
    }
    return articles().getFirst();
  }

  public List<Failed> failures() {
    return all.stream().filter(Failed.class::isInstance).map(Failed.class::cast).toList();
  }

  public Failed failure() {
    if (failures().size() != 1) {
      throw new AssertionError("expected one failure, found " + all);
    }
    return failures().getFirst();
  }
}
