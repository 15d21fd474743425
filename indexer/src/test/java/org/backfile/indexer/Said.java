package org.backfile.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.backfile.article.Article;
import org.backfile.article.Standing;
import org.backfile.build.Build;
import org.backfile.indexer.RunOutcome.Published;
import org.backfile.schema.StoredArticle;

/**
 * All that a build says, to be compared with another: what is equal here is equal to every reader
 * and every operator.
 *
 * @param articles by id
 * @param report of every file and all together, without what depends on the order of reading
 * @param quarantine lines in order
 */
record Said(
    String digest, SortedMap<String, Of> articles, List<Object> report, List<String> quarantine) {

  /** All of one article. */
  record Of(Article newest, List<Article> older, List<Article> duplicates, Standing standing) {
    Of(StoredArticle stored) {
      this(stored.article(), stored.older(), stored.duplicates(), stored.card().standing());
    }
  }

  static Said by(Published published, Path archive) throws IOException {
    Build build = published.build();
    SortedMap<String, Of> articles = new TreeMap<>();
    for (Map.Entry<String, StoredArticle> each : Archives.articles(archive).entrySet()) {
      articles.put(each.getKey(), new Of(each.getValue()));
    }
    return new Said(
        build.manifest().logicalDigest(),
        articles,
        report(published.report()),
        Archives.quarantine(build.folder()).stream().sorted().toList());
  }

  private static List<Object> report(IndexReport report) {
    return List.of(
        report.counts(),
        report.files(),
        report.skipped().stream().map(Object::toString).sorted().toList(),
        report.fields().stream()
            .map(field -> field.name() + " " + field.known() + " " + field.filled())
            .sorted()
            .toList(),
        report.dates().precision(),
        report.dates().forms(),
        report.dates().doubtful(),
        report.dates().missing(),
        report.dates().notUnderstood(),
        report.dates().ambiguous(),
        report.languages(),
        report.languagesRecognised(),
        report.nextRelease(),
        report.stories());
  }
}
