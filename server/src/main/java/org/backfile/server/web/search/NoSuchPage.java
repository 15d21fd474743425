package org.backfile.server.web.search;

import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.server.web.url.ParameterFault;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchUrl;

/**
 * What to say of a page that a result does not have; its first page is shown instead.
 *
 * @param asked its number, as it stood in the address
 * @param pages how many pages there are
 * @param last the last one that can be reached, where that is not the first
 */
public record NoSuchPage(String asked, int pages, Optional<String> last) {
  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,17}");

  static Optional<NoSuchPage> of(SearchUrl url, Answer answer) {
    Paging paging = answer.paging();
    return url.fault(SearchParameters.PAGE)
        .map(ParameterFault::given)
        .filter(given -> NUMBER.matcher(given).matches() && Long.parseLong(given) > paging.pages())
        .map(given -> new NoSuchPage(given, paging.pages(), last(answer)));
  }

  private static Optional<String> last(Answer answer) {
    return answer.pages().size() > 1
        ? Optional.of(answer.pages().getLast().href())
        : Optional.empty();
  }
}
