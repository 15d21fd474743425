package org.backfile.indexer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Address;
import org.backfile.article.Article;

/**
 * How many records may, under other ids, be versions of articles that orders are about: they have
 * one address with them, or one follows the other, or both are so related to a third. Which of them
 * are is known when texts are compared, in a build.
 */
final class OtherVersions {

  /** Records that are looked at, 24 bytes each and what a list adds: about 50 MB. */
  private static final int MOST = 1_000_000;

  private static final long NONE = 0;

  private final Set<Long> ids = new HashSet<>();
  private final Set<Long> addresses = new HashSet<>();
  private final List<Links> unrelated = new ArrayList<>();

  /** What relates a record to others, as hashes; {@link #NONE} where it has no such thing. */
  private record Links(long id, long follows, long address) {}

  /**
   * @param ordered ids that orders name
   */
  OtherVersions(Set<String> ordered) {
    ordered.forEach(id -> ids.add(IdHash.of(id)));
  }

  synchronized void add(Article article) {
    if (!ids.isEmpty() && unrelated.size() < MOST) {
      unrelated.add(
          new Links(
              IdHash.of(article.id()),
              article.follows().map(IdHash::of).orElse(NONE),
              article.url().flatMap(Address::of).map(IdHash::of).orElse(NONE)));
    }
  }

  /** How many there are, besides the records that orders name. */
  synchronized long count() {
    Set<Long> named = Set.copyOf(ids);
    long found = 0;
    for (Optional<List<Links>> more = takeRelated(); more.isPresent(); more = takeRelated()) {
      found += more.get().stream().filter(each -> !named.contains(each.id())).count();
    }
    return found;
  }

  private Optional<List<Links>> takeRelated() {
    List<Links> related = unrelated.stream().filter(this::isRelated).toList();
    unrelated.removeIf(this::isRelated);
    for (Links each : related) {
      ids.add(each.id());
      add(each.follows(), ids);
      add(each.address(), addresses);
    }
    return related.isEmpty() ? Optional.empty() : Optional.of(related);
  }

  private boolean isRelated(Links links) {
    return ids.contains(links.id())
        || ids.contains(links.follows())
        || addresses.contains(links.address());
  }

  private static void add(long hash, Set<Long> to) {
    if (hash != NONE) {
      to.add(hash);
    }
  }
}
