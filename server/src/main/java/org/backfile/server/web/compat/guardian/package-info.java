/** Searches and single articles as the Content API of the Guardian answers them. */
@NullMarked
package org.backfile.server.web.compat.guardian;

import org.jspecify.annotations.NullMarked;
