/**
 * Documents of word processors in Office Open XML (ISO/IEC 29500), DOCX: a ZIP archive of XML. The
 * bytes of a file enter, its paragraphs and what its properties say leave as one article.
 * Formatting, pictures, notes and what was deleted with changes tracked are not read.
 */
@NullMarked
package org.backfile.indexer.source.docx;

import org.jspecify.annotations.NullMarked;
