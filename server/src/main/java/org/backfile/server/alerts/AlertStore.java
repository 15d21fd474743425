package org.backfile.server.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alerts there are, each in a file of its own. What an owner changes is on disk when its method
 * returns, whole or not at all. Thread-safe.
 */
public final class AlertStore implements AutoCloseable {
  /** Most alerts of all owners together. */
  public static final int MOST = 1_000;

  /** Most alerts of one owner. */
  public static final int MOST_OF_ONE = 50;

  private static final Logger LOG = LoggerFactory.getLogger(AlertStore.class);

  private final AlertFolder folder;
  private final Map<String, Alert> alerts = new ConcurrentSkipListMap<>();
  private final Set<String> unwritten = new TreeSet<>();

  private AlertStore(AlertFolder folder) {
    this.folder = folder;
  }

  /**
   * Opens a folder, which is made when it is not there, and holds it until this is closed.
   *
   * @throws IOException when the folder can be neither read nor made, or another server has it
   */
  public static AlertStore open(Path path) throws IOException {
    AlertFolder folder = AlertFolder.open(path);
    AlertStore store = new AlertStore(folder);
    try {
      folder.read().forEach(alert -> store.alerts.put(alert.id(), alert));
      return store;
    } catch (IOException | RuntimeException unreadable) {
      store.close();
      throw unreadable;
    }
  }

  /** Writes what could not be written before, and lets the folder go. */
  @Override
  public synchronized void close() throws IOException {
    if (!isSettled()) {
      LOG.error("what was sent may be sent again, as it cannot be written: alerts {}", unwritten);
    }
    folder.close();
  }

  /** All alerts. */
  public Collection<Alert> all() {
    return List.copyOf(alerts.values());
  }

  /** The alert of an id. */
  public Optional<Alert> find(String id) {
    return Optional.ofNullable(alerts.get(id));
  }

  /**
   * Adds an alert.
   *
   * @return whether there was room for it
   */
  public synchronized boolean add(Alert alert) {
    long ofOwner = alerts.values().stream().filter(each -> isOf(alert, each)).count();
    if (alerts.size() >= MOST || ofOwner >= MOST_OF_ONE) {
      return false;
    }
    keep(alert);
    return true;
  }

  private static boolean isOf(Alert alert, Alert other) {
    return other.owner().equals(alert.owner());
  }

  /** Changes an alert; empty when there is none of that id any more. */
  public synchronized Optional<Alert> change(String id, UnaryOperator<Alert> change) {
    return find(id).map(change).map(this::keep);
  }

  /** Removes an alert and its file. */
  public synchronized void remove(String id) {
    if (alerts.containsKey(id)) {
      try {
        folder.delete(id);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
      alerts.remove(id);
      unwritten.remove(id);
    }
  }

  private Alert keep(Alert alert) {
    try {
      folder.write(alert);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    alerts.put(alert.id(), alert);
    unwritten.remove(alert.id());
    return alert;
  }

  /**
   * Keeps what a step gave. What cannot be written at this moment is kept in memory, as what was
   * sent must not be sent again; until it is on disk, nothing is {@link #isSettled settled}. What
   * the owner changed meanwhile stays; where that was the search, the step was in vain. That a step
   * failed is no news where the owner changed what it failed with.
   *
   * @return the alert as it is now; empty when it is gone
   */
  synchronized Optional<Alert> step(Alert before, Alert after) {
    return find(before.id()).map(now -> keepAnyhow(stepped(before, after, now)));
  }

  private Alert keepAnyhow(Alert alert) {
    try {
      return keep(alert);
    } catch (UncheckedIOException full) {
      LOG.error("alerts rest, as what they did cannot be written: {}", full.getMessage());
      alerts.put(alert.id(), alert);
      unwritten.add(alert.id());
      return alert;
    }
  }

  /** Whether all is on disk; what is not is written first, if that can be done now. */
  synchronized boolean isSettled() {
    try {
      for (String id : List.copyOf(unwritten)) {
        find(id).ifPresent(this::keep);
      }
      return true;
    } catch (UncheckedIOException full) {
      return false;
    }
  }

  private static Alert stepped(Alert before, Alert after, Alert now) {
    boolean paused = now.paused() || after.paused();
    return counts(before, after, now)
        ? new Alert(now.id(), now.owner(), now.saved(), paused, after.progress())
        : now;
  }

  private static boolean counts(Alert before, Alert after, Alert now) {
    boolean asksTheSame = now.saved().search().equals(before.saved().search());
    boolean failed = after.progress().failure().isPresent();
    boolean goesTheSameWay =
        now.saved().channel().equals(before.saved().channel())
            && now.progress().equals(before.progress());
    return asksTheSame && (!failed || goesTheSameWay);
  }
}
