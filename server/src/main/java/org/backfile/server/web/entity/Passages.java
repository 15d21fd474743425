package org.backfile.server.web.entity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.Hit;
import org.backfile.server.search.RecordedName;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * The passages that mention a name, in the articles whose records have it, newest first. A record
 * may have a name that the text does not write so; such articles have no passage.
 *
 * @param articles articles whose text or headline has it
 * @param complete whether all were counted in time; if not, there are at least so many
 * @param page which of {@code pages} these are of, from 1; a page is of {@value #SIZE} articles,
 *     and copies of one text are one
 * @param link the articles as a search, every mention marked
 */
public record Passages(
    int articles, boolean complete, int page, int pages, List<Mention> mentions, String link) {
  /** Articles of a page. */
  private static final int SIZE = 10;

  /** The deepest page; what lies beyond is reached by the search. */
  public static final int MOST_PAGES = 100;

  private static final int MOST_PHRASES = 20;

  /**
   * Looks for a name in the texts.
   *
   * @param search the search for the articles whose records have it
   * @return empty where it has no words to look for
   */
  static Optional<Passages> of(
      Site site, SearchState search, List<RecordedName> names, int page, LocalDate today) {
    Set<String> phrases = phrases(names);
    if (phrases.isEmpty()) {
      return Optional.empty();
    }
    SearchState state =
        search
            .with(SearchParameters.Q, String.join(" OR ", phrases))
            .with(SearchParameters.SORT, "newest");
    QueryReading reading = SearchRequests.reading(state, today);
    SearchResult result =
        site.search(SearchRequests.passages(state, reading, (page - 1) * SIZE, SIZE, today));
    return Optional.of(of(state, result, page));
  }

  private static Passages of(SearchState state, SearchResult result, int page) {
    List<Mention> mentions = new ArrayList<>();
    int number = (page - 1) * SIZE;
    for (Hit hit : result.hits()) {
      mentions.addAll(Mention.of(hit, state, ++number));
    }
    int pages = Math.clamp((result.rows() + SIZE - 1) / SIZE, 1, MOST_PAGES);
    return new Passages(
        result.total(), result.complete(), page, pages, mentions, state.url(Twin.PAGE));
  }

  /** The names as texts write them: a family name that the records put first stands last. */
  private static Set<String> phrases(List<RecordedName> names) {
    Set<String> phrases = new LinkedHashSet<>();
    for (RecordedName name : names) {
      if (!name.words().isEmpty() && phrases.size() < MOST_PHRASES) {
        phrases.add(quoted(String.join(" ", name.words())));
        turned(name).ifPresent(words -> phrases.add(quoted(words)));
      }
    }
    return phrases;
  }

  private static Optional<String> turned(RecordedName name) {
    int comma = name.name().indexOf(',');
    boolean turns =
        name.kind() == KeywordField.PERSON
            && comma > 0
            && comma == name.name().lastIndexOf(',')
            && !name.name().substring(comma + 1).isBlank();
    return turns
        ? Optional.of(
            name.name().substring(comma + 1).strip()
                + " "
                + name.name().substring(0, comma).strip())
        : Optional.empty();
  }

  private static String quoted(String words) {
    return '"' + words.replace("\"", " ") + '"';
  }
}
