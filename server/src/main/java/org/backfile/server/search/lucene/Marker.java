package org.backfile.server.search.lucene;

import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;

/**
 * Words to mark in a text, because a query asks for them.
 *
 * @param group number of the word or phrase of the query, from 0: what a good passage has many
 *     different ones of
 * @param words the terms to mark
 * @param typed the one of them that the query has, where others stand for it too
 * @param within where a mark must stand, when the query asks for a place
 */
record Marker(
    int group, List<BytesRef> words, Optional<BytesRef> typed, Optional<IntervalsSource> within) {
  Marker {
    words = List.copyOf(words);
  }
}
