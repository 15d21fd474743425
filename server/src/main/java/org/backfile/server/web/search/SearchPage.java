package org.backfile.server.web.search;

import java.util.List;
import java.util.Optional;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.url.ParameterFault;
import org.backfile.server.web.url.SearchParameters;
import org.jspecify.annotations.Nullable;

/**
 * The page of a search.
 *
 * @param reading how the query was understood
 * @param chips the filters in use
 * @param timelineHref the search over time
 * @param faults values in the URL that could not be used; those of date fields stand at their
 *     fields too
 * @param unknown parameters that were ignored
 * @param noSuchPage what to say where the result has no such page as was asked for
 * @param answer what was found; absent when the query was refused
 * @param takeaway how to take the result along; absent with the answer
 * @param receipt whether the receipt that led here holds
 */
public record SearchPage(
    Frame frame,
    SearchForm form,
    ReadingLine reading,
    List<Chip> chips,
    String clearHref,
    String timelineHref,
    List<ParameterFault> faults,
    List<String> unknown,
    Optional<NoSuchPage> noSuchPage,
    Optional<Answer> answer,
    Optional<Takeaway> takeaway,
    Optional<ReceiptCheck> receipt) {

  /** The field where a fault can be mended, as an address on the page; null where there is none. */
  public @Nullable String field(ParameterFault fault) {
    boolean date =
        fault.parameter() == SearchParameters.FROM || fault.parameter() == SearchParameters.TO;
    return date && answer.isPresent() ? "#" + fault.parameter().name() : null;
  }
}
