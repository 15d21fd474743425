package org.backfile.benchmarks.soak;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Knows which generation of articles each build has, and finds answers that mix two builds. Safe
 * for use by many threads.
 */
final class Witness {
  private static final Pattern BUILD = Pattern.compile("\\d{8}T\\d{6}Z-[0-9a-f]{6}");
  private static final Pattern GENERATION = Pattern.compile("generation-(\\d+)-\\d+");
  private static final Pattern TOTAL = Pattern.compile("\"total\":(\\d+)");

  private final Map<String, Integer> generations = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> totals = new ConcurrentHashMap<>();

  /** Tells what a build has; those before the last three builds are forgotten. */
  Optional<String> published(String build, int generation) {
    generations.values().removeIf(old -> old < generation - 3);
    totals.keySet().retainAll(generations.keySet());
    return agree(build, generation);
  }

  /**
   * What is mixed in an answer.
   *
   * @param path that was asked, the same for the same question
   * @param body which may name the build that answered, and articles
   */
  Optional<String> mixed(String path, String body) {
    Set<String> builds =
        BUILD.matcher(body).results().map(each -> each.group()).collect(Collectors.toSet());
    Set<String> found =
        GENERATION.matcher(body).results().map(each -> each.group(1)).collect(Collectors.toSet());
    if (found.size() > 1) {
      return Optional.of("generations %s in %s".formatted(found, path));
    }
    if (builds.size() != 1) {
      return Optional.empty();
    }
    String build = builds.iterator().next();
    Optional<String> other =
        found.isEmpty()
            ? Optional.empty()
            : agree(build, Integer.parseInt(found.iterator().next()));
    return other.isPresent() ? other : recount(build, path, body);
  }

  private Optional<String> agree(String build, int generation) {
    Integer known = generations.putIfAbsent(build, generation);
    return known == null || known == generation
        ? Optional.empty()
        : Optional.of("build %s has generations %d and %d".formatted(build, known, generation));
  }

  private Optional<String> recount(String build, String path, String body) {
    Matcher total = TOTAL.matcher(body);
    if (!total.find() || body.contains("\"complete\":false")) {
      return Optional.empty();
    }
    String before =
        totals
            .computeIfAbsent(build, _ -> new ConcurrentHashMap<>())
            .putIfAbsent(path, total.group(1));
    return before == null || before.equals(total.group(1))
        ? Optional.empty()
        : Optional.of("%s found %s and %s in %s".formatted(path, before, total.group(1), build));
  }
}
