/** What a normal user notices of a flood of the dearest questions there may be. */
@NullMarked
package org.backfile.benchmarks.flood;

import org.jspecify.annotations.NullMarked;
