package org.backfile.server.web.builds;

import java.util.List;
import java.util.stream.Stream;
import org.backfile.server.search.Changes;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/** The page of what has changed from an earlier build to a later one. */
public record ChangesPage(Frame frame, Changes changes) {

  /** Where it is. */
  static final String PATH = "/builds/current";

  public List<ChangedArticle> changed() {
    return ChangedArticle.of(changes.changed(), changes);
  }

  /** New articles, where they are not found by a search. */
  public List<ChangedArticle> added() {
    return ChangedArticle.of(changes.addedArticles(), changes);
  }

  public List<ChangedArticle> doubtful() {
    return ChangedArticle.of(changes.doubtful(), changes);
  }

  public String addedHref() {
    return addedHref(changes);
  }

  /** The other builds that this one can be compared with. */
  public List<String> others() {
    return changes.comparable().stream().filter(id -> !id.equals(changes.since())).toList();
  }

  /** The other builds whose changes can be shown. */
  public List<String> otherLater() {
    String shown = changes.build().buildId();
    return changes.later().stream().filter(id -> !id.equals(shown)).toList();
  }

  public boolean hasPrevious() {
    return changes.page() > 1;
  }

  public boolean hasNext() {
    return changes.page() < changes.pages();
  }

  /** Another page of the same comparison. */
  public String pageHref(int page) {
    String same =
        address(changes.comparable().indexOf(changes.since()) <= 0 ? "" : changes.since());
    return same + (same.contains("?") ? "&" : "?") + "page=" + page;
  }

  /** The comparison with another earlier build. */
  public String sinceHref(String build) {
    return address(build);
  }

  /** What another build changed. */
  public String untilHref(String build) {
    return build.equals(changes.later().getFirst()) ? PATH : PATH + "?until=" + build;
  }

  /** The feed of this comparison. */
  public String feedHref() {
    String same =
        address(changes.comparable().indexOf(changes.since()) <= 0 ? "" : changes.since());
    return PATH + ".atom" + same.substring(PATH.length());
  }

  /** The same later build beside an earlier one; blank for the one before. */
  private String address(String since) {
    return Stream.of(
            since.isEmpty() ? "" : "since=" + since,
            changes.areOfServing() ? "" : "until=" + changes.build().buildId())
        .filter(part -> !part.isEmpty())
        .reduce((one, other) -> one + "&" + other)
        .map(query -> PATH + "?" + query)
        .orElse(PATH);
  }

  /** The search for the articles that are new. */
  static String addedHref(Changes changes) {
    return SearchState.EMPTY.with(SearchParameters.SINCE, changes.since()).url(Twin.PAGE);
  }
}
