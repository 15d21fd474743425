package org.backfile.server.alerts;

import java.time.Instant;

/**
 * A digest that was delivered.
 *
 * @param at when
 * @param outcome what came of it, such as {@code 200 OK}
 */
public record Delivery(Digest digest, Instant at, String outcome) {}
