/**
 * Hours of ordinary work with everything that can happen to a server in them. {@link
 * org.backfile.benchmarks.soak.SoakMain} indexes a corpus, serves it, and asks ordinary questions
 * in an even stream at a share of what the server can do, while a builder publishes new builds (and
 * is sometimes killed) and one request in a hundred is broken, hostile or read too slowly. What
 * goes in is a time, a share and a corpus; what comes out is {@code soak.tsv} (one line a stretch:
 * times, memory, open files), {@code soak.json} (the whole, and every failure that nothing
 * explains) and {@code soak.md}.
 *
 * <p>A build is told from the next by its {@code generation-N-M} articles: an answer with articles
 * of two generations, or of another generation than its build has, mixes builds; so does a second
 * count for one question to one build. It measures lasting, not speed: for that see {@link
 * org.backfile.benchmarks.BenchmarkMain}.
 */
@NullMarked
package org.backfile.benchmarks.soak;

import org.jspecify.annotations.NullMarked;
