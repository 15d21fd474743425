package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import org.backfile.server.search.Why;
import org.backfile.server.web.site.Wording;

/** Why a row stands where it does, in words. */
public final class WhyWords {
  private WhyWords() {}

  /**
   * A line for each share of the score, the largest first: {@code mayor 41 %: headline 1, lead 2,
   * text 5; in 8,113 articles}.
   */
  public static List<String> of(Why why) {
    List<String> lines = new ArrayList<>();
    why.words().stream()
        .sorted((one, other) -> Float.compare(other.share(), one.share()))
        .map(part -> words(part, why.sum()))
        .forEach(lines::add);
    if (why.near() > 0) {
      lines.add(near(why));
    }
    if (why.asTyped() > 0) {
      lines.add(Wording.say("as typed {0}", percent(why.asTyped(), why.sum())));
    }
    if (why.recent() > 0) {
      lines.add(Wording.say("recent {0}", percent(why.recent(), why.sum())));
    }
    return lines;
  }

  private static String near(Why why) {
    String share = percent(why.near(), why.sum());
    return why.inARow() > 0
        ? Wording.say("close together {0}: {1} words in a row", share, why.inARow())
        : Wording.say(
            "close together {0}: {1} apart on average", share, Math.round(1 / why.closeness()));
  }

  private static String words(Why.Words part, float score) {
    List<String> places = new ArrayList<>();
    add(places, Wording.say("headline"), part.headline());
    add(places, Wording.say("lead"), part.lead());
    add(places, Wording.say("text"), part.body());
    return Wording.say(
        "{0} {1}: {2}; in {3}",
        part.clause(),
        percent(part.share(), score),
        String.join(", ", places),
        Wording.articles(part.articles()));
  }

  private static void add(List<String> places, String place, int mentions) {
    if (mentions > 0) {
      places.add(place + " " + Wording.count(mentions));
    }
  }

  private static String percent(float share, float score) {
    return "%.0f %%".formatted(100 * share / score);
  }
}
