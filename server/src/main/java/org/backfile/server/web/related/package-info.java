/** Articles like another one, for programs; for people they stand on the article's page. */
@NullMarked
package org.backfile.server.web.related;

import org.jspecify.annotations.NullMarked;
