package org.backfile.acceptance.browser;

import java.util.List;
import java.util.stream.Stream;

/** Addresses of the starter archive's site: every kind of page, and every state. */
final class Pages {
  static final String ARTICLE = "/a/lantern-2015-03-04-council-approves-land-deal";
  static final String ARABIC = "/a/foreland-2019-11-08-seafarers-mosque-centenary";

  static final String ENTITY = "/entity/person:abel-sturrock";

  static final List<String> KINDS =
      List.of(
          "/",
          "/search",
          "/search?q=mayor+%22land+deal%22&source=The+Averil+Lantern&not.section=Sport",
          "/search?q=council&view=table",
          "/search/facets/tag?q=council&facet-sort=name",
          ARTICLE,
          ARTICLE + "?q=council+land&at=1&match=2",
          "/a/lantern-1996-03-12-tarrow-bridge-plan",
          ARABIC,
          ARTICLE + "/compare",
          ARTICLE + "/compare?view=side&only=1",
          "/timeline?q=council&q2=mayor&q3=ferry",
          "/timeline?q=council&measure=share&source=Evening+Capstan&interval=year",
          "/lists?lines=mayor%0Acouncil%0A*tion",
          "/alerts",
          "/alerts?q=mayor+%22land+deal%22&source=The+Averil+Lantern&not.section=Sport",
          "/help",
          "/status",
          ENTITY,
          "/entity/place:port-averil?measure=share",
          "/story/foreland-2024-11-17-atacms-russia");

  static final List<String> STATES =
      List.of(
          "/search?q=zeppelin",
          "/search?q=the",
          "/search?q=*tion",
          "/search?q=council&page=999",
          "/search?q=mayor&source=The+Averil+Lantern&from=1980&to=1981",
          "/search?q=" + "(".repeat(200) + "mayor",
          "/search?q=mayor)+%22land",
          "/search?q=mayor&from=2019-13",
          "/alerts?q=" + "(".repeat(200) + "mayor",
          "/search?q=mayor&colour=red",
          "/search?q=mayr",
          "/search?undated=1",
          "/search?q=mayor&build=gone",
          "/entity/person:sturrock",
          "/entity/person:nobody",
          ENTITY + "?person=Abel+Sturrock&colour=red",
          "/nowhere",
          "/a/nothing",
          "/builds/current",
          "/r/BF-nonsense");

  private Pages() {}

  static Stream<String> all() {
    return Stream.concat(KINDS.stream(), STATES.stream());
  }
}
