/**
 * What the archive finds out about an article by itself. An article enters, the article with more
 * fields and a note of it leaves. {@link org.backfile.indexer.enrich.Enrichment} is the ordered
 * list of the steps.
 */
@NullMarked
package org.backfile.indexer.enrich;

import org.jspecify.annotations.NullMarked;
