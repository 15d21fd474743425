package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Note;
import org.backfile.schema.ArticleCard;
import org.backfile.server.search.Hit;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Snippet;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchState;

/**
 * One row of the page.
 *
 * @param number its place in the whole result, from 1
 * @param href the article, with this search, so that matches can be marked there
 * @param language its language, shown where a page has several
 */
public record ResultRow(int number, Hit hit, String href, Optional<String> language) {

  static List<ResultRow> of(SearchState state, SearchResult result, int before) {
    boolean mixed = result.hits().stream().map(hit -> hit.card().language()).distinct().count() > 1;
    List<ResultRow> rows = new ArrayList<>();
    for (Hit hit : result.hits()) {
      int number = before + rows.size() + 1;
      String href = ArticleLink.inResult(state, hit.card().id(), number);
      rows.add(new ResultRow(number, hit, href, mixed ? hit.card().language() : Optional.empty()));
    }
    return rows;
  }

  public ArticleCard card() {
    return hit.card();
  }

  /** The link to the paragraph of a snippet. */
  public String href(Snippet snippet) {
    return snippet.paragraph() > 0 ? href + "#p" + snippet.paragraph() : href;
  }

  /** {@code by A. Reporter and B. Writer}. */
  public Optional<String> byline() {
    return hit.card().byline().isEmpty()
        ? Optional.empty()
        : Optional.of(String.join(", ", hit.card().byline()));
  }

  /** What the archive says of it, in short. */
  public List<String> remarks() {
    List<String> remarks = new ArrayList<>();
    if (hit.card().versions() > 1) {
      remarks.add(Wording.say("{0} version|{0} versions", hit.card().versions()));
    }
    hit.card().notes().stream()
        .filter(note -> note != Note.LANGUAGE_DETECTED)
        .map(note -> Wording.say(note.words()))
        .forEach(remarks::add);
    language
        .filter(tag -> hit.card().notes().contains(Note.LANGUAGE_DETECTED))
        .ifPresent(tag -> remarks.add(Wording.say(Note.LANGUAGE_DETECTED.words())));
    return remarks;
  }
}
