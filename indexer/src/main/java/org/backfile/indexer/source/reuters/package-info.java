/** The Reuters-21578 collection as it is distributed, in SGML. */
@NullMarked
package org.backfile.indexer.source.reuters;

import org.jspecify.annotations.NullMarked;
