/**
 * The files of a corpus. A folder enters; one raw record at a time leaves, for any number of
 * threads.
 *
 * <p>{@link org.backfile.indexer.corpus.Corpus} lists the files, {@link
 * org.backfile.indexer.corpus.FieldMaps} finds the field map of each, {@link
 * org.backfile.indexer.corpus.SourceFormat} knows its format by its name and first bytes, {@link
 * org.backfile.indexer.corpus.CorpusReader} hands out the records.
 */
@NullMarked
package org.backfile.indexer.corpus;

import org.jspecify.annotations.NullMarked;
