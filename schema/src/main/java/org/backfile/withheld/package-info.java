/**
 * What is kept from readers by order: embargoes, restrictions, takedowns and redactions.
 *
 * <p>The orders stand in one file beside the builds, {@code withheld.json}, never in the corpus. A
 * {@link org.backfile.withheld.WithheldList} is that file, read and checked; a {@link
 * org.backfile.withheld.Sight} is what one role may see at one moment. The server hides by it at
 * once, the indexer leaves out for good what was taken down.
 */
@NullMarked
package org.backfile.withheld;

import org.jspecify.annotations.NullMarked;
