/**
 * From articles to an index. Articles enter from many threads; a Lucene index of one segment
 * leaves, in which every id stands once, with its versions.
 *
 * <p>{@link org.backfile.indexer.write.LuceneSink} writes, {@link
 * org.backfile.indexer.write.SameId} is the rule for records of one id.
 */
@NullMarked
package org.backfile.indexer.write;

import org.jspecify.annotations.NullMarked;
