/**
 * Web archives, WARC (ISO 28500) and its forerunner ARC. Bytes are cut into records, so that damage
 * costs one record; of the records, web pages, plain texts and PDFs that a server gave leave as
 * articles, each by its address: captures of one address are versions of one article.
 */
@NullMarked
package org.backfile.indexer.source.warc;

import org.jspecify.annotations.NullMarked;
