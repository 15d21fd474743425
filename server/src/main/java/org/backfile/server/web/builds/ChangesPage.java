package org.backfile.server.web.builds;

import java.util.List;
import org.backfile.server.search.Changes;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/** The page of what the serving build changed. */
public record ChangesPage(Frame frame, Changes changes) {

  public List<ChangedArticle> changed() {
    return ChangedArticle.of(changes.changed());
  }

  public List<ChangedArticle> doubtful() {
    return ChangedArticle.of(changes.doubtful());
  }

  public String addedHref() {
    return addedHref(changes);
  }

  /** The search for the articles that are new. */
  static String addedHref(Changes changes) {
    return SearchState.EMPTY.with(SearchParameters.SINCE, changes.since()).url(Twin.PAGE);
  }
}
