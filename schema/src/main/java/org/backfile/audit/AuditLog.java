package org.backfile.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.backfile.article.CanonicalText;

/**
 * A log of acts of administration: one JSON object a line, which is only ever added to. Each line
 * holds the SHA-256 of the one before, so that a line changed, removed or put in between is found.
 * Queries and readers are never in it.
 */
public final class AuditLog {

  /** Its usual name, in an archive's folder and beside a file of keys. */
  public static final String FILE = "audit.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NOTHING = "0".repeat(64);

  private final Path file;

  public AuditLog(Path file) {
    this.file = file;
  }

  /**
   * Adds an act and forces it to disk, on a line of its own, also where the one before was cut.
   *
   * @param act what was done
   * @param to what it was done to; what has meaning in JSON is escaped
   */
  public void append(String act, String to) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      String before = text(channel);
      String line =
          JSON.writeValueAsString(
              JSON.createObjectNode()
                  .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
                  .put("act", act)
                  .put("to", to)
                  .put("before", hashOfLast(before)));
      String start = before.isEmpty() || before.endsWith("\n") ? "" : "\n";
      ByteBuffer bytes = ByteBuffer.wrap((start + line + "\n").getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private static String hashOfLast(String text) {
    List<String> lines = text.lines().toList();
    return lines.isEmpty() ? NOTHING : hash(lines.getLast());
  }

  /**
   * All of it, which leaves the channel at the end. To open the file once more would let go of the
   * lock as soon as it was closed (POSIX). What is no UTF-8 reads as something else than was
   * written, and so is found.
   */
  private static String text(FileChannel channel) throws IOException {
    return new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
  }

  /**
   * The first line, counted from 1, that does not follow from the one before; empty if all do, or
   * there is no log. Lines that are missing at the end leave no trace.
   */
  public OptionalInt firstBreak() throws IOException {
    if (Files.notExists(file)) {
      return OptionalInt.empty();
    }
    String expected = NOTHING;
    List<String> lines;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      lines = text(channel).lines().toList();
    }
    for (int number = 1; number <= lines.size(); number++) {
      String line = lines.get(number - 1);
      if (!before(line).equals(expected)) {
        return OptionalInt.of(number);
      }
      expected = hash(line);
    }
    return OptionalInt.empty();
  }

  private static String before(String line) {
    try {
      JsonNode entry = JSON.readTree(line);
      return entry.path("before").asText();
    } catch (IOException notJson) {
      return "";
    }
  }

  private static String hash(String line) {
    return CanonicalText.hex(
        CanonicalText.newSha256().digest(line.getBytes(StandardCharsets.UTF_8)));
  }
}
