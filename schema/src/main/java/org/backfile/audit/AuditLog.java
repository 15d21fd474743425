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

  /** The act of taking over a log that was begun without a head. */
  private static final String ADOPTED = "log taken over";

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
    append(act, List.of(more));
  }

  /**
   * The same for several acts, a line each, forced to disk together.
   *
   * @param each values by name; nothing happens when there are none
   */
  public void append(String act, List<Map<String, String>> each) throws IOException {
    if (each.isEmpty()) {
      return;
    }
    try (FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      AuditHead head = adopted(channel);
      StringBuilder text = new StringBuilder();
      for (Map<String, String> more : each) {
        String line = line(act, more, head.last());
        text.append(line).append('\n');
        head = head.with(line);
      }
      write(channel, text.toString());
      new AuditHead(head.lines(), channel.size(), head.last()).keep(file);
    }
  }

  private static void write(FileChannel channel, String lines) throws IOException {
    boolean cut = channel.size() > 0 && !endsWithLine(channel);
    ByteBuffer bytes =
        ByteBuffer.wrap(((cut ? "\n" : "") + lines).getBytes(StandardCharsets.UTF_8));
    channel.position(channel.size());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    channel.force(true);
  }

  /**
   * What the next line follows. A log that nothing was kept of, as versions did before, is taken
   * over where each of its lines follows from the one before, and a line says so: had it been cut
   * and what was kept removed, that would be told by nothing else.
   */
  private AuditHead adopted(FileChannel channel) throws IOException {
    boolean adopts = channel.size() > 0 && AuditHead.isMissing(file) && followsThroughout(channel);
    if (!adopts) {
      return head(channel);
    }
    AuditHead found = walk(channel, 0, AuditHead.START);
    String line = line(ADOPTED, Map.of("to", "%d lines".formatted(found.lines())), found.last());
    write(channel, line + '\n');
    return found.with(line);
  }

  private static boolean followsThroughout(FileChannel channel) throws IOException {
    // Not closed, as below.
    return faults(new BufferedReader(text(channel.position(0))), Optional.of(AuditHead.START))
        .isEmpty();
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
   * How far a log got that has a head or never had a line. Of one that is shorter than it was this
   * is the line it ended with then, and of one that nothing intelligible was kept of, none; so that
   * the next line does not follow from the one that will stand before it, and the loss shows for
   * good.
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
    List<String> faults;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        BufferedReader lines = new BufferedReader(text(channel))) {
      faults = new ArrayList<>(faults(lines, kept));
    }
    if (kept.isEmpty() && Files.size(file) > 0) {
      faults.add(withoutHead(faults.isEmpty() && AuditHead.isMissing(file)));
    }
    return faults;
  }

  private static String withoutHead(boolean takenOver) {
    return takenOver
        ? "expected how many lines it had in a file beside it that ends in %s, found none: older versions kept none, or it was removed; when the next act is noted the log is taken over as it is, with a line that says so"
            .formatted(AuditHead.SUFFIX)
        : "expected how many lines it had in a file beside it that ends in %s, found none that can be understood"
            .formatted(AuditHead.SUFFIX);
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

  /** SHA-256 of a line in hexadecimal digits. */
  static String hash(String line) {
    return CanonicalText.hex(
        CanonicalText.newSha256().digest(line.getBytes(StandardCharsets.UTF_8)));
  }
}
