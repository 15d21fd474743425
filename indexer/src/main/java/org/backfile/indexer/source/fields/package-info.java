/**
 * From the fields of a file to the fields of an article. A record as a JSON object and the {@link
 * org.backfile.indexer.source.fields.FieldMap} of its file enter, an article leaves; what is of the
 * wrong kind is refused by name.
 */
@NullMarked
package org.backfile.indexer.source.fields;

import org.jspecify.annotations.NullMarked;
