/** Searches as the Article Search API (version 2) of the New York Times answers them. */
@NullMarked
package org.backfile.server.web.compat.nyt;

import org.jspecify.annotations.NullMarked;
