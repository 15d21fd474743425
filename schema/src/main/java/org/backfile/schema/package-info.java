/**
 * The index as a file format: which fields there are and how an article becomes a document and an
 * article again.
 *
 * <p>Start with {@link org.backfile.schema.ArchiveSchema}, the table of all fields. {@link
 * org.backfile.schema.ArticleDocument} writes and reads one article; {@link
 * org.backfile.schema.ArticleCard} is what a result row shows of it.
 */
@NullMarked
package org.backfile.schema;

import org.jspecify.annotations.NullMarked;
