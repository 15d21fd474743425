/**
 * What an address asks, and addresses for what is asked. {@link
 * org.backfile.server.web.url.SearchParameters} is the table, {@link
 * org.backfile.server.web.url.SearchUrl} reads an address by it, {@link
 * org.backfile.server.web.url.SearchState} is what was asked and the only maker of links, {@link
 * org.backfile.server.web.url.SearchRequests} makes the request to the archive.
 */
@NullMarked
package org.backfile.server.web.url;

import org.jspecify.annotations.NullMarked;
