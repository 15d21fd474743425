/**
 * What was done to an archive by those who run it, and who read what not all may read: logs that
 * show when a line was changed, taken out or put in.
 */
@NullMarked
package org.backfile.audit;

import org.jspecify.annotations.NullMarked;
