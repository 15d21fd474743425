/** Markdown (CommonMark), with or without front matter: one file, one article. */
@NullMarked
package org.backfile.indexer.source.markdown;

import org.jspecify.annotations.NullMarked;
