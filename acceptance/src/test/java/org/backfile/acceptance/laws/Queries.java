package org.backfile.acceptance.laws;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import org.backfile.acceptance.site.Site;

/** Searches that laws are tried on: parameters of a URL. */
final class Queries {
  /** The start of all chance, so that a failure can be had again: {@code -Dbackfile.seed=…}. */
  static final long SEED = Long.getLong("backfile.seed", System.nanoTime());

  private static final List<String> WORDS =
      List.of(
          "bridge",
          "",
          "mayor",
          "council",
          "herring",
          "the",
          "ferry inquest",
          "\"land deal\"",
          "harbour OR hospital",
          "wind -farm",
          "strike*",
          "headline:dyke",
          "mayor NEAR/10 land",
          "Pélissier",
          "club type:news");

  private static final List<String> FILTERS =
      List.of(
          "",
          "&source=The+Averil+Lantern",
          "&not.source=Evening+Capstan",
          "&from=2005",
          "&from=1999-01&to=2016-12-31",
          "&type=news&type=feature",
          "&section=Courts&source=Evening+Capstan",
          "&lang=en&to=2015",
          "&missing.section=1");

  private Queries() {}

  /** The words, those that are none left out. */
  static List<String> words() {
    return WORDS.stream().filter(words -> !words.isEmpty()).toList();
  }

  static RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
  }

  /** Any words with any filters. */
  static String any(RandomGenerator random) {
    return Site.q(WORDS.get(random.nextInt(WORDS.size())))
        + FILTERS.get(random.nextInt(FILTERS.size()));
  }

  /** Words with and without filters, each of both at least once. */
  static Stream<String> all() {
    Stream<String> filtered = FILTERS.stream().skip(1).flatMap(Queries::filtered);
    return Stream.concat(WORDS.stream().map(Site::q), filtered);
  }

  private static Stream<String> filtered(String filter) {
    return WORDS.stream().limit(2).map(words -> Site.q(words) + filter);
  }
}
