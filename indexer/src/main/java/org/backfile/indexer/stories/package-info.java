/**
 * Which articles tell the same story, copied from one another or from an agency. A signature of
 * each article enters; sets of articles with nearly the same text leave.
 *
 * <p>{@link org.backfile.indexer.stories.Signature} makes signatures while articles are read.
 * {@link org.backfile.indexer.stories.Stories}, when all are, has {@link
 * org.backfile.indexer.stories.Bands} bring those together that may be alike, {@link
 * org.backfile.indexer.stories.Likeness} compare their texts, and keeps who belongs to whom. {@link
 * org.backfile.indexer.stories.CreditLines} tells agency copy by what is printed with it.
 */
@NullMarked
package org.backfile.indexer.stories;

import org.jspecify.annotations.NullMarked;
