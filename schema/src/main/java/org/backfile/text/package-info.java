/**
 * How text becomes terms: one set of objects for writing an index and for asking it, so that both
 * sides cannot drift apart.
 *
 * <p>Text enters as a string; {@link org.backfile.text.TextTokenizer} cuts it once into {@link
 * org.backfile.text.TextTokens} (words, where they stand, where sentences and paragraphs begin);
 * {@link org.backfile.text.Lexicon} gives each word its index terms for a {@link
 * org.backfile.text.TextLanguage}; the token streams hand them to Lucene. Cutting is the same for
 * all languages, because a query does not know the language of what it will find; only stems
 * differ. No stop words are removed.
 */
@NullMarked
package org.backfile.text;

import org.jspecify.annotations.NullMarked;
