/**
 * NewsML 1.2, the older of the IPTC's two NewsMLs, which has nothing but its name in common with
 * G2.
 */
@NullMarked
package org.backfile.indexer.source.newsml;

import org.jspecify.annotations.NullMarked;
