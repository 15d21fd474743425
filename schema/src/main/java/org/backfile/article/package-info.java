/**
 * The article: the unit the archive holds, as plain records.
 *
 * <p>A reader of a format makes an {@link org.backfile.article.Article} (beginners start there),
 * the document mapping in {@code org.backfile.schema} stores it, and the server gives the same
 * record back. Nothing here knows files, Lucene or HTTP.
 */
@NullMarked
package org.backfile.article;

import org.jspecify.annotations.NullMarked;
