package org.backfile.server.web.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArticleCard;
import org.backfile.server.search.Hit;
import org.backfile.server.search.Snippet;
import org.backfile.server.search.Snippet.Part;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.url.SearchState;

/**
 * A passage that mentions it.
 *
 * @param article the article's id
 * @param title the article's headline
 * @param published its date, ISO 8601 with the known parts only
 * @param paragraph number of the paragraph, from 1; 0 for the headline
 * @param parts the passage, plain and matched
 * @param startsInside whether text of the paragraph comes before
 * @param endsInside whether text of the paragraph comes after
 * @param more how many more mentions the article has; told with its last passage
 * @param link the paragraph, in the article with every mention marked
 */
public record Mention(
    String article,
    String title,
    Optional<String> published,
    Optional<String> source,
    Optional<String> language,
    int paragraph,
    List<Part> parts,
    boolean startsInside,
    boolean endsInside,
    int more,
    String link) {

  /**
   * The mentions of an article, in the order of its text.
   *
   * @param search the search that found it
   * @param number its place in the result
   */
  static List<Mention> of(Hit hit, SearchState search, int number) {
    ArticleCard card = hit.card();
    String href = ArticleLink.inResult(search, card.id(), number);
    List<Snippet> marked = new ArrayList<>();
    marked.add(new Snippet("title", 0, hit.title(), false, false));
    marked.addAll(hit.snippets());
    marked.removeIf(snippet -> snippet.parts().stream().noneMatch(Part::match));
    List<Mention> mentions = new ArrayList<>();
    for (Snippet snippet : marked) {
      boolean last = mentions.size() == marked.size() - 1;
      mentions.add(
          new Mention(
              card.id(),
              card.title(),
              card.published().map(PublicationDate::isoDate),
              card.source(),
              card.language(),
              snippet.paragraph(),
              snippet.parts(),
              snippet.startsInside(),
              snippet.endsInside(),
              last ? hit.moreMatches() : 0,
              snippet.paragraph() == 0 ? href : href + "#p" + snippet.paragraph()));
    }
    return mentions;
  }
}
