/**
 * Measures the ranking: a {@link org.backfile.server.eval.TestCollection} (topics in natural
 * language, and which articles people judged to answer them) and an archive of its articles enter,
 * {@link org.backfile.server.eval.Scores} leave.
 *
 * <p>{@link org.backfile.server.eval.Evaluation} asks {@link
 * org.backfile.server.search.ArchiveSearch} as a page does, with nothing set for the occasion;
 * {@link org.backfile.server.eval.Measure} holds the formulas, {@link
 * org.backfile.server.eval.ScoreFile} what was reached before.
 */
@NullMarked
package org.backfile.server.eval;

import org.jspecify.annotations.NullMarked;
