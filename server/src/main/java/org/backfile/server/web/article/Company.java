package org.backfile.server.web.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.schema.ArticleCard;
import org.backfile.server.search.Hit;
import org.backfile.server.search.RelatedArticles;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * What stands near an article in the archive.
 *
 * @param day what the same source published on the same day, where both are known
 * @param similar articles like it, likest first
 */
public record Company(Optional<Day> day, List<Neighbour> similar) {
  private static final int MOST_SIMILAR = 6;
  private static final int MOST_OF_A_DAY = 5;

  /** One other article. */
  public record Neighbour(
      String title, String href, String lang, Optional<String> source, Optional<String> date) {
    static Neighbour of(Hit hit) {
      ArticleCard card = hit.card();
      return new Neighbour(
          card.title().isEmpty() ? Wording.say("(no headline)") : card.title(),
          ArticleLink.path(card.id()),
          card.language().orElse(""),
          card.source(),
          card.published().map(Wording::shortDate));
    }
  }

  /**
   * A day of a source.
   *
   * @param others how many other articles it has
   * @param first some of them
   */
  public record Day(int others, List<Neighbour> first, String href) {}

  /** How the similar ones were found, in words. */
  public String method() {
    return Wording.say(RelatedArticles.METHOD);
  }

  static Company of(Site site, Article article) {
    List<Hit> similar =
        site.inTurn(() -> site.archive().related(article.id(), MOST_SIMILAR))
            .map(RelatedArticles::hits)
            .orElse(List.of());
    return new Company(
        SameDay.search(article.source(), article.published())
            .map(state -> day(site, article.id(), state))
            .filter(day -> day.others() > 0),
        similar.stream().map(Neighbour::of).toList());
  }

  private static Day day(Site site, String id, SearchState state) {
    LocalDate today = site.today();
    SearchResult result =
        site.search(
            SearchRequests.rows(
                state, SearchRequests.reading(state, today), 0, MOST_OF_A_DAY + 1, today));
    List<Neighbour> others =
        result.hits().stream()
            .filter(hit -> !hit.card().id().equals(id))
            .limit(MOST_OF_A_DAY)
            .map(Neighbour::of)
            .toList();
    return new Day(result.total() - 1, others, state.url(Twin.PAGE));
  }
}
