/**
 * The build that served before: what it already found out is used again, and what has changed since
 * is told. {@link org.backfile.indexer.previous.PreviousBuild} answers by id, {@link
 * org.backfile.indexer.previous.BuildChanges} goes through both builds side by side.
 */
@NullMarked
package org.backfile.indexer.previous;

import org.jspecify.annotations.NullMarked;
