package org.backfile.server.search;

/**
 * Why records of the corpus are not in the archive.
 *
 * @param reason what was expected and found; empty for those beyond the reasons that are told apart
 * @param records how many there are
 * @param file where the first of them is
 * @param line its line in that file, or its number
 */
public record QuarantineReason(String reason, long records, String file, long line) {}
