package org.backfile.server.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.util.IOUtils;
import org.backfile.build.Build;
import org.backfile.server.search.Asker;
import org.backfile.server.search.visible.StandingOrders;
import org.backfile.withheld.Role;
import org.backfile.withheld.Sight;
import org.backfile.withheld.WithheldList;

/**
 * One build under the orders of one moment, open as each role may see it. Counts who uses it, and
 * closes it when it was released and the last one left.
 */
final class BuildHandle {

  private final Build build;
  private final StandingOrders orders;
  private final WithheldList list;
  private final Instant openedAt;
  private final Map<Role, Sight> sights;
  private final Map<Sight, OpenBuild> open = new HashMap<>();
  private int users = 1;

  /**
   * Opens a build; the serving side holds it until {@link #release}.
   *
   * @throws IOException when its files cannot be read as what they should be
   */
  BuildHandle(Build build, StandingOrders orders, Instant now) throws IOException {
    this.build = build;
    this.orders = orders;
    this.list = orders.list();
    this.openedAt = now;
    this.sights = sights(list, now);
    this.open.put(sight(Role.ANONYMOUS), OpenBuild.open(build, sight(Role.ANONYMOUS)));
  }

  private static Map<Role, Sight> sights(WithheldList list, Instant now) {
    Map<Role, Sight> sights = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      sights.put(role, list.sight(role, now));
    }
    return sights;
  }

  private Sight sight(Role role) {
    return sights.getOrDefault(role, Sight.WHOLE);
  }

  /** The build as it lies on disk. */
  Build source() {
    return build;
  }

  /** Whether this is what a build shows under the orders in force at a moment. */
  boolean shows(Build wanted, Instant now) {
    return build.equals(wanted) && sights.equals(sights(orders.list(), now));
  }

  /** Whether an embargo has ended since. */
  boolean isOver(Instant now) {
    return sight(Role.ANONYMOUS).isOver(now);
  }

  /** Whether orders came since that change what may be seen of it. */
  boolean isOverruled() {
    WithheldList now = orders.list();
    return now != list && !sights.equals(sights(now, openedAt));
  }

  /**
   * The build as whoever asks may see it; usable between a successful {@link #acquire} and {@link
   * #release}.
   */
  synchronized OpenBuild build() {
    Sight sight = sight(Asker.role());
    return open.computeIfAbsent(sight, this::opened);
  }

  private OpenBuild opened(Sight sight) {
    try {
      return OpenBuild.open(build, sight);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** Joins the users; false when the build is closed already. */
  synchronized boolean acquire() {
    if (users == 0) {
      return false;
    }
    users++;
    return true;
  }

  /** Leaves the users. */
  synchronized void release() {
    if (--users == 0) {
      try {
        IOUtils.close(open.values());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
