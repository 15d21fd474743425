/**
 * From records to articles: what every format shares. Each format is a folder below: bytes enter,
 * {@link org.backfile.indexer.source.RawRecord}s leave; each gives one {@link
 * org.backfile.indexer.source.ReadOutcome}.
 *
 * <p>A new format is one folder with an {@link org.backfile.indexer.source.ArticleSource}, and one
 * line in {@code org.backfile.indexer.corpus.SourceFormat}.
 */
@NullMarked
package org.backfile.indexer.source;

import org.jspecify.annotations.NullMarked;
