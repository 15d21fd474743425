package org.backfile.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * How far a log had got, kept in a file beside it: without that, lines missing at its end would
 * leave no trace. The file is replaced as a whole, after the line it tells of is on disk; so after
 * a crash the log may be ahead of it by what was added last and never behind.
 *
 * @param lines how many lines the log had, 0 or more
 * @param bytes how long it was
 * @param last SHA-256 of its last line, 64 hexadecimal digits; all 0 where it had none
 */
record AuditHead(long lines, long bytes, String last) {

  /** What is added to the name of the log. */
  static final String SUFFIX = ".head";

  /** That of a log without a line. */
  static final AuditHead START = new AuditHead(0, 0, "0".repeat(64));

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Where it lies. */
  static Path beside(Path log) {
    return log.resolveSibling(log.getFileName() + SUFFIX);
  }

  /** Whether nothing was kept of a log, not even what cannot be understood. */
  static boolean isMissing(Path log) {
    return Files.notExists(beside(log));
  }

  /** What was kept of a log; empty where nothing was, or nothing that can be understood. */
  static Optional<AuditHead> of(Path log) throws IOException {
    try {
      JsonNode kept = JSON.readTree(Files.readAllBytes(beside(log)));
      return kept.path("lines").isIntegralNumber()
              && kept.path("bytes").isIntegralNumber()
              && kept.path("last").isTextual()
          ? Optional.of(
              new AuditHead(
                  kept.get("lines").asLong(),
                  kept.get("bytes").asLong(),
                  kept.get("last").asText()))
          : Optional.empty();
    } catch (NoSuchFileException | JsonProcessingException none) {
      return Optional.empty();
    }
  }

  /** How far a log has got with one more line. */
  AuditHead with(String line) {
    return new AuditHead(lines + 1, bytes, AuditLog.hash(line));
  }

  /**
   * Keeps it beside a log, forced to disk, in place of what was kept before. Only under the log's
   * lock.
   */
  void keep(Path log) throws IOException {
    Path file = beside(log);
    Path next = file.resolveSibling(file.getFileName() + ".tmp");
    byte[] json =
        JSON.createObjectNode()
            .put("lines", lines)
            .put("bytes", bytes)
            .put("last", last)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer rest = ByteBuffer.wrap(json);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }
}
