/**
 * Two versions of an article beside each other: two texts enter, a {@link
 * org.backfile.server.web.compare.Difference} leaves, which is shown as a page and as JSON.
 */
@NullMarked
package org.backfile.server.web.compare;

import org.jspecify.annotations.NullMarked;
