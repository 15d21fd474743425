/** What was done to an archive by those who run it, in a log that shows when it was changed. */
@NullMarked
package org.backfile.audit;

import org.jspecify.annotations.NullMarked;
