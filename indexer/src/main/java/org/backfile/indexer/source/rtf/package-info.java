/**
 * Rich Text Format, as editorial systems and word processors of decades wrote it. The bytes of a
 * file enter, its paragraphs and what it says of itself leave as one article. A library cuts the
 * bytes into groups, control words and characters; what these mean is read here. Formatting,
 * pictures, notes, headers and what is hidden are not read.
 *
 * @see <a href="https://www.loc.gov/preservation/digital/formats/fdd/fdd000473.shtml">RTF 1.9.1</a>
 */
@NullMarked
package org.backfile.indexer.source.rtf;

import org.jspecify.annotations.NullMarked;
