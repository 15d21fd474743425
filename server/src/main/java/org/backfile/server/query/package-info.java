/**
 * What a reader of the archive may ask: the query as a tree, and how that tree is written and
 * explained.
 *
 * <p>Text typed by a person enters {@link org.backfile.server.query.dialects.QueryReader}; a {@link
 * org.backfile.server.query.QueryReading} leaves: the tree, the same tree as text with brackets,
 * the dialect that was recognised, and every doubt with its place and a fix. The search takes the
 * tree, {@link org.backfile.server.query.ArchiveQuery}, and nothing else.
 *
 * <p>Where to begin: {@link org.backfile.server.query.ArchiveQuery} (what can be asked), {@link
 * org.backfile.server.query.QueryField} (where it can be asked), {@link
 * org.backfile.server.query.QueryPrinter} (how it is read back), {@link
 * org.backfile.server.query.GrammarTable} (the language, row by row: help page and tests are made
 * from it).
 *
 * <p>Nothing here knows an index: words stay as typed, and the search analyses them as the index
 * did.
 */
@NullMarked
package org.backfile.server.query;

import org.jspecify.annotations.NullMarked;
