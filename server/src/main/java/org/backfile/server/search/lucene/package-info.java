/**
 * The search port over one Lucene index: what {@link org.backfile.server.search.ArchiveSearch}
 * promises, kept.
 *
 * <p>A {@link org.backfile.server.search.SearchRequest} enters {@link
 * org.backfile.server.search.lucene.LuceneArchive}, which borrows the serving {@link
 * org.backfile.server.search.lucene.OpenBuild} from {@link
 * org.backfile.server.search.lucene.LiveBuild} for as long as the answer takes. {@link
 * org.backfile.server.search.lucene.QueryTranslator} makes a Lucene query of the tree; one pass
 * over all hits counts them, their facet values and days ({@link
 * org.backfile.server.search.lucene.Tally}) and ranks them ({@link
 * org.backfile.server.search.lucene.RowFinder}); {@link
 * org.backfile.server.search.lucene.Highlights} marks the matches in the rows. All this comes
 * together in {@link org.backfile.server.search.lucene.Answer}. No caller of the port sees a type
 * of Lucene's.
 */
@NullMarked
package org.backfile.server.search.lucene;

import org.jspecify.annotations.NullMarked;
