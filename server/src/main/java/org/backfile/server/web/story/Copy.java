package org.backfile.server.web.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Amendment;
import org.backfile.article.Article;
import org.backfile.article.Credit;
import org.backfile.article.Standing;
import org.backfile.schema.StoredArticle;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.article.StoryLink;
import org.backfile.server.web.compare.Block;
import org.backfile.server.web.compare.Comparison;
import org.backfile.server.web.compare.Difference;
import org.backfile.server.web.site.Wording;

/**
 * One article of a story.
 *
 * @param number its place in the order they ran, from 1
 * @param difference how its text differs from that of the first; absent for the first itself
 * @param compareHref where the two are compared word by word
 */
public record Copy(
    int number,
    StoredArticle stored,
    Optional<Difference> difference,
    Optional<String> compareHref) {

  static List<Copy> of(String key, List<StoredArticle> articles) {
    List<Copy> copies = new ArrayList<>();
    Article first = articles.getFirst().article();
    for (StoredArticle each : articles) {
      boolean isFirst = copies.isEmpty();
      Article article = each.article();
      copies.add(
          new Copy(
              copies.size() + 1,
              each,
              isFirst ? Optional.empty() : Optional.of(Comparison.between(first, article)),
              isFirst
                  ? Optional.empty()
                  : Optional.of(StoryLink.compare(key, first.id(), article.id()))));
    }
    return copies;
  }

  public Article article() {
    return stored.article();
  }

  public String href() {
    return ArticleLink.path(article().id());
  }

  /** The headline, or what stands for it. */
  public String title() {
    return article().title().isEmpty() ? Wording.say("(no headline)") : article().title();
  }

  /** Who published it. */
  public String source() {
    return article().source().orElseGet(() -> Wording.say("source unknown"));
  }

  /** When it was published, in words. */
  public String date() {
    return article().published().map(Wording::date).orElseGet(() -> Wording.say("date unknown"));
  }

  /** Who wrote it, and why that is believed. */
  public String credit() {
    return standing().credit().map(Copy::words).orElseGet(() -> Wording.say("not known"));
  }

  private static String words(Credit credit) {
    return switch (credit.kind()) {
      case WIRE -> Wording.say("agency copy, because {0}", Wording.say(credit.words()));
      case OWN -> Wording.say("own copy, because {0}", Wording.say(credit.words()));
    };
  }

  /** What is to be known of corrections. */
  public Optional<String> amended() {
    return standing().amendments().stream().map(Copy::words).findFirst();
  }

  private static String words(Amendment amendment) {
    return switch (amendment) {
      case CORRECTED -> Wording.say("corrected");
      case CORRECTION -> Wording.say("a correction");
      case UNCORRECTED_COPY -> Wording.say("never corrected");
    };
  }

  /** How it differs from the first, in a few words. */
  public String changes() {
    return difference.map(Copy::changes).orElseGet(() -> Wording.say("the first"));
  }

  private static String changes(Difference difference) {
    if (difference.identical()) {
      return Wording.say("word for word");
    }
    List<String> parts = new ArrayList<>();
    if (difference.title().differs()) {
      parts.add(Wording.say("own headline"));
    }
    add(
        parts,
        difference.count(Block.Kind.REMOVED),
        "{0} paragraph left out|{0} paragraphs left out");
    add(
        parts,
        difference.count(Block.Kind.CHANGED),
        "{0} paragraph changed|{0} paragraphs changed");
    add(parts, difference.count(Block.Kind.ADDED), "{0} paragraph added|{0} paragraphs added");
    return String.join(", ", parts);
  }

  private static void add(List<String> parts, long paragraphs, String text) {
    if (paragraphs > 0) {
      parts.add(Wording.say(text, paragraphs));
    }
  }

  private Standing standing() {
    return stored.card().standing();
  }
}
