package org.backfile.benchmarks.raw;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.backfile.schema.KeywordField;

/**
 * An article as plain Lucene indexes it.
 *
 * @param published seconds since 1970 on the publication's own clock
 * @param values of the keyword fields that have any
 */
record RawArticle(
    String id,
    String title,
    String body,
    String url,
    OptionalLong published,
    Map<KeywordField, List<String>> values) {}
