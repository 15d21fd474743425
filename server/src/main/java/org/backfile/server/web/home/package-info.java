/** The first page: a search box, and what the archive holds. */
@NullMarked
package org.backfile.server.web.home;

import org.jspecify.annotations.NullMarked;
