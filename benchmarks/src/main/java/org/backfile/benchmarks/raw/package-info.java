/**
 * Plain Lucene, used the way its documentation shows: stock analyzers, stored fields, one document
 * an article, the facet module, the unified highlighter. It has the same fields as Backfile's index
 * and answers the same questions; it is what Backfile is measured against.
 */
@NullMarked
package org.backfile.benchmarks.raw;

import org.jspecify.annotations.NullMarked;
