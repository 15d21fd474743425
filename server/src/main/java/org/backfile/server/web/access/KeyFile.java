package org.backfile.server.web.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NoSuchElementException;
import org.backfile.article.CanonicalText;
import org.backfile.withheld.Role;

/**
 * The file of keys: {@code {"keys": [{"name", "role", "sha256", "expires"}]}}. It holds the hashes
 * of keys and never a key.
 */
public record KeyFile(List<Key> keys) {

  private static final int KEY_BYTES = 32;
  private static final String PREFIX = "bf_";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * One key.
   *
   * @param name whose it is
   * @param role what it lets in as
   * @param sha256 SHA-256 of the key, 64 hexadecimal digits
   * @param expires the first moment at which it lets nobody in
   */
  public record Key(String name, Role role, String sha256, Instant expires) {}

  public KeyFile {
    keys = List.copyOf(keys);
  }

  /**
   * Reads a file.
   *
   * @throws IOException when there is none, or it is not one
   */
  public static KeyFile read(Path file) throws IOException {
    JsonNode list = JSON.readTree(Files.readAllBytes(file)).path("keys");
    if (!list.isArray()) {
      throw new IOException(file + ": expected an object {\"keys\": […]}, found none");
    }
    List<Key> keys = new ArrayList<>();
    for (JsonNode key : list) {
      keys.add(key(file, keys.size() + 1, key));
    }
    return new KeyFile(keys);
  }

  private static Key key(Path file, int number, JsonNode key) throws IOException {
    String hash = key.path("sha256").asText();
    try {
      Role role = Role.of(key.path("role").asText()).orElseThrow();
      Instant expires = Instant.parse(key.path("expires").asText());
      if (hash.matches("[0-9a-f]{64}")) {
        return new Key(key.path("name").asText(), role, hash, expires);
      }
    } catch (DateTimeException | NoSuchElementException notOne) {
      // Told below, in one sentence for all that can be wrong with a key.
    }
    throw new IOException(
        "%s: key %d: expected name, role (reader, editor or admin), sha256 (64 digits) and expires (2027-01-01T00:00:00Z)"
            .formatted(file, number));
  }

  /** Writes the file in place of the one before, for nobody else to read. */
  public void write(Path file) throws IOException {
    ObjectNode json = JSON.createObjectNode();
    ArrayNode list = json.putArray("keys");
    for (Key key : keys) {
      list.addObject()
          .put("name", key.name())
          .put("role", key.role().key())
          .put("sha256", key.sha256())
          .put("expires", key.expires().toString());
    }
    Path next = file.resolveSibling(file.getFileName() + ".tmp");
    Files.deleteIfExists(next);
    Files.createFile(
        next, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.write(next, JSON.writeValueAsBytes(json));
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** A new key: 256 random bits, in letters that fit a header. */
  public static String newKey() {
    byte[] bits = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bits);
    return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
  }

  /** What is kept of a key. */
  public static String hash(String key) {
    return CanonicalText.hex(
        CanonicalText.newSha256().digest(key.getBytes(StandardCharsets.UTF_8)));
  }
}
