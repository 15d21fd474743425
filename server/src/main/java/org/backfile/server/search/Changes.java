package org.backfile.server.search;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.backfile.article.ChangedField;
import org.backfile.schema.ArticleCard;

/**
 * What has changed from an earlier build to the serving one.
 *
 * @param since id of the earlier build; empty when there was none of this format
 * @param comparable ids of the builds that the serving one can be compared with, newest first
 * @param page which {@value #PAGE} of each kind are listed, from 1 to {@value #MOST_PAGES}
 * @param addedTotal how many articles are new
 * @param added articles that are new: those of the page
 * @param changed articles whose text or fields are others: those of the page
 * @param changedTotal how many there are
 * @param doubtful articles whose date is doubtful now and was not before: those of the page
 * @param doubtfulTotal how many there are
 * @param vanished ids of articles that are there no more: those of the page
 * @param vanishedTotal how many there are
 * @param build the serving build
 */
public record Changes(
    String since,
    List<String> comparable,
    int page,
    int addedTotal,
    List<ArticleCard> added,
    List<Changed> changed,
    int changedTotal,
    List<ArticleCard> doubtful,
    int doubtfulTotal,
    List<String> vanished,
    int vanishedTotal,
    BuildInfo build) {

  /** Most articles of each kind on a page. */
  public static final int PAGE = 200;

  /** Most pages: what comes after them is only counted. */
  public static final int MOST_PAGES = 50;

  /** Most articles of each kind that are listed on all pages together. */
  public static final int MOST_LISTED = PAGE * MOST_PAGES;

  /**
   * An article that is another now.
   *
   * @param fields in which it is; none where the build does not tell
   */
  public record Changed(ArticleCard card, Set<ChangedField> fields) {}

  public Changes {
    comparable = List.copyOf(comparable);
    added = List.copyOf(added);
    changed = List.copyOf(changed);
    doubtful = List.copyOf(doubtful);
    vanished = List.copyOf(vanished);
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
    return IntStream.of(addedTotal, changedTotal, doubtfulTotal, vanishedTotal).max().orElse(0);
  }
}
