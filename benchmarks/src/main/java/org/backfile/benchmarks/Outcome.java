package org.backfile.benchmarks;

import org.backfile.benchmarks.process.Memory;

/**
 * All that was measured on one corpus.
 *
 * @param loaded memory of the server after all questions
 */
record Outcome(Corpus corpus, Indexing indexing, Serving serving, Asking asking, Memory loaded) {}
