package org.backfile.indexer.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.backfile.article.Origin;

/**
 * One record cut out of a file, not looked into yet. Cutting must go in the order of the file and
 * so is done by one thread at a time; {@link #read} is the rest of the work, for any thread.
 */
@FunctionalInterface
public interface RawRecord {

  /** Parses the record; never throws for what the record holds. */
  ReadOutcome read();

  /**
   * The record by the names that its file has, where a field map may rename them; empty where none
   * may, and of what is no object. To be asked before it is {@link #read}, which uses it up.
   */
  default Optional<ObjectNode> fields() {
    return Optional.empty();
  }

  /**
   * The same record, where a fault of the reader costs it alone and not the run.
   *
   * @param where it begins
   */
  default RawRecord failingAlone(Origin where) {
    RawRecord record = this;
    return new RawRecord() {
      @Override
      public ReadOutcome read() {
        try {
          return record.read();
        } catch (RuntimeException fault) {
          String reason = "expected a record, found what its format's reader fails at: " + fault;
          return new ReadOutcome.Failed(where, reason, "");
        }
      }

      @Override
      public Optional<ObjectNode> fields() {
        return record.fields();
      }
    };
  }
}
