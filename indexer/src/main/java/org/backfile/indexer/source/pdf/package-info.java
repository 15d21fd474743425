/**
 * PDF with a text layer. A damaged or hostile PDF can take any time and memory to read, so a second
 * process with bounds of its own reads it, and is ended when it goes beyond; pages of text leave
 * for the adapter.
 */
@NullMarked
package org.backfile.indexer.source.pdf;

import org.jspecify.annotations.NullMarked;
