package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.All;
import org.backfile.server.query.ArchiveQuery.Any;
import org.backfile.server.query.ArchiveQuery.Everything;
import org.backfile.server.query.ArchiveQuery.Most;
import org.backfile.server.query.ArchiveQuery.Word;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Sort;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;
import org.backfile.text.FunctionWords;

/**
 * What to say of a search that finds so much that its order tells little: more than a fifth of the
 * archive, or by words that say nothing of a subject.
 *
 * @param reason why it is too broad, as a sentence
 * @param newestHref the same search, newest first; absent where dates order it already
 */
public record TooBroad(String reason, Optional<String> newestHref) {
  private static final int SHARE = 5;

  /** Two pages are looked through; whoever can do that needs no advice. */
  private static final int FEW = 50;

  static Optional<TooBroad> of(SearchState state, SearchRequest request, SearchResult result) {
    ArchiveQuery tree = request.query().tree().orElseGet(Everything::new);
    if (result.rows() <= FEW || tree instanceof Everything) {
      return Optional.empty();
    }
    return reason(tree, result).map(reason -> new TooBroad(reason, newest(state, request)));
  }

  private static Optional<String> reason(ArchiveQuery tree, SearchResult result) {
    List<String> words = new ArrayList<>();
    if (isWordsOnly(tree, words) && FunctionWords.areAll(words)) {
      return Optional.of(Wording.say("Words such as these stand in articles about anything."));
    }
    int articles = result.build().articles();
    return (long) SHARE * result.total() > articles
        ? Optional.of(
            Wording.say("This finds {0} % of the archive.", 100L * result.total() / articles))
        : Optional.empty();
  }

  private static boolean isWordsOnly(ArchiveQuery query, List<String> words) {
    return switch (query) {
      case Word(var text, _) -> words.add(text.toLowerCase(Locale.ROOT));
      case All(var parts) -> parts.stream().allMatch(part -> isWordsOnly(part, words));
      case Any(var parts) -> parts.stream().allMatch(part -> isWordsOnly(part, words));
      case Most(var parts) -> parts.stream().allMatch(part -> isWordsOnly(part, words));
      default -> false;
    };
  }

  private static Optional<String> newest(SearchState state, SearchRequest request) {
    SearchState newest = state.fromTheTop().with(SearchParameters.SORT, Sort.NEWEST.key());
    return request.sort().byScore() ? Optional.of(newest.url(Twin.PAGE)) : Optional.empty();
  }
}
