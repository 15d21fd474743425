package org.backfile.server.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The alerts there are, each in a file of its own that nobody else may read. A change is on disk
 * when its method returns, whole or not at all. Thread-safe.
 */
public final class AlertStore implements AutoCloseable {
  /** Most alerts of all owners together. */
  public static final int MOST = 1_000;

  /** Most alerts of one owner. */
  public static final int MOST_OF_ONE = 50;

  private static final Logger LOG = LoggerFactory.getLogger(AlertStore.class);
  private static final String SUFFIX = ".json";
  private static final String LOCK = "LOCK";
  private static final long LONGEST_FILE = 8 << 20;

  private final Path folder;
  private final FileChannel lock;
  private final Map<String, Alert> alerts = new ConcurrentSkipListMap<>();

  private AlertStore(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens a folder, which is made when it is not there, and holds it until this is closed: two
   * servers would tell everything twice. A file in it that cannot be understood stays as it is and
   * is no alert.
   *
   * @throws IOException when the folder can be neither read nor made, or another server has it
   */
  public static AlertStore open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }
    AlertStore store = new AlertStore(folder, locked(folder));
    try (Stream<Path> files = Files.list(folder)) {
      files.filter(file -> file.toString().endsWith(SUFFIX)).forEach(store::load);
      return store;
    } catch (IOException | RuntimeException unreadable) {
      store.close();
      throw unreadable;
    }
  }

  /** The lock ends with the process, however that ends. */
  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    if (!isFree(channel)) {
      channel.close();
      throw new IOException(
          folder
              + ": another server keeps its alerts there; end that one, or name another folder"
              + " with --alerts");
    }
    return channel;
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  /** Lets the folder go. */
  @Override
  public void close() throws IOException {
    lock.close();
  }

  private void load(Path file) {
    try {
      String name = String.valueOf(file.getFileName());
      String id = name.substring(0, name.length() - SUFFIX.length());
      if (Files.size(file) > LONGEST_FILE) {
        LOG.error("{} is longer than the {} bytes of any alert", file, LONGEST_FILE);
        return;
      }
      alerts.put(id, AlertFile.read(id, Files.readAllBytes(file)));
    } catch (IOException | RuntimeException unreadable) {
      LOG.error("{} cannot be read as an alert: {}", file, unreadable.getClass().getName());
    }
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

  /**
   * Keeps what a step gave. What the owner changed meanwhile stays; where that was the search, the
   * step was in vain. That a step failed is no news where the owner changed what it failed with.
   *
   * @return the alert as it is now; empty when it is gone
   */
  synchronized Optional<Alert> step(Alert before, Alert after) {
    return change(
        before.id(),
        now -> {
          boolean paused = now.paused() || after.paused();
          return counts(before, after, now)
              ? new Alert(now.id(), now.owner(), now.saved(), paused, after.progress())
              : now;
        });
  }

  private static boolean counts(Alert before, Alert after, Alert now) {
    boolean asksTheSame = now.saved().search().equals(before.saved().search());
    boolean failed = after.progress().failure().isPresent();
    boolean goesTheSameWay =
        now.saved().channel().equals(before.saved().channel())
            && now.progress().equals(before.progress());
    return asksTheSame && (!failed || goesTheSameWay);
  }

  /** Removes an alert and its file. */
  public synchronized void remove(String id) {
    if (alerts.containsKey(id)) {
      try {
        Files.deleteIfExists(file(id));
        force(folder);
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
      alerts.remove(id);
    }
  }

  private Alert keep(Alert alert) {
    try {
      write(file(alert.id()), AlertFile.bytes(alert));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    alerts.put(alert.id(), alert);
    return alert;
  }

  private Path file(String id) {
    return folder.resolve(id + SUFFIX);
  }

  private void write(Path file, byte[] bytes) throws IOException {
    Path next = folder.resolve(file.getFileName() + ".tmp");
    Files.deleteIfExists(next);
    try (FileChannel channel =
        FileChannel.open(
            next,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force(folder);
  }

  private static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }
}
