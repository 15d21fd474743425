package org.backfile.server.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What is left of an article that was taken down.
 *
 * @param date the day on which it was; absent where the order does not say
 */
public record Tombstone(Optional<LocalDate> date) {}
