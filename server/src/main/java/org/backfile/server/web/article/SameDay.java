package org.backfile.server.web.article;

import java.util.Optional;
import org.backfile.article.PublicationDate;
import org.backfile.schema.KeywordField;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;

/** What one source published on one day. */
public final class SameDay {
  private SameDay() {}

  /** The search for it; empty where source or day is not known. */
  public static Optional<SearchState> search(
      Optional<String> source, Optional<PublicationDate> published) {
    Optional<String> day =
        published
            .map(PublicationDate::iso)
            .filter(iso -> iso.length() >= PublicationDate.DAY_LENGTH)
            .map(iso -> iso.substring(0, PublicationDate.DAY_LENGTH));
    return source.flatMap(name ->
        day.map(date ->
            SearchState.EMPTY
                .with(SearchParameters.FROM, date)
                .with(SearchParameters.TO, date)
                .plus(SearchParameters.include(KeywordField.SOURCE), name)));
  }
}
