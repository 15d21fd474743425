/**
 * The text in pieces of HTML, as formats have them that are no web pages: feeds, exports, wire
 * copy. Markup enters, paragraphs as a reader would see them leave.
 */
@NullMarked
package org.backfile.indexer.source.markup;

import org.jspecify.annotations.NullMarked;
