/** CSV with a header row. Bytes enter, one JSON object a row leaves for the adapter. */
@NullMarked
package org.backfile.indexer.source.csv;

import org.jspecify.annotations.NullMarked;
