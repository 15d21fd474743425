package org.backfile.server.alerts;

import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * What every letter says of the archive that it is from.
 *
 * @param archive what the archive is called
 * @param origin tells where readers reach it, such as {@code https://archive.example}
 * @param article makes the path of an article's page of its id
 */
public record Letterhead(String archive, Supplier<String> origin, UnaryOperator<String> article) {}
