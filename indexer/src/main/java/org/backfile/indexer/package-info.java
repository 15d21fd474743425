/** The batch program: a corpus enters, a verified build of the archive leaves. */
@NullMarked
package org.backfile.indexer;

import org.jspecify.annotations.NullMarked;
