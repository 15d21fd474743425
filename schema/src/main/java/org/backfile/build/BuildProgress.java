package org.backfile.build;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How far an indexer is with a build, as it tells in a small file beside the builds. The file is
 * replaced as a whole, so that who reads it never sees half of one, and is not forced to disk: it
 * is worth nothing after a crash.
 *
 * @param stage what it does
 * @param percent how much of the stage is done, 0 to 100; empty where that cannot be foreseen
 * @param startedAt when the build was begun
 */
public record BuildProgress(BuildStage stage, OptionalInt percent, Instant startedAt) {

  private static final String FILE = "progress.json";
  private static final String NEXT = "progress.next";
  private static final ObjectMapper JSON = new ObjectMapper();

  public BuildProgress {
    percent =
        percent.isPresent()
            ? OptionalInt.of(Math.clamp(percent.getAsInt(), 0, 100))
            : OptionalInt.empty();
  }

  /** Tells it in an archive's folder. */
  void write(Path archive) throws IOException {
    var told =
        JSON.createObjectNode().put("stage", stage.name()).put("startedAt", startedAt.toString());
    percent.ifPresent(done -> told.put("percent", done));
    Path next = archive.resolve(NEXT);
    Files.writeString(next, told.toString());
    Files.move(
        next,
        archive.resolve(FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** Takes back what was told. */
  static void clear(Path archive) throws IOException {
    Files.deleteIfExists(archive.resolve(NEXT));
    Files.deleteIfExists(archive.resolve(FILE));
  }

  /**
   * What was last told in an archive's folder; empty when nothing was, or it cannot be read or
   * understood, as when a later indexer has more stages.
   */
  static Optional<BuildProgress> read(Path archive) {
    try {
      JsonNode told = JSON.readTree(Files.readString(archive.resolve(FILE)));
      return Optional.of(
          new BuildProgress(
              BuildStage.valueOf(told.path("stage").asText()),
              told.has("percent")
                  ? OptionalInt.of(told.get("percent").asInt())
                  : OptionalInt.empty(),
              Instant.parse(told.path("startedAt").asText())));
    } catch (IOException | IllegalArgumentException | DateTimeException notTold) {
      return Optional.empty();
    }
  }
}
