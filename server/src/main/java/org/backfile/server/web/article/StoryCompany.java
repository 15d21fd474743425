package org.backfile.server.web.article;

import java.util.List;
import java.util.Optional;
import org.backfile.article.Amendment;
import org.backfile.article.Article;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.StoredArticle;
import org.backfile.server.search.Story;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;

/**
 * Where else an article ran.
 *
 * @param href the story's page
 * @param total how many articles the story has, this one included
 * @param first whether this one ran first
 * @param others the other articles, the first to run first; of many the first
 * @param corrections corrections of others that this one never got
 */
public record StoryCompany(
    String href,
    int total,
    boolean first,
    List<Other> others,
    List<ArticlePage.Other> corrections) {
  private static final int MOST_SHOWN = 8;

  /** Another article of the story, and where it is compared with this one. */
  public record Other(String title, String href, String source, String date, String compareHref) {
    static Other of(String key, Article self, Article other) {
      return new Other(
          other.title().isEmpty() ? Wording.say("(no headline)") : other.title(),
          ArticleLink.path(other.id()),
          other.source().orElseGet(() -> Wording.say("source unknown")),
          other.published().map(Wording::shortDate).orElseGet(() -> Wording.say("date unknown")),
          StoryLink.compare(key, self.id(), other.id()) + "#compared");
    }
  }

  /** The story of an article; empty when it stands alone. */
  static Optional<StoryCompany> of(Site site, StoredArticle stored) {
    return stored
        .card()
        .standing()
        .story()
        .flatMap(key -> site.inTurn(() -> site.archive().story(key)))
        .map(story -> of(story, stored));
  }

  private static StoryCompany of(Story story, StoredArticle stored) {
    String id = stored.article().id();
    boolean left = stored.card().standing().amendments().contains(Amendment.UNCORRECTED_COPY);
    List<ArticleCard> corrections =
        story.corrections().stream().map(StoredArticle::card).filter(card -> left).toList();
    return new StoryCompany(
        StoryLink.path(story.key()),
        story.total(),
        story.articles().getFirst().article().id().equals(id),
        story.articles().stream()
            .map(StoredArticle::article)
            .filter(article -> !article.id().equals(id))
            .limit(MOST_SHOWN)
            .map(article -> Other.of(story.key(), stored.article(), article))
            .toList(),
        corrections.stream().map(ArticlePage.Other::of).toList());
  }
}
