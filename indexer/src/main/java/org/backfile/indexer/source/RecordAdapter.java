package org.backfile.indexer.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.backfile.article.Origin;

/** Makes articles of the JSON records of one file. Thread-safe. */
@FunctionalInterface
public interface RecordAdapter {

  /**
   * What a record says; the record is used up.
   *
   * @throws RecordProblem when it is no article
   */
  ReadOutcome adapt(ObjectNode record, Origin origin);

  /** Whether a field map renames what these records have. */
  default boolean isMapped() {
    return false;
  }
}
