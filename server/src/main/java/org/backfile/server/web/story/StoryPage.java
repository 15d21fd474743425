package org.backfile.server.web.story;

import java.util.List;
import java.util.Optional;
import org.backfile.server.search.Story;
import org.backfile.server.web.compare.Block;
import org.backfile.server.web.compare.Difference;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Wording;

/**
 * The page of a story.
 *
 * @param copies its articles, the first to run first
 * @param corrections the articles that correct one of them
 * @param compared the two that are compared on the page
 * @param searchHref all its articles as a result
 */
public record StoryPage(
    Frame frame,
    Story story,
    List<Copy> copies,
    List<Copy> corrections,
    Optional<Compared> compared,
    String searchHref) {

  /** Two articles of the story and how their texts differ. */
  public record Compared(Copy left, Copy right, Difference difference) {
    public String lang() {
      return right.article().language().orElse("");
    }
  }

  public Copy first() {
    return copies.getFirst();
  }

  /** {@code 4 articles have nearly the same text.} */
  public String summary() {
    long sources =
        copies.stream().flatMap(copy -> copy.article().source().stream()).distinct().count();
    return Wording.say(
        "{0} with nearly the same text, {1}.",
        Wording.say("{0} article|{0} articles", story.total()),
        Wording.say("from {0} source|from {0} sources", sources));
  }

  /** The headlines under which it ran, each once, in their order. */
  public List<String> headlines() {
    return copies.stream().map(Copy::title).distinct().toList();
  }

  /** The kind of a paragraph in the style sheet; its label is the same in English. */
  public static String what(Block block) {
    return switch (block.kind()) {
      case SAME -> "";
      case CHANGED -> "changed";
      case REMOVED -> "removed";
      case ADDED -> "added";
    };
  }
}
