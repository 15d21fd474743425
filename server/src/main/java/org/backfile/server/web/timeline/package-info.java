/**
 * Up to four searches over time, next to what the archive holds: a URL enters ({@link
 * org.backfile.server.web.timeline.TimelineUrl}), one {@link
 * org.backfile.server.web.timeline.TimelineAnswer} is made of it, and page, picture, table and JSON
 * show that same answer.
 */
@NullMarked
package org.backfile.server.web.timeline;

import org.jspecify.annotations.NullMarked;
