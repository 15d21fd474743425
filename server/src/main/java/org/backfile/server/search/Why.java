package org.backfile.server.search;

import java.util.List;

/**
 * Why a row stands where it does: the score in shares that add up to it.
 *
 * @param words what each part of the query adds, by what it finds in the article; parts that it
 *     does not have are left out
 * @param closeness how close the words stand together, from 0 to 1: on average one over the
 *     distance of each to the next
 * @param inARow how many of them stand in a row as they do in the query, where it is nearly all of
 *     four or more; else 0
 * @param near what closeness and row add; 0, like what follows, beyond the rows that are ordered by
 *     them
 * @param asTyped what it adds that the article has words just as typed
 * @param recent what it adds that the article is new, where the request wants that
 */
public record Why(
    List<Words> words, float closeness, int inARow, float near, float asTyped, float recent) {

  /**
   * One part of the query in the article.
   *
   * @param clause the part in the native syntax
   * @param articles how many articles of the archive have it: the rarer, the more it tells
   * @param headline mentions in the headline
   * @param lead mentions in the lead
   * @param body mentions in the text, the lead included
   * @param share what it adds to the score
   */
  public record Words(String clause, int articles, int headline, int lead, int body, float share) {}

  public Why {
    words = List.copyOf(words);
  }

  /** All shares together: the score. */
  public float sum() {
    float sum = near + asTyped + recent;
    for (Words part : words) {
      sum += part.share;
    }
    return sum;
  }
}
