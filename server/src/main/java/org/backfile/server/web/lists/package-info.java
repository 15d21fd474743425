/**
 * Many searches at once: lines enter, a row for each leaves with its exact count and its first and
 * last date. Nothing of them is kept.
 */
@NullMarked
package org.backfile.server.web.lists;

import org.jspecify.annotations.NullMarked;
