/**
 * Text downloads of Factiva, by their visible layout: fields with two-letter codes, or an article
 * as it is shown that ends with its document number.
 */
@NullMarked
package org.backfile.indexer.source.factiva;

import org.jspecify.annotations.NullMarked;
