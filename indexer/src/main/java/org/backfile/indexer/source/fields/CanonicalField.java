package org.backfile.indexer.source.fields;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields of the corpus format: what a field map can map to. */
public enum CanonicalField {
  ID,
  TITLE,
  TEXT,
  PARAGRAPHS,
  PUBLISHED,
  UPDATED,
  BYLINE,
  SOURCE,
  SECTION,
  LANGUAGE,
  TYPE,
  URL,
  TAGS,
  PEOPLE,
  ORGS,
  PLACES,
  VERSION,
  CORRECTS,
  RIGHTS;

  /** The field's key in the corpus format. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of a key. */
  public static Optional<CanonicalField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }

  /** All keys, in words. */
  public static String keys() {
    return Arrays.stream(values()).map(CanonicalField::key).collect(Collectors.joining(", "));
  }
}
