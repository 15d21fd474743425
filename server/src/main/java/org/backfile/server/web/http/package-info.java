/**
 * What every answer shares: the gate before all handlers, headers, assets, JSON, limits, and text
 * in URLs. Knows nothing of articles or searches.
 */
@NullMarked
package org.backfile.server.web.http;

import org.jspecify.annotations.NullMarked;
