package org.backfile.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.build.BuildManifest.BuildFile;
import org.backfile.schema.ArchiveSchema;

/** Proves that a build's files are what its manifest says. */
public final class BuildVerification {

  /** How the bytes are proven. */
  public enum Depth {
    /** Sizes and CRC-32C: finds damage, at the speed of reading; before a build is opened. */
    DAMAGE,
    /** Sizes and SHA-256: finds any change; after a build, on demand, and on a schedule. */
    ANY_CHANGE
  }

  private BuildVerification() {}

  /**
   * What is wrong with a build, one sentence a fault, naming the file, what was expected and what
   * was found; empty when every byte is as written.
   */
  public static List<String> faults(Build build, Depth depth) {
    BuildManifest manifest;
    try {
      manifest = build.manifest();
    } catch (IOException e) {
      return List.of("%s cannot be read: %s".formatted(BuildManifest.FILE, firstLine(e)));
    }
    if (manifest.schemaVersion() != ArchiveSchema.VERSION) {
      return List.of(
          "the build has index format %d, this program reads %d; index the corpus again"
              .formatted(manifest.schemaVersion(), ArchiveSchema.VERSION));
    }
    List<String> faults = new ArrayList<>();
    if (!manifest.buildId().equals(build.id())) {
      faults.add("the manifest is of build %s".formatted(manifest.buildId()));
    }
    seal(build.folder(), depth).ifPresent(faults::add);
    manifest.files().parallelStream()
        .map(file -> fault(build.folder(), file, depth))
        .flatMap(Optional::stream)
        .forEachOrdered(faults::add);
    faults.addAll(strangers(build.folder(), manifest));
    return faults;
  }

  /**
   * Without its seal a build may serve, as damage shows elsewhere, but it is not as it was written.
   */
  private static Optional<String> seal(Path folder, Depth depth) {
    if (depth == Depth.DAMAGE && !Files.exists(folder.resolve(BuildManifest.SEAL))) {
      return Optional.empty();
    }
    try {
      String found = BuildFiles.sha256(folder.resolve(BuildManifest.FILE)) + "\n";
      String expected = Files.readString(folder.resolve(BuildManifest.SEAL));
      return expected.equals(found)
          ? Optional.empty()
          : Optional.of(
              "%s is not as %s says: one of the two was changed"
                  .formatted(BuildManifest.FILE, BuildManifest.SEAL));
    } catch (IOException e) {
      return Optional.of("%s cannot be read: %s".formatted(BuildManifest.SEAL, firstLine(e)));
    }
  }

  private static Optional<String> fault(Path folder, BuildFile expected, Depth depth) {
    Path file = folder.resolve(expected.name());
    try {
      long size = Files.size(file);
      if (size != expected.size()) {
        return fault(expected, expected.size() + " bytes", size + " bytes");
      }
      return switch (depth) {
        case DAMAGE -> compare(expected, "CRC-32C", expected.crc32c(), BuildFiles.crc32c(file));
        case ANY_CHANGE -> compare(expected, "SHA-256", expected.sha256(), BuildFiles.sha256(file));
      };
    } catch (IOException e) {
      return Optional.of("%s cannot be read: %s".formatted(expected.name(), firstLine(e)));
    }
  }

  private static Optional<String> compare(
      BuildFile file, String method, String expected, String found) {
    return expected.equals(found)
        ? Optional.empty()
        : fault(file, method + " " + expected, method + " " + found);
  }

  private static Optional<String> fault(BuildFile file, String expected, String found) {
    return Optional.of("%s: expected %s, found %s".formatted(file.name(), expected, found));
  }

  private static List<String> strangers(Path folder, BuildManifest manifest) {
    Set<String> known = new HashSet<>(Set.of(BuildManifest.FILE, BuildManifest.SEAL));
    manifest.files().forEach(file -> known.add(file.name()));
    try {
      return BuildFiles.list(folder).stream()
          .map(file -> BuildFiles.name(folder, file))
          .filter(name -> !known.contains(name))
          .map(name -> name + ": a file the build did not write")
          .toList();
    } catch (IOException e) {
      return List.of("the build's folder cannot be read: " + firstLine(e));
    }
  }

  private static String firstLine(IOException e) {
    String message = String.valueOf(e.getMessage());
    return e.getClass().getSimpleName() + ": " + message.lines().findFirst().orElse("");
  }
}
