package org.backfile.server.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.backfile.audit.AuditLog;
import org.backfile.server.search.ArchiveSearch;

/**
 * All alerts, and who looks after them.
 *
 * @param store where they are kept
 * @param worker who looks after them
 * @param senders how others may be called
 * @param audit what was made, changed and deleted, and nothing of what they ask
 */
public record Alerts(AlertStore store, AlertWorker worker, Senders senders, AuditLog audit)
    implements AutoCloseable {

  /**
   * The alerts of a folder, which nobody looks after yet.
   *
   * @throws UncheckedIOException when the folder can be neither read nor made, or another server
   *     has it
   */
  public static Alerts open(
      Path folder,
      ArchiveSearch archive,
      SearchReader reader,
      Roles roles,
      Senders senders,
      Letterhead head,
      Clock clock) {
    try {
      AlertStore store = AlertStore.open(folder);
      AlertRun run = new AlertRun(archive, reader, roles, senders, head, clock);
      AuditLog audit = new AuditLog(folder.resolve(AuditLog.FILE));
      return new Alerts(store, new AlertWorker(store, run), senders, audit);
    } catch (IOException unusable) {
      throw new UncheckedIOException(unusable);
    }
  }

  /** Begins to look after them. */
  public void start() {
    worker.start();
  }

  /** Notes an act. */
  public void note(String act, Alert alert) {
    try {
      audit.append(act, alert.id());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Begins nothing more; what is under way goes on until this is closed. */
  public void stop() {
    worker.stop();
  }

  /** Lets the step under way end, and the folder go. */
  @Override
  public void close() {
    worker.close();
    try {
      store.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}
