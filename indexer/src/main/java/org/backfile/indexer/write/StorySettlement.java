package org.backfile.indexer.write;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Amendment;
import org.backfile.article.CanonicalText;
import org.backfile.article.Credit;
import org.backfile.article.PublicationDate;
import org.backfile.article.Standing;
import org.backfile.schema.ArticleCard;

/**
 * What becomes of the articles of one story. The rule:
 *
 * <ol>
 *   <li>First is the article that is sure to have appeared before the others. Its id gives the
 *       story its key.
 *   <li>An article that credits no agency is a wire copy when an agency sent the story before.
 *   <li>When one of them was corrected, the others that appeared before the correction and were not
 *       changed since are uncorrected copies.
 * </ol>
 */
final class StorySettlement {

  private static final int KEY_DIGITS = 16;

  private final List<ArticleCard> articles;
  private final Map<String, Optional<PublicationDate>> corrections;
  private final Optional<String> key;

  /**
   * @param articles all articles of the story; one that stands alone is no story
   * @param corrections when articles were first corrected, by their ids
   */
  StorySettlement(List<ArticleCard> articles, Map<String, Optional<PublicationDate>> corrections) {
    this.articles = articles.stream().sorted(ArticleCard.FIRST_RUN).toList();
    this.corrections = corrections;
    this.key = articles.size() < 2 ? Optional.empty() : Optional.of(key());
  }

  private String key() {
    String first = articles.getFirst().id();
    byte[] hash = CanonicalText.newSha256().digest(first.getBytes(StandardCharsets.UTF_8));
    return CanonicalText.hex(hash).substring(0, KEY_DIGITS);
  }

  /** What is now known of an article of the story. */
  Standing of(ArticleCard article) {
    return new Standing(key, credit(article), amendments(article));
  }

  private Optional<Credit> credit(ArticleCard article) {
    Optional<Credit> own = article.standing().credit();
    boolean credited = own.filter(credit -> credit.kind() == Credit.Kind.WIRE).isPresent();
    return !credited && sentBefore(article) ? Optional.of(Credit.EARLIER_COPY) : own;
  }

  private boolean sentBefore(ArticleCard article) {
    return articles.stream()
        .filter(other -> ArticleCard.FIRST_RUN.compare(other, article) < 0)
        .anyMatch(other -> other.standing().credit().equals(Optional.of(Credit.SOURCE_IS_AGENCY)));
  }

  private Set<Amendment> amendments(ArticleCard article) {
    List<Amendment> amendments = new ArrayList<>(article.standing().amendments());
    if (corrections.containsKey(article.id())) {
      amendments.add(Amendment.CORRECTED);
    } else if (amendments.isEmpty() && unchangedSinceCorrection(article)) {
      amendments.add(Amendment.UNCORRECTED_COPY);
    }
    return amendments.isEmpty() ? Set.of() : EnumSet.copyOf(amendments);
  }

  /** What ran after the first correction of the story is taken to be right. */
  private boolean unchangedSinceCorrection(ArticleCard article) {
    Optional<PublicationDate> changed = article.updated().or(article::published);
    Optional<PublicationDate> corrected =
        articles.stream()
            .map(other -> corrections.getOrDefault(other.id(), Optional.empty()))
            .flatMap(Optional::stream)
            .min(Comparator.comparing(PublicationDate::startSecond));
    return changed.isPresent()
        && corrected.isPresent()
        && changed.get().startSecond() < corrected.get().startSecond();
  }
}
