/**
 * The web server: a URL enters, a page or JSON leaves.
 *
 * <p>Begin with {@link org.backfile.server.web.Routes}, every URL on one screen. A search goes one
 * way, whatever its form: {@link org.backfile.server.web.url.SearchState} (the URL, checked) →
 * {@link org.backfile.server.search.SearchRequest} → {@link
 * org.backfile.server.search.ArchiveSearch} → page or JSON. What a URL may say stands in one table,
 * {@link org.backfile.server.web.url.SearchParameters}, from which reading, help page and OpenAPI
 * document are made.
 *
 * <p>Each resource has a package with its handler, page record and JSON record side by side; {@code
 * web.http} holds what every answer shares: headers, assets, JSON, limits.
 */
@NullMarked
package org.backfile.server.web;

import org.jspecify.annotations.NullMarked;
