package org.backfile.server.web.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.audit.AuditLog;
import org.backfile.server.search.Asker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes who reads an article that only some may read: its id, whose key it was, and the role of
 * that key; neither the query that led there nor the address. What cannot be noted is not shown.
 * Thread-safe.
 */
public final class Readings {

  /** The usual name of the log, beside the file of keys. */
  public static final String FILE = "readings.jsonl";

  private static final Logger LOG = LoggerFactory.getLogger(Readings.class);

  private final Optional<Path> file;

  /**
   * @param file the log; empty where there are no keys, and so nobody who may read more than others
   */
  public Readings(Optional<Path> file) {
    this.file = file;
  }

  /**
   * Notes that whoever asks is given articles, all at once: it takes as long for a page of them as
   * for one.
   *
   * @throws UncheckedIOException when it cannot be noted
   */
  public synchronized void note(List<String> ids) {
    if (file.isEmpty()) {
      return;
    }
    try {
      new AuditLog(file.get()).append("read", ids.stream().map(Readings::reading).toList());
    } catch (IOException failed) {
      LOG.error(
          "what only some may read is not shown, as it cannot be noted in {}: {}",
          file.get(),
          failed.toString());
      throw new UncheckedIOException(failed);
    }
  }

  private static Map<String, String> reading(String id) {
    Map<String, String> reading = new LinkedHashMap<>();
    reading.put("to", id);
    reading.put("by", Asker.name());
    reading.put("role", Asker.role().key());
    return reading;
  }
}
