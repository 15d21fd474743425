package org.backfile.build;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder of an archive: its builds and {@code CURRENT}, the name of the one that serves.
 *
 * <p>A build is written under a name that ends in {@code .tmp}, proven, forced to disk and renamed;
 * then {@code CURRENT} is replaced by a rename. So a reader sees the old build or the new one,
 * whatever happens to the writer. Readers write nothing here.
 */
public final class ArchiveFolder {

  /** Name of the pointer to the serving build. */
  public static final String CURRENT = "CURRENT";

  private static final String PREFIX = "build-";
  private static final String UNFINISHED = ".tmp";
  private static final String LOCK = "LOCK";

  /** The byte of the lock's file that keeps a second indexer away. */
  private static final long TAKEN = 0;

  /** The byte that is locked with it for others to see; whoever looks locks it for a moment. */
  private static final long ALIVE = 1;

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
  private static final int DIGEST_DIGITS = 6;
  private static final int LONGEST_NAME = 1_000;

  private final Path path;

  public ArchiveFolder(Path path) {
    this.path = path;
  }

  /** Where the archive lies. */
  public Path path() {
    return path;
  }

  /** All finished builds, newest first. */
  public List<Build> builds() throws IOException {
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(path)) {
      return entries
          .filter(ArchiveFolder::finished)
          .map(folder ->
              new Build(folder.getFileName().toString().substring(PREFIX.length()), folder))
          .sorted(Comparator.comparing(Build::id).reversed())
          .toList();
    }
  }

  /**
   * The build that {@code CURRENT} names.
   *
   * @return empty when there is no pointer, it is no file that a name fits into, or it names no
   *     build
   */
  public Optional<Build> current() throws IOException {
    Path pointer = path.resolve(CURRENT);
    if (!Files.isRegularFile(pointer) || Files.size(pointer) > LONGEST_NAME) {
      return Optional.empty();
    }
    try {
      String name = Files.readString(pointer).strip();
      return builds().stream()
          .filter(build -> build.folder().getFileName().toString().equals(name))
          .findFirst();
    } catch (NoSuchFileException | MalformedInputException noPointer) {
      return Optional.empty();
    }
  }

  /** A build's id: when it was built and the first digits of what it says. */
  public static String newBuildId(Instant builtAt, String logicalDigest) {
    return TIME.format(builtAt) + "-" + logicalDigest.substring(0, DIGEST_DIGITS);
  }

  /** When a build was made, by its id. */
  public static Instant builtAt(String buildId) {
    return TIME.parse(buildId.substring(0, buildId.indexOf('-')), Instant::from);
  }

  /**
   * Takes the archive for writing, so that no second indexer can; makes the folder when it is not
   * there. The lock ends with the process, however that ends.
   *
   * @return empty when another process holds it
   */
  public Optional<AutoCloseable> lock() throws IOException {
    Files.createDirectories(path);
    FileChannel channel =
        FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      return Optional.empty();
    }
    return Optional.of(channel::close);
  }

  /**
   * How far the indexer is that is at work here; empty when none is, or it does not say. What a
   * killed indexer left is told from one at work by its lock.
   */
  public Optional<BuildProgress> underWay() throws IOException {
    Optional<BuildProgress> told = BuildProgress.read(path);
    return told.isPresent() && isTaken(path.resolve(LOCK)) ? told : Optional.empty();
  }

  /** Whether a program holds the archive for writing, an indexer or another. */
  public boolean isTaken() throws IOException {
    return isTaken(path.resolve(LOCK));
  }

  /** Says how far a build is. Only under the {@link #lock}. */
  public void tell(BuildProgress progress) throws IOException {
    progress.write(path);
  }

  /** Says that no build is under way any more. Only under the {@link #lock}. */
  public void tellNothing() throws IOException {
    BuildProgress.clear(path);
  }

  /**
   * Whether an indexer is at work. Only its sign of life is touched: to try the lock itself could
   * turn an indexer away that begins at this moment. One look at a time, as two of this process
   * would take one another for an indexer.
   */
  private static synchronized boolean isTaken(Path lock) throws IOException {
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.READ);
        FileLock free = channel.tryLock(ALIVE, 1, true)) {
      return free == null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return true;
    } catch (NoSuchFileException neverTaken) {
      return false;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock(TAKEN, 1, false);
      if (lock != null) {
        channel.lock(ALIVE, 1, false);
      }
      return lock;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** Removes what unfinished builds left. Only under the {@link #lock}. */
  public void deleteUnfinished() throws IOException {
    List<Path> left;
    try (Stream<Path> entries = Files.list(path)) {
      left =
          entries
              .filter(entry -> name(entry).startsWith(PREFIX) && name(entry).endsWith(UNFINISHED))
              .toList();
    }
    for (Path folder : left) {
      BuildFiles.delete(folder);
    }
  }

  /** A new folder to build in. Only under the {@link #lock}. */
  public Path newUnfinished(Instant startedAt) throws IOException {
    return Files.createDirectory(path.resolve(PREFIX + TIME.format(startedAt) + UNFINISHED));
  }

  /**
   * Makes a finished build of an unfinished folder, without letting it serve. Only under the {@link
   * #lock}.
   *
   * @param unfinished a folder that holds all files of the build and its manifest
   * @throws IOException when anything could not be forced to disk; the build is then void
   */
  public Build finish(Path unfinished, String buildId) throws IOException {
    BuildFiles.force(unfinished);
    Path folder = path.resolve(PREFIX + buildId);
    Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    BuildFiles.forceOne(path);
    return new Build(buildId, folder);
  }

  /** Lets a finished build serve. Only under the {@link #lock}. */
  public void makeCurrent(Build build) throws IOException {
    Path next = path.resolve(CURRENT + UNFINISHED);
    Files.writeString(next, build.folder().getFileName() + "\n");
    BuildFiles.forceOne(next);
    Files.move(
        next,
        path.resolve(CURRENT),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
    BuildFiles.forceOne(path);
  }

  /**
   * Removes the oldest builds until {@code keep} are left; never the serving one. Only under the
   * {@link #lock}.
   */
  public void prune(int keep) throws IOException {
    Optional<Build> serving = current();
    List<Build> spare =
        builds().stream().filter(build -> !serving.equals(Optional.of(build))).toList();
    for (Build build : spare.subList(Math.min(spare.size(), Math.max(0, keep - 1)), spare.size())) {
      BuildFiles.delete(build.folder());
    }
  }

  private static boolean finished(Path folder) {
    return name(folder).startsWith(PREFIX)
        && !name(folder).endsWith(UNFINISHED)
        && Files.isDirectory(folder);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
