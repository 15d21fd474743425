package org.backfile.schema;

import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;

/** How much of each word's places an indexed text field keeps. */
final class TextFields {

  /** Where each word stands, in words and in characters: phrases and highlighting. */
  static final FieldType WITH_OFFSETS =
      type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, false);

  /** Where each word stands, in words: phrases. */
  static final FieldType WITH_POSITIONS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

  /** How often each word counts: ranking. */
  static final FieldType WITH_FREQUENCIES = type(IndexOptions.DOCS_AND_FREQS, false);

  /** Where each term stands; for short values and marks, whose number says nothing. */
  static final FieldType WITHOUT_LENGTH = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, true);

  private TextFields() {}

  private static FieldType type(IndexOptions options, boolean omitNorms) {
    FieldType type = new FieldType();
    type.setTokenized(true);
    type.setIndexOptions(options);
    type.setOmitNorms(omitNorms);
    type.freeze();
    return type;
  }
}
