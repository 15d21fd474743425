/**
 * The index as a reader may see it, and the only way to one.
 *
 * <p>{@link org.backfile.server.search.visible.VisibleIndex} opens a build with a {@link
 * org.backfile.withheld.Sight}. Where nothing is withheld its reader is Lucene's own. Where
 * something is, the reader has no trace of it: documents are masked, and what they added to the
 * statistics of terms, to facets and to the span of dates is taken away again, so that scores,
 * counts and suggestions are those of an archive that never had them. What replaces a redacted text
 * is a small index in memory beside the others.
 */
@NullMarked
package org.backfile.server.search.visible;

import org.jspecify.annotations.NullMarked;
