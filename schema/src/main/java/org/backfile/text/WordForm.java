package org.backfile.text;

import java.util.Optional;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The index terms of one word in one language. Shared by all places where the word stands, so never
 * change the bytes.
 *
 * @param folded the word as it is found whatever its case, accents and width
 * @param accented the word with its accents, where they differ from {@link #folded}, else null
 * @param stem the term for all inflected forms of the word, marked with the language
 * @param foldedStem the stem of the word typed without its accents, where it differs, else null
 * @param abbreviation whether a full stop after the word usually ends no sentence
 */
record WordForm(
    BytesRef folded,
    @Nullable BytesRef accented,
    BytesRef stem,
    @Nullable BytesRef foldedStem,
    boolean abbreviation) {

  Optional<BytesRef> accentedForm() {
    return Optional.ofNullable(accented);
  }
}
