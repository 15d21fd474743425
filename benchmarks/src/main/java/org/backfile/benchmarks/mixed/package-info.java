/**
 * What indexing costs by format: {@link org.backfile.benchmarks.mixed.MixedMain} writes real
 * articles in every format that can be written, {@link org.backfile.benchmarks.mixed.MixedFormat}
 * has one of them each, and indexes each alone and all together.
 */
@NullMarked
package org.backfile.benchmarks.mixed;

import org.jspecify.annotations.NullMarked;
