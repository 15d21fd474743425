package org.backfile.server.web.lists;

import java.util.List;
import java.util.Optional;
import org.backfile.server.web.search.Chip;
import org.backfile.server.web.search.SearchForm;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.url.ParameterFault;

/**
 * The page of lists.
 *
 * @param text the lines as they were sent
 * @param form the dates, and filters that have no field
 * @param chips the filters in use
 * @param unknown parameters that were ignored
 * @param answer absent before anything was sent
 */
public record ListPage(
    Frame frame,
    String text,
    SearchForm form,
    List<Chip> chips,
    List<ParameterFault> faults,
    List<String> unknown,
    Optional<ListAnswer> answer) {}
