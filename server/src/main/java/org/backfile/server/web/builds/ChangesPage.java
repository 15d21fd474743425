package org.backfile.server.web.builds;

import java.util.List;
import org.backfile.server.search.Changes;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/** The page of what has changed from an earlier build to the serving one. */
public record ChangesPage(Frame frame, Changes changes) {

  /** Where it is. */
  static final String PATH = "/builds/current";

  public List<ChangedArticle> changed() {
    return ChangedArticle.of(changes.changed());
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

  /** Whether it is the comparison with the build before, which needs no name. */
  private boolean isUsual() {
    return changes.comparable().indexOf(changes.since()) <= 0;
  }

  /** Another page of the same comparison. */
  public String pageHref(int page) {
    return "%s%spage=%d".formatted(PATH, isUsual() ? "?" : "?since=" + changes.since() + "&", page);
  }

  /** The comparison with a build. */
  public String sinceHref(String build) {
    return PATH + "?since=" + build;
  }

  /** The feed of this comparison. */
  public String feedHref() {
    return PATH + ".atom" + (isUsual() ? "" : "?since=" + changes.since());
  }

  /** The search for the articles that are new. */
  static String addedHref(Changes changes) {
    return SearchState.EMPTY.with(SearchParameters.SINCE, changes.since()).url(Twin.PAGE);
  }
}
