/**
 * Web pages. Bytes enter; {@link org.backfile.indexer.source.html.WebPage}, what a page says of
 * itself and its text without what stands around it, leaves for the adapter.
 *
 * <p>Evidence is asked in one order, best first: {@link org.backfile.indexer.source.html.JsonLd}
 * (schema.org), then {@link org.backfile.indexer.source.html.MetaTags} (Open Graph, Dublin Core and
 * others), then what stands in the page itself.
 */
@NullMarked
package org.backfile.indexer.source.html;

import org.jspecify.annotations.NullMarked;
