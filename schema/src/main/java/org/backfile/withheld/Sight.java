package org.backfile.withheld;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.withheld.Order.Redaction;

/**
 * What one role may see of an archive for a while.
 *
 * @param hidden ids of articles of which nothing may be seen
 * @param redacted by id, articles of which another text is seen; none of them hidden
 * @param until when the next embargo ends and this is no longer true
 */
public record Sight(Set<String> hidden, Map<String, Redaction> redacted, Optional<Instant> until) {

  /** Everything is seen, for ever. */
  public static final Sight WHOLE = new Sight(Set.of(), Map.of(), Optional.empty());

  public Sight {
    hidden = Set.copyOf(hidden);
    redacted = Map.copyOf(redacted);
  }

  /** Whether everything is seen as it was indexed. */
  public boolean isWhole() {
    return hidden.isEmpty() && redacted.isEmpty();
  }

  /** Whether this is no longer true at a moment. */
  public boolean isOver(Instant now) {
    return until.isPresent() && !now.isBefore(until.get());
  }
}
