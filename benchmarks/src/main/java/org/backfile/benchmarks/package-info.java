/**
 * Speed, size and memory of Backfile beside those of plain Lucene, in one run on one machine.
 *
 * <p>{@link org.backfile.benchmarks.BenchmarkMain} takes real corpora and goes, for each of them,
 * through {@link org.backfile.benchmarks.Indexing} (both programs as commands of their own), {@link
 * org.backfile.benchmarks.Asking} (full pages and rows, in turn, so that whatever else the machine
 * does hits all alike) and {@link org.backfile.benchmarks.Serving} (start and memory of the
 * server). What is measured goes to {@code runs/<date>/}: every number, the set-up, and a summary
 * with ratios and goals.
 */
@NullMarked
package org.backfile.benchmarks;

import org.jspecify.annotations.NullMarked;
