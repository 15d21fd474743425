package org.backfile.server.search;

import java.util.List;
import java.util.Set;
import org.backfile.schema.ArticleCard;

/**
 * What has changed from an earlier build to a later one.
 *
 * @param since id of the earlier build; empty when there was none of this format
 * @param comparable ids of the builds that the later one can be compared with, newest first
 * @param later ids of the builds that others can be compared with: the serving one, then the newest
 * @param page which {@value #PAGE} of each kind are listed, from 1 to {@value #MOST_PAGES}
 * @param added how many articles are new
 * @param addedArticles those of the page, where the later build does not serve; in that which does
 *     they are found by a search
 * @param changed articles whose text or fields are others: those of the page
 * @param changedTotal how many there are
 * @param doubtful articles whose date is doubtful now and was not before: those of the page
 * @param doubtfulTotal how many there are
 * @param vanished ids of articles that are there no more: those of the page
 * @param vanishedTotal how many there are
 * @param gone ids of listed articles that the serving build has no more
 * @param build the later build
 */
public record Changes(
    String since,
    List<String> comparable,
    List<String> later,
    int page,
    int added,
    List<ArticleCard> addedArticles,
    List<ArticleCard> changed,
    int changedTotal,
    List<ArticleCard> doubtful,
    int doubtfulTotal,
    List<String> vanished,
    int vanishedTotal,
    Set<String> gone,
    BuildInfo build) {

  /** Most articles of each kind on a page. */
  public static final int PAGE = 200;

  /** Most pages: what comes after them is only counted. */
  public static final int MOST_PAGES = 50;

  /** Most articles of each kind that are listed on all pages together. */
  public static final int MOST_LISTED = PAGE * MOST_PAGES;

  public Changes {
    comparable = List.copyOf(comparable);
    later = List.copyOf(later);
    addedArticles = List.copyOf(addedArticles);
    changed = List.copyOf(changed);
    doubtful = List.copyOf(doubtful);
    vanished = List.copyOf(vanished);
    gone = Set.copyOf(gone);
  }

  /** Whether the later build is the one that serves. */
  public boolean areOfServing() {
    return later.indexOf(build.buildId()) <= 0;
  }

  /** How many pages there are, 1 at least. */
  public int pages() {
    return Math.clamp(Math.ceilDiv(mostOfAKind(), PAGE), 1, MOST_PAGES);
  }

  /** Whether all are on some page. */
  public boolean listsAll() {
    return mostOfAKind() <= MOST_LISTED;
  }

  private int mostOfAKind() {
    int most = Math.max(changedTotal, Math.max(doubtfulTotal, vanishedTotal));
    return areOfServing() ? most : Math.max(most, added);
  }
}
