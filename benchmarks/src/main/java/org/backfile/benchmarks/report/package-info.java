/** What a run leaves: every number, the set-up, and a summary with goals. */
@NullMarked
package org.backfile.benchmarks.report;

import org.jspecify.annotations.NullMarked;
