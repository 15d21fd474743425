/**
 * The search, as a page and as JSON: a {@link org.backfile.server.web.url.SearchState} enters, an
 * answer leaves.
 */
@NullMarked
package org.backfile.server.web.search;

import org.jspecify.annotations.NullMarked;
