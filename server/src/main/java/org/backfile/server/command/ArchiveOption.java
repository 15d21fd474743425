package org.backfile.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.build.ArchiveFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the archive. */
public final class ArchiveOption {
  @Option(
      names = "--archive",
      required = true,
      paramLabel = "DIR",
      description = "the folder of the archive")
  private @Nullable Path archive;

  /** The folder as given. */
  Path path() {
    if (archive == null) {
      throw new CommandFailure(ExitCode.USAGE, "--archive DIR is missing");
    }
    return archive;
  }

  /** The archive, which must be a folder that can be read. */
  ArchiveFolder folder() {
    return folder(path());
  }

  /** The archive, which must have a build, be it a bad one. */
  ArchiveFolder folderWithBuilds() throws IOException {
    ArchiveFolder folder = folder();
    if (folder.builds().isEmpty()) {
      throw noBuilds(folder);
    }
    return folder;
  }

  /** The archive at a path, which must be a folder that can be read. */
  static ArchiveFolder folder(Path path) {
    if (!Files.isDirectory(path) || !Files.isReadable(path)) {
      throw new CommandFailure(
          ExitCode.UNREADABLE,
          "expected the folder of an archive at %s, found %s; backfile index makes one"
              .formatted(
                  path,
                  Files.exists(path) ? "something that is not a readable folder" : "nothing"));
    }
    return new ArchiveFolder(path);
  }

  /** The folder is one, but no archive, or one that nothing was indexed into yet. */
  private static CommandFailure noBuilds(ArchiveFolder folder) {
    return new CommandFailure(
        ExitCode.FAILED,
        "expected an archive at %s, found a folder without builds; backfile index --archive %1$s makes one"
            .formatted(folder.path()));
  }
}
