/**
 * A whole result as a file: {@link org.backfile.server.web.export.ExportHandler} sends it row by
 * row while it is read, so that a file of any length takes the same memory. {@link
 * org.backfile.server.web.export.ExportHead} is what every file says of itself: the question, how
 * it was read, the build, the time, how many rows follow and how many there would be. Nothing is
 * cut in silence, and a file that breaks off breaks the connection too.
 */
@NullMarked
package org.backfile.server.web.export;

import org.jspecify.annotations.NullMarked;
