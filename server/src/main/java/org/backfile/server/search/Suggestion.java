package org.backfile.server.search;

import org.backfile.schema.KeywordField;

/**
 * A value that completes what was typed.
 *
 * @param count articles that have it
 */
public record Suggestion(KeywordField field, String value, int count) {}
