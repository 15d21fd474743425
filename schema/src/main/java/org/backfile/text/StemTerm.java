package org.backfile.text;

import org.apache.lucene.util.BytesRef;

/**
 * The term that stands for all inflected forms of a word: language tag, NUL, stem. The tag keeps
 * languages apart whose stems collide: French <i>policier</i> is no form of English <i>police</i>.
 */
public final class StemTerm {

  private static final char SEPARATOR = '\0';

  private StemTerm() {}

  static BytesRef of(TextLanguage language, String stem) {
    return new BytesRef(language.tag() + SEPARATOR + stem);
  }
}
