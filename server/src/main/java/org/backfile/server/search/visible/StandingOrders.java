package org.backfile.server.search.visible;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.withheld.UnmetOrders;
import org.backfile.withheld.WithheldList;
import org.backfile.withheld.WithheldProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The list of what is withheld, as it stands beside the builds: followed while the file changes. A
 * list that cannot be followed, or is suddenly gone, leaves the one before in force. Thread-safe.
 */
public final class StandingOrders {

  private static final Logger LOG = LoggerFactory.getLogger(StandingOrders.class);
  private static final List<Object> NO_FILE = List.of();

  /** What is said to everybody, and so names no article. */
  private static final String NOT_FOLLOWED =
      "the list of what is withheld cannot be followed as it stands now; the one before is in force, and the server's log"
          + " says what is wrong with "
          + WithheldList.FILE;

  private final Path archive;
  private List<Object> read;
  private volatile WithheldList list;
  private volatile Optional<String> fault = Optional.empty();

  /**
   * Reads the list of an archive for the first time.
   *
   * @throws WithheldProblem when it cannot be followed: nothing may be served then
   */
  public StandingOrders(Path archive) {
    this.archive = archive;
    try {
      this.read = state();
      this.list = WithheldList.of(archive);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The list in force. */
  public WithheldList list() {
    return list;
  }

  /** Why the file as it stands is not followed; empty when it is. */
  public Optional<String> fault() {
    return fault;
  }

  /** Reads the list again if its file was changed. */
  public synchronized void refresh() {
    try {
      List<Object> now = state();
      if (now.equals(read)) {
        return;
      }
      read = now;
      if (now.equals(NO_FILE)) {
        refuse(
            "%s is gone; a file with an empty list ends all orders".formatted(WithheldList.FILE));
        return;
      }
      list = WithheldList.read(archive);
      fault = Optional.empty();
      int orders = list.orders().size();
      LOG.info(
          "{} was read again: {} {}", WithheldList.FILE, orders, orders == 1 ? "order" : "orders");
      warnOfUnmet();
    } catch (IOException | WithheldProblem problem) {
      refuse(String.valueOf(problem.getMessage()));
    }
  }

  /** A mistyped id hides nothing; whether it can be looked up or not, the list is in force. */
  private void warnOfUnmet() {
    try {
      Optional<Build> build = new ArchiveFolder(archive).current();
      if (build.isPresent()) {
        UnmetOrders.of(list, build.get())
            .warning()
            .ifPresent(warning -> LOG.warn("{}: {}", WithheldList.FILE, warning));
      }
    } catch (IOException unreadable) {
      LOG.warn("whether orders name articles cannot be looked up: {}", unreadable.getMessage());
    }
  }

  private void refuse(String why) {
    fault = Optional.of(NOT_FOLLOWED);
    LOG.error("the orders before stay in force: {}", why);
  }

  /** What changes whenever the file does. */
  private List<Object> state() throws IOException {
    try {
      BasicFileAttributes file =
          Files.readAttributes(archive.resolve(WithheldList.FILE), BasicFileAttributes.class);
      return List.of(file.lastModifiedTime(), file.size(), Optional.ofNullable(file.fileKey()));
    } catch (NoSuchFileException none) {
      return NO_FILE;
    }
  }
}
