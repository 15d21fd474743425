package org.backfile.server.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.article.PublicationDate;
import org.backfile.server.search.ArticleView;
import org.backfile.server.web.article.Versions;
import org.backfile.server.web.article.Versions.Version;
import org.backfile.server.web.compare.Difference.Text;
import org.backfile.server.web.site.Wording;

/**
 * Two versions of an article and what was changed from the left one to the right one.
 *
 * @param view the article
 * @param all its versions
 * @param sideRemoved whether a version was asked for that was removed by order, so that there is
 *     only the other one to show
 */
public record Comparison(
    ArticleView view,
    List<Version> all,
    Version left,
    Version right,
    List<FieldChange> fields,
    Difference difference,
    boolean sideRemoved) {

  /**
   * A field of the article outside of its text.
   *
   * @param left its value before; blank when there was none
   * @param right its value after
   */
  public record FieldChange(String name, String left, String right) {}

  /**
   * Compares two versions.
   *
   * @param left number of the one, from 1
   * @param right number of the other
   */
  static Comparison of(ArticleView view, int left, int right, boolean sideRemoved) {
    List<Article> articles = Versions.articles(view);
    List<Version> all = Versions.of(view, view.stored().article()).all();
    Article before = articles.get(left - 1);
    Article after = articles.get(right - 1);
    return new Comparison(
        view,
        all,
        all.get(left - 1),
        all.get(right - 1),
        fields(before, after),
        Difference.between(text(before), text(after)),
        sideRemoved);
  }

  /** What differs from one article's text to another's. */
  public static Difference between(Article left, Article right) {
    return Difference.between(text(left), text(right));
  }

  private static Text text(Article article) {
    return new Text(article.title(), article.paragraphs());
  }

  private static List<FieldChange> fields(Article left, Article right) {
    List<FieldChange> fields = new ArrayList<>();
    add(fields, "byline", String.join(", ", left.byline()), String.join(", ", right.byline()));
    add(fields, "section", left.section().orElse(""), right.section().orElse(""));
    add(fields, "published", date(left.published()), date(right.published()));
    add(fields, "kind", left.type().orElse(""), right.type().orElse(""));
    add(fields, "subjects", String.join(", ", left.tags()), String.join(", ", right.tags()));
    add(fields, "original address", left.url().orElse(""), right.url().orElse(""));
    return fields;
  }

  private static void add(List<FieldChange> fields, String name, String left, String right) {
    if (!left.equals(right)) {
      fields.add(new FieldChange(name, left, right));
    }
  }

  private static String date(Optional<PublicationDate> date) {
    return date.map(PublicationDate::iso).orElse("");
  }

  /** Whether neither text nor fields differ. */
  public boolean identical() {
    return difference.identical() && fields.isEmpty();
  }

  /** The difference in a sentence. */
  public String summary() {
    if (identical()) {
      return Wording.say("The two versions are identical.");
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        difference.title().differs()
            ? Wording.say("headline changed")
            : Wording.say("headline same"));
    parts.add(paragraphs());
    parts.add(
        fields.stream().anyMatch(field -> field.name().equals("byline"))
            ? Wording.say("byline changed")
            : Wording.say("byline same"));
    String all = String.join("; ", parts);
    return all.substring(0, 1).toUpperCase(Locale.ROOT) + all.substring(1) + ".";
  }

  private String paragraphs() {
    List<String> parts = new ArrayList<>();
    add(parts, Block.Kind.CHANGED, "{0} paragraph changed|{0} paragraphs changed");
    add(parts, Block.Kind.REMOVED, "{0} paragraph removed|{0} paragraphs removed");
    add(parts, Block.Kind.ADDED, "{0} paragraph added|{0} paragraphs added");
    return parts.isEmpty() ? Wording.say("text same") : String.join(", ", parts);
  }

  private void add(List<String> parts, Block.Kind kind, String pattern) {
    long count = difference.count(kind);
    if (count > 0) {
      parts.add(Wording.say(pattern, count));
    }
  }

  /** The blocks that differ, the headline first. */
  public List<Block> changed() {
    List<Block> changed = new ArrayList<>();
    changed.add(difference.title());
    changed.addAll(difference.paragraphs());
    return changed.stream().filter(Block::differs).toList();
  }
}
