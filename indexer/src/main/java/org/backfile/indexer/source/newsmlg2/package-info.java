/**
 * NewsML-G2, the IPTC's exchange format of the wire services: news items and packages, alone or
 * many in a news message.
 */
@NullMarked
package org.backfile.indexer.source.newsmlg2;

import org.jspecify.annotations.NullMarked;
