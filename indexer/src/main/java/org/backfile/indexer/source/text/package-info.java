/** Plain text: one file, one article. */
@NullMarked
package org.backfile.indexer.source.text;

import org.jspecify.annotations.NullMarked;
