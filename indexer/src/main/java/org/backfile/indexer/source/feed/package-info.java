/**
 * Feeds: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, and JSON Feed. An entry is an article; what the
 * feed says of all its entries counts where an entry says nothing.
 */
@NullMarked
package org.backfile.indexer.source.feed;

import org.jspecify.annotations.NullMarked;
