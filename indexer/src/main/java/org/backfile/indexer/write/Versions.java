package org.backfile.indexer.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.schema.StoredArticle;

/** The versions of an article that had several ids, being gathered from the oldest on. */
final class Versions {

  private final Map<String, Article> byText = new LinkedHashMap<>();
  private final List<Article> duplicates = new ArrayList<>();
  private final List<Article> newDuplicates = new ArrayList<>();
  private final Set<String> ids = new LinkedHashSet<>();

  /** Adds an article with all its own versions, which come after those already here. */
  void add(StoredArticle later) {
    ids.add(later.article().id());
    duplicates.addAll(later.duplicates());
    later.older().forEach(this::add);
    add(later.article());
  }

  private void add(Article version) {
    String text = CanonicalText.hex(CanonicalText.sha256(version.title(), version.body()));
    Article same = byText.remove(text);
    if (same != null) {
      newDuplicates.add(same);
    }
    byText.put(text, version);
  }

  /** The ids that the articles had. */
  Set<String> ids() {
    return ids;
  }

  /** Those that were versions until a later one was seen to say the same. */
  List<Article> newDuplicates() {
    return newDuplicates;
  }

  /** The newest; empty where all are more than an article can have. */
  Optional<Article> newest() {
    boolean tooMany =
        byText.size() > SameId.MOST_VERSIONS
            || duplicates.size() + newDuplicates.size() > SameId.MOST_DUPLICATES;
    return tooMany ? Optional.empty() : byText.values().stream().reduce((older, newer) -> newer);
  }

  /** The document of the article. */
  Document document(DocumentWriter writer) throws IOException {
    Article newest = newest().orElseThrow();
    List<Article> all = new ArrayList<>(duplicates);
    all.addAll(newDuplicates);
    all.sort(SameId.OLDEST_FIRST_OF_ANY_ID);
    return writer.write(
        newest, byText.values().stream().filter(each -> each != newest).toList(), all);
  }
}
