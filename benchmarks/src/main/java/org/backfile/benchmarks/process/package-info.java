/** Programs as processes of their own: commands, and a server with its memory. */
@NullMarked
package org.backfile.benchmarks.process;

import org.jspecify.annotations.NullMarked;
