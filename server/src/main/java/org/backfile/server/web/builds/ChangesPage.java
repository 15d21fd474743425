package org.backfile.server.web.builds;

import java.util.List;
import java.util.Optional;
import org.backfile.server.search.Changes;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * The page of what has changed from an earlier build to the serving one.
 *
 * @param asked the earlier build that was asked for; empty for whichever is the one before
 */
public record ChangesPage(Frame frame, Changes changes, Optional<String> asked) {

  private static final String PATH = "/builds/current";

  public List<ChangedArticle> added() {
    return ChangedArticle.of(changes.added());
  }

  public List<ChangedArticle> changed() {
    return ChangedArticle.ofChanged(changes.changed());
  }

  public List<ChangedArticle> doubtful() {
    return ChangedArticle.of(changes.doubtful());
  }

  public String addedHref() {
    return addedHref(changes);
  }

  /** The other builds that this one can be compared with. */
  public List<String> others() {
    return changes.comparable().stream().filter(id -> !id.equals(changes.since())).toList();
  }

  public boolean hasPrevious() {
    return changes.page() > 1;
  }

  public boolean hasNext() {
    return changes.page() < changes.pages();
  }

  /** Another page of the same comparison. */
  public String pageHref(int page) {
    return "%s%spage=%d".formatted(path(asked), asked.isEmpty() ? "?" : "&", page);
  }

  /** The comparison with another build. */
  public String sinceHref(String build) {
    return path(Optional.of(build));
  }

  /** The feed of this comparison. */
  public String feedHref() {
    return path(".atom", asked);
  }

  /** Where the comparison with a build is, or with the one before. */
  static String path(Optional<String> asked) {
    return path("", asked);
  }

  private static String path(String ending, Optional<String> asked) {
    return PATH + ending + asked.map(build -> "?since=" + build).orElse("");
  }

  /** The search for the articles that are new. */
  static String addedHref(Changes changes) {
    return SearchState.EMPTY.with(SearchParameters.SINCE, changes.since()).url(Twin.PAGE);
  }
}
