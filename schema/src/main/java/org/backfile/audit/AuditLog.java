package org.backfile.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.CanonicalText;

/**
 * A log of acts: one JSON object a line, which is only ever added to. Each line holds the SHA-256
 * of the one before, so that a line changed, removed or put in between is found; how far the log
 * had got is kept beside it ({@code audit.jsonl.head}), so that lines missing at its end are found.
 * Whoever can write both files can make another log that is whole: that only a copy elsewhere
 * shows. Queries are never in it. To add a line costs the same however long the log is.
 */
public final class AuditLog {

  /** Its usual name, in an archive's folder and beside a file of keys. */
  public static final String FILE = "audit.jsonl";

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BEFORE = "before";

  private final Path file;

  public AuditLog(Path file) {
    this.file = file;
  }

  /** Whether there is a log, or was one. */
  public boolean wasBegun() {
    return Files.exists(file) || Files.exists(AuditHead.beside(file));
  }

  /**
   * Adds an act and forces it to disk, on a line of its own, also where the one before was cut.
   *
   * @param act what was done
   * @param to what it was done to; what has meaning in JSON is escaped
   */
  public void append(String act, String to) throws IOException {
    append(act, Map.of("to", to));
  }

  /**
   * The same, where there is more to say.
   *
   * @param more values by name
   */
  public void append(String act, Map<String, String> more) throws IOException {
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      AuditHead head = head(channel);
      String line = line(act, more, head.last());
      boolean cut = channel.size() > 0 && !endsWithLine(channel);
      ByteBuffer bytes =
          ByteBuffer.wrap(((cut ? "\n" : "") + line + "\n").getBytes(StandardCharsets.UTF_8));
      channel.position(channel.size());
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
      new AuditHead(head.lines() + 1, channel.size(), hash(line)).keep(file);
    }
  }

  private static String line(String act, Map<String, String> more, String before)
      throws IOException {
    ObjectNode line =
        JSON.createObjectNode()
            .put("time", Instant.now().truncatedTo(ChronoUnit.SECONDS).toString())
            .put("act", act);
    more.forEach(line::put);
    return JSON.writeValueAsString(line.put(BEFORE, before));
  }

  private static boolean endsWithLine(FileChannel channel) throws IOException {
    ByteBuffer last = ByteBuffer.allocate(1);
    return channel.read(last, channel.size() - 1) == 1 && last.get(0) == '\n';
  }

  /**
   * What the next line follows. Of a log that is shorter than it was this is the line it ended with
   * then, and of one that nothing was kept of, none; so that the next line does not follow from the
   * one that will stand before it, and the loss shows for good.
   */
  private AuditHead head(FileChannel channel) throws IOException {
    Optional<AuditHead> kept = AuditHead.of(file);
    if (kept.isEmpty() && channel.size() == 0) {
      AuditHead.START.keep(file);
      return AuditHead.START;
    }
    AuditHead head = kept.orElse(AuditHead.START);
    if (kept.isEmpty() || channel.size() < head.bytes()) {
      return new AuditHead(walk(channel, 0, AuditHead.START).lines(), 0, head.last());
    }
    return walk(channel, head.bytes(), head);
  }

  /** How far a log has got beyond where it was. */
  private static AuditHead walk(FileChannel channel, long from, AuditHead head) throws IOException {
    long lines = head.lines();
    String last = head.last();
    // Not closed: to close it would close the channel, and let go of the lock.
    BufferedReader rest = new BufferedReader(text(channel.position(from)));
    for (String line = rest.readLine(); line != null; line = rest.readLine()) {
      lines++;
      last = hash(line);
    }
    return new AuditHead(lines, channel.size(), last);
  }

  /** What is no UTF-8 reads as something else than was written, and so is found. */
  private static Reader text(FileChannel channel) {
    return new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.UTF_8);
  }

  /**
   * What shows that the log was not only added to, a sentence each; nothing where all is as it was
   * written, or there was never a log.
   */
  public List<String> faults() throws IOException {
    Optional<AuditHead> kept = AuditHead.of(file);
    if (Files.notExists(file)) {
      return kept.map(AuditHead::lines).filter(lines -> lines > 0).stream()
          .map("it is not there, and had %d lines"::formatted)
          .toList();
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        BufferedReader lines = new BufferedReader(text(channel))) {
      return faults(lines, kept);
    }
  }

  private static List<String> faults(BufferedReader lines, Optional<AuditHead> kept)
      throws IOException {
    List<String> faults = new ArrayList<>();
    String last = AuditHead.START.last();
    long number = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      number++;
      if (faults.isEmpty() && !before(line).equals(last)) {
        faults.add("line %d does not follow from the one before".formatted(number));
      }
      last = hash(line);
      if (kept.isPresent() && kept.get().lines() == number && !kept.get().last().equals(last)) {
        faults.add("line %d is not the one that it ended with".formatted(number));
      }
    }
    if (kept.isPresent() && number < kept.get().lines()) {
      faults.add("it ends with line %d, and had %d".formatted(number, kept.get().lines()));
    }
    if (kept.isEmpty() && number > 0) {
      faults.add(
          "expected how many lines it had in a file beside it that ends in %s, found none that can be understood"
              .formatted(AuditHead.SUFFIX));
    }
    return faults;
  }

  private static String before(String line) {
    try {
      JsonNode entry = JSON.readTree(line);
      return entry.path(BEFORE).asText();
    } catch (IOException notJson) {
      return "";
    }
  }

  private static String hash(String line) {
    return CanonicalText.hex(
        CanonicalText.newSha256().digest(line.getBytes(StandardCharsets.UTF_8)));
  }
}
