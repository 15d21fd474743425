package org.backfile.server.search;

import java.util.Optional;

/**
 * Which two builds to compare, and which changes to list.
 *
 * @param since id of the earlier build; empty for the one before the later one
 * @param until id of the later build; empty for the one that serves
 * @param page which {@value Changes#PAGE} changes of each kind, from 1
 */
public record Comparison(Optional<String> since, Optional<String> until, int page) {}
