package org.backfile.server.search;

import java.util.List;
import java.util.Optional;
import org.backfile.schema.ArticleCard;

/**
 * One row of a result.
 *
 * @param card what the row shows of the article
 * @param title the headline in plain and matched parts
 * @param snippets passages of the body around matches, in the order of the text
 * @param moreMatches how many matches the body has beyond those in the snippets; 0 where no
 *     snippets were asked for, or there was no time to mark
 * @param marked whether there was time to mark all matches in it
 * @param corrected whether another article of the archive corrects this one
 * @param story what it is a copy of; empty where it stands alone
 * @param score how well it fits, comparable only within one result; 0 where the order is by date
 * @param why what the score is made of, where that was asked for and the order is by it
 */
public record Hit(
    ArticleCard card,
    List<Snippet.Part> title,
    List<Snippet> snippets,
    int moreMatches,
    boolean marked,
    boolean corrected,
    Optional<StoryPart> story,
    float score,
    Optional<Why> why) {

  public Hit {
    title = List.copyOf(title);
    snippets = List.copyOf(snippets);
  }

  /** The same row with the reason for its place. */
  public Hit because(Optional<Why> reason) {
    return new Hit(card, title, snippets, moreMatches, marked, corrected, story, score, reason);
  }

  /** The same row, its headline and passages marked in another way. */
  public Hit withMarks(List<Snippet.Part> otherTitle, List<Snippet> otherSnippets) {
    return new Hit(
        card, otherTitle, otherSnippets, moreMatches, marked, corrected, story, score, why);
  }
}
