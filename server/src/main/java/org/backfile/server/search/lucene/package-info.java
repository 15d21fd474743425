/**
 * The search port over one Lucene index: what {@link org.backfile.server.search.ArchiveSearch}
 * promises, kept.
 *
 * <p>A {@link org.backfile.server.search.SearchRequest} enters {@link
 * org.backfile.server.search.lucene.LuceneArchive}, which borrows the serving {@link
 * org.backfile.server.search.lucene.OpenBuild} from {@link
 * org.backfile.server.search.lucene.LiveBuild} for as long as the answer takes. {@link
 * org.backfile.server.search.lucene.QueryTranslator} makes a Lucene query of the tree; one pass
 * over all matches counts hits, facets and days ({@link org.backfile.server.search.lucene.Tally}),
 * another finds the rows ({@link org.backfile.server.search.lucene.Ranking}), whose texts {@link
 * org.backfile.server.search.lucene.Highlights} marks. Nothing outside this package sees a Lucene
 * type.
 */
@NullMarked
package org.backfile.server.search.lucene;

import org.jspecify.annotations.NullMarked;
