/**
 * Text downloads of Nexis, by their visible layout: the older one with capital labels and "1 of 20
 * DOCUMENTS", and the newer one that ends with "End of Document".
 */
@NullMarked
package org.backfile.indexer.source.nexis;

import org.jspecify.annotations.NullMarked;
