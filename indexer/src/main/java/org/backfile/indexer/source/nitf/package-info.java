/**
 * NITF 3.x, the News Industry Text Format of the IPTC: one article a file, or inside NewsML-G2,
 * NewsML 1.2 and ninjs.
 */
@NullMarked
package org.backfile.indexer.source.nitf;

import org.jspecify.annotations.NullMarked;
