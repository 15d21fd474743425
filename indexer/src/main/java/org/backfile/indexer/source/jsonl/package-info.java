/**
 * JSON: one object a line, or a stream of objects or arrays of objects. Bytes enter, JSON objects
 * leave for the adapter.
 */
@NullMarked
package org.backfile.indexer.source.jsonl;

import org.jspecify.annotations.NullMarked;
