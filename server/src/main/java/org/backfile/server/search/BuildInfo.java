package org.backfile.server.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which build an answer is from.
 *
 * @param buildId its id
 * @param builtAt when it was built
 * @param articles number of articles in it
 * @param firstDate earliest publication day in it
 * @param lastDate latest publication day in it
 */
public record BuildInfo(
    String buildId,
    Instant builtAt,
    int articles,
    Optional<LocalDate> firstDate,
    Optional<LocalDate> lastDate) {}
