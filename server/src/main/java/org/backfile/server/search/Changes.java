package org.backfile.server.search;

import java.util.List;
import org.backfile.schema.ArticleCard;

/**
 * What the serving build changed.
 *
 * @param since id of the build before; empty when there was none of this format
 * @param added how many articles are new
 * @param changed articles whose text or fields are others; of many the first
 * @param changedTotal how many there are
 * @param doubtful articles whose date is doubtful now and was not before; of many the first
 * @param doubtfulTotal how many there are
 * @param vanished ids of articles that are there no more; of many the first
 * @param vanishedTotal how many there are
 * @param build the build
 */
public record Changes(
    String since,
    int added,
    List<ArticleCard> changed,
    int changedTotal,
    List<ArticleCard> doubtful,
    int doubtfulTotal,
    List<String> vanished,
    int vanishedTotal,
    BuildInfo build) {

  /** Most articles listed of each kind. */
  public static final int MOST_SHOWN = 200;

  public Changes {
    changed = List.copyOf(changed);
    doubtful = List.copyOf(doubtful);
    vanished = List.copyOf(vanished);
  }
}
