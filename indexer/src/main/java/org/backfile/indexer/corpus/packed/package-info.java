/**
 * Files that hold files. The bytes of an archive enter, its members leave one at a time: to be
 * read, refused or passed over. No member is ever written under its own name, so no name can lead
 * anywhere; one that tries is refused all the same, as it was made to do harm.
 */
@NullMarked
package org.backfile.indexer.corpus.packed;

import org.jspecify.annotations.NullMarked;
