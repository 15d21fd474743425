package org.backfile.indexer.write;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;

/**
 * What becomes of the records that share an id. The rule:
 *
 * <ol>
 *   <li>Records are put in order: by {@code version} (none is 1), then by the date the text was
 *       last changed ({@code updated}, else {@code published}; none comes first), then by when it
 *       was captured from the web, then by file name and place in the file.
 *   <li>Of records with the same canonical text the last is kept; the others are duplicates.
 *   <li>Of what is kept the last is the article; the ones before it are its older versions.
 * </ol>
 *
 * <p>The order in which threads happened to read plays no part.
 */
public final class SameId {

  /** An id with more different texts than this names no article; something else is wrong. */
  public static final int MOST_VERSIONS = 500;

  /** Records kept that say the same again. */
  static final int MOST_DUPLICATES = 200;

  /** The order without numbers of versions. */
  static final Comparator<Article> OLDEST_FIRST_OF_ANY_ID =
      Comparator.comparingLong(SameId::lastChanged)
          .thenComparing(SameId::captured)
          .thenComparing(Article::origin)
          .thenComparing(Article::id);

  private static final Comparator<Article> OLDEST_FIRST =
      Comparator.<Article>comparingInt(article -> article.version().orElse(1))
          .thenComparing(OLDEST_FIRST_OF_ANY_ID);

  private final Map<String, Article> byText = new LinkedHashMap<>();
  private final List<Article> duplicates = new ArrayList<>();
  private final List<Origin> moreDuplicates = new ArrayList<>();

  /**
   * Adds a record, in any order.
   *
   * @throws TooManyVersions when the id has more than {@value #MOST_VERSIONS} different texts
   */
  public void add(Article article) {
    String text = CanonicalText.hex(CanonicalText.sha256(article.title(), article.body()));
    Article same = byText.get(text);
    boolean newer = same == null || OLDEST_FIRST.compare(same, article) < 0;
    if (newer) {
      byText.put(text, article);
    }
    if (same != null) {
      addDuplicate(newer ? same : article);
    }
    if (byText.size() > MOST_VERSIONS) {
      throw new TooManyVersions(article);
    }
  }

  /** Whether a record can be added and kept. */
  boolean hasRoomFor(Article article) {
    String text = CanonicalText.hex(CanonicalText.sha256(article.title(), article.body()));
    return byText.containsKey(text)
        ? duplicates.size() < MOST_DUPLICATES
        : byText.size() < MOST_VERSIONS;
  }

  /** The different texts of the id, the article itself last. */
  public List<Article> versions() {
    return byText.values().stream().sorted(OLDEST_FIRST).toList();
  }

  private void addDuplicate(Article duplicate) {
    if (duplicates.size() < MOST_DUPLICATES) {
      duplicates.add(duplicate);
    } else {
      moreDuplicates.add(duplicate.origin());
    }
  }

  /** The records that said the same again, at most {@value #MOST_DUPLICATES} of them. */
  public List<Article> duplicates() {
    return duplicates.stream().sorted(OLDEST_FIRST).toList();
  }

  /** Where the records were read that said the same again and are not kept. */
  public List<Origin> moreDuplicates() {
    return List.copyOf(moreDuplicates);
  }

  private static long lastChanged(Article article) {
    return article
        .updated()
        .or(article::published)
        .map(PublicationDate::startSecond)
        .orElse(Long.MIN_VALUE);
  }

  /** ISO 8601 in UTC, so the order of letters is that of time. */
  private static String captured(Article article) {
    JsonNode captured = article.extras().get("captured");
    return captured == null ? "" : captured.asText();
  }

  /** An id that cannot be an article's. */
  public static final class TooManyVersions extends RuntimeException {
    TooManyVersions(Article article) {
      super(
          "the id '%s' has more than %d different texts (one of them in %s); does the field map take the id from the right field?"
              .formatted(article.id(), MOST_VERSIONS, article.origin()));
    }
  }
}
