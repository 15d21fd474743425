/** Asks several contenders the same questions in turn, and keeps every time. */
@NullMarked
package org.backfile.benchmarks.timing;

import org.jspecify.annotations.NullMarked;
