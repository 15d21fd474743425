/**
 * ninjs, the IPTC's news in JSON, in its three generations that do not fit each other: {@link
 * org.backfile.indexer.source.ninjs.NinjsGeneration} tells them apart, {@link
 * org.backfile.indexer.source.ninjs.NinjsItem} is what they have in common.
 */
@NullMarked
package org.backfile.indexer.source.ninjs;

import org.jspecify.annotations.NullMarked;
