/**
 * What all pages and answers share: the archive they are about, the frame round a page, templates,
 * problems, wording.
 */
@NullMarked
package org.backfile.server.web.site;

import org.jspecify.annotations.NullMarked;
