package org.backfile.indexer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.backfile.article.Address;
import org.backfile.article.Article;

/**
 * How many records may, under other ids, be versions of articles that orders are about: they have
 * one address with them, or one follows the other, or both are so related to a third. Which of them
 * are is known when texts are compared, in a build.
 */
final class OtherVersions {

  /** Records that are looked at, 24 bytes each and what lists add: about 60 MB. */
  private static final int MOST = 1_000_000;

  private static final long NONE = 0;

  private final Set<Long> ordered;
  private final List<Links> records = new ArrayList<>();

  /** What relates a record to others, as hashes; {@link #NONE} where it has no such thing. */
  private record Links(long id, long follows, long address) {}

  /**
   * @param ordered ids that orders name
   */
  OtherVersions(Set<String> ordered) {
    this.ordered = ordered.stream().map(IdHash::of).collect(Collectors.toUnmodifiableSet());
  }

  synchronized void add(Article article) {
    if (!ordered.isEmpty() && records.size() < MOST) {
      records.add(
          new Links(
              IdHash.of(article.id()),
              article.follows().map(IdHash::of).orElse(NONE),
              article.url().flatMap(Address::of).map(IdHash::of).orElse(NONE)));
    }
  }

  /** How many there are, besides the records that orders name. */
  synchronized long count() {
    return new Related(records, ordered)
        .found().stream().filter(each -> !ordered.contains(each.id())).count();
  }

  /** The records by one of their links: a sorted list is a map that takes four bytes a record. */
  private record Sorted(List<Links> records, ToLongFunction<Links> link) {

    static Sorted by(ToLongFunction<Links> link, List<Links> records) {
      return new Sorted(records.stream().sorted(Comparator.comparingLong(link)).toList(), link);
    }

    void forEach(long hash, Consumer<Links> record) {
      for (int at = firstOf(hash); at < records.size() && hashAt(at) == hash; at++) {
        record.accept(records.get(at));
      }
    }

    private int firstOf(long hash) {
      int low = 0;
      int high = records.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (hashAt(middle) < hash) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }

    private long hashAt(int index) {
      return link.applyAsLong(records.get(index));
    }
  }

  /** Finds what is related to some ids: every id and address is looked up once. */
  private static final class Related {
    private final Sorted byId;
    private final Sorted byFollowed;
    private final Sorted byAddress;
    private final Set<Long> ids = new HashSet<>();
    private final Set<Long> addresses = new HashSet<>();
    private final Set<Links> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Links> toFollow = new ArrayDeque<>();

    Related(List<Links> records, Set<Long> to) {
      byId = Sorted.by(Links::id, records);
      byFollowed = Sorted.by(Links::follows, records);
      byAddress = Sorted.by(Links::address, records);
      to.forEach(this::id);
    }

    Set<Links> found() {
      for (Links next = toFollow.poll(); next != null; next = toFollow.poll()) {
        id(next.id());
        id(next.follows());
        address(next.address());
      }
      return found;
    }

    private void id(long hash) {
      if (hash != NONE && ids.add(hash)) {
        byId.forEach(hash, this::found);
        byFollowed.forEach(hash, this::found);
      }
    }

    private void address(long hash) {
      if (hash != NONE && addresses.add(hash)) {
        byAddress.forEach(hash, this::found);
      }
    }

    private void found(Links record) {
      if (found.add(record)) {
        toFollow.add(record);
      }
    }
  }
}
