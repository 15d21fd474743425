/**
 * The search port: one {@link org.backfile.server.search.SearchRequest} in, one {@link
 * org.backfile.server.search.SearchResult} out. Page, JSON API, exports, feeds and lists all ask
 * through {@link org.backfile.server.search.ArchiveSearch}; nothing else reaches an index.
 */
@NullMarked
package org.backfile.server.search;

import org.jspecify.annotations.NullMarked;
