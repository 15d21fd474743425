package org.backfile.server.search;

import java.time.Instant;
import java.util.Optional;
import org.backfile.article.PublicationDate;

/**
 * Which build an answer is from.
 *
 * @param buildId its id
 * @param builtAt when it was built
 * @param articles number of articles in it
 * @param firstDate date of the earliest dated article in it
 * @param lastDate that of the latest
 * @param opening another text each time the build is opened or something in it is hidden or shown:
 *     with the same one, the same question has the same answer
 */
public record BuildInfo(
    String buildId,
    Instant builtAt,
    int articles,
    Optional<PublicationDate> firstDate,
    Optional<PublicationDate> lastDate,
    String opening) {}
