package org.backfile.server.alerts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.server.alerts.Entry.Kind;

/**
 * What one run of an alert found, to be told at once.
 *
 * @param since id of the build up to which all was told before
 * @param build id of the build that was looked at
 * @param made when
 * @param added how many articles are new
 * @param changed how many are others
 * @param withdrawn how many of those it told of are gone
 * @param compared whether all that was changed and withdrawn is known: not when a build between is
 *     gone
 * @param entries of the new ones the newest {@value #MOST_NEW}, of the others, as long as it waits,
 *     all; of what was told {@value #MOST_OTHERS} of a kind at most
 */
public record Digest(
    String since,
    String build,
    Instant made,
    int added,
    int changed,
    int withdrawn,
    boolean compared,
    List<Entry> entries) {

  /** Most new articles that are named; all are counted. */
  public static final int MOST_NEW = 100;

  /** Most changed articles that are named, and most withdrawn ones. */
  public static final int MOST_OTHERS = 50;

  /** Most changed articles that are known of; where there are more, not all is compared. */
  static final int MOST_KEPT = 1_000;

  public Digest {
    entries = List.copyOf(entries);
  }

  /** Whether there is nothing to tell, not even that something may have been missed. */
  public boolean isEmpty() {
    return compared && all() == 0;
  }

  /** How many articles it is about. */
  int all() {
    return added + changed + withdrawn;
  }

  /** The articles of some kinds. */
  public Set<String> articles(Kind... kinds) {
    Set<Kind> wanted = Set.of(kinds);
    return entries.stream()
        .filter(entry -> wanted.contains(entry.kind()))
        .map(Entry::article)
        .collect(Collectors.toSet());
  }

  /** The articles that it names. */
  public Set<String> articles() {
    return articles(Stream.of(Kind.values()).toArray(Kind[]::new));
  }

  /**
   * The same as it is told.
   *
   * @param left what of its entries may be told
   * @param newOnes how many of the new articles may be
   */
  Digest telling(List<Entry> left, int newOnes) {
    Map<Kind, List<Entry>> kinds = left.stream().collect(Collectors.groupingBy(Entry::kind));
    List<Entry> changes = kinds.getOrDefault(Kind.CHANGED, List.of());
    List<Entry> withdrawals = kinds.getOrDefault(Kind.WITHDRAWN, List.of());
    List<Entry> named = new ArrayList<>(kinds.getOrDefault(Kind.NEW, List.of()));
    changes.stream().limit(MOST_OTHERS).forEach(named::add);
    withdrawals.stream().limit(MOST_OTHERS).forEach(named::add);
    return new Digest(
        since, build, made, newOnes, changes.size(), withdrawals.size(), compared, named);
  }

  /** The same without what it names: how many there were is kept for longer. */
  Digest withoutEntries() {
    return new Digest(since, build, made, added, changed, withdrawn, compared, List.of());
  }
}
