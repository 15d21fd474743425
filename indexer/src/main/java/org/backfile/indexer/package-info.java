/**
 * The batch program: a corpus enters, a verified build of the archive leaves.
 *
 * <p>Start with {@link org.backfile.indexer.IndexRun}, the whole way on one screen. {@link
 * org.backfile.indexer.IndexPlan} is what a run is told, {@link org.backfile.indexer.RunOutcome}
 * how it ends, {@link org.backfile.indexer.IndexReport} what became of every record. {@code
 * IndexerMain} and {@code IndexCommand} are the command line around it.
 */
@NullMarked
package org.backfile.indexer;

import org.jspecify.annotations.NullMarked;
