package org.backfile.server.web.access;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.backfile.server.web.access.KeyFile.Key;
import org.backfile.withheld.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys that let in now: the file is read again after a few seconds, so that a revoked key dies.
 * A file that cannot be read lets nobody in. Thread-safe.
 */
final class Keys {

  private static final Logger LOG = LoggerFactory.getLogger(Keys.class);
  private static final Duration KEPT = Duration.ofSeconds(3);

  private final Path file;
  private final Clock clock;
  private volatile State state;

  /** The keys by their hashes, and when they were read. */
  private record State(Map<String, Key> byHash, Instant readAt) {}

  /**
   * @throws IOException when the file cannot be read at all: better not to start
   */
  Keys(Path file, Clock clock) throws IOException {
    this.file = file;
    this.clock = clock;
    this.state = new State(byHash(KeyFile.read(file)), clock.instant());
  }

  private static Map<String, Key> byHash(KeyFile file) {
    Map<String, Key> keys = new HashMap<>();
    file.keys().forEach(key -> keys.put(key.sha256(), key));
    return Map.copyOf(keys);
  }

  /** What is kept of a key; empty when it is none, or none any more. */
  Optional<Key> of(String key) {
    Instant now = clock.instant();
    return Optional.ofNullable(known(now).get(KeyFile.hash(key)))
        .filter(found -> now.isBefore(found.expires()));
  }

  /**
   * What all keys of a name let in as, which is what the least of them does; empty when none lets
   * in any more.
   */
  Optional<Role> roleOf(String name) {
    Instant now = clock.instant();
    return known(now).values().stream()
        .filter(key -> key.name().equals(name) && now.isBefore(key.expires()))
        .map(Key::role)
        .min(Comparator.naturalOrder());
  }

  private Map<String, Key> known(Instant now) {
    if (Duration.between(state.readAt(), now).abs().compareTo(KEPT) >= 0) {
      state = read(now);
    }
    return state.byHash();
  }

  private State read(Instant now) {
    try {
      return new State(byHash(KeyFile.read(file)), now);
    } catch (IOException unreadable) {
      LOG.error("no key lets in any more: {}", unreadable.getMessage());
      return new State(Map.of(), now);
    }
  }
}
