package org.backfile.server.web.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.article.Versions.Version;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Wording;

/**
 * The page of a comparison.
 *
 * @param lang language of the article, or blank
 * @param dir direction of its text
 * @param view how it is shown
 */
public record ComparePage(
    Frame frame, Comparison comparison, String lang, String dir, CompareView view) {
  private static final int GIST = 60;

  /** One of several links, of which one is where the reader is. */
  public record Choice(String label, String href, boolean current) {}

  /**
   * A paragraph of the page.
   *
   * @param number its number among the changes, from 1; 0 where nothing was changed
   * @param what what became of it, in a word; blank where nothing did
   */
  public record Row(Block block, int number, String what) {}

  /** An entry of the list of changes. */
  public record Entry(int number, String what, String gist) {}

  /** A run of paragraphs, or the number of those that are left out. */
  public record Part(List<Row> rows, int leftOut) {}

  /** The headline. */
  public Row title() {
    Block title = comparison.difference().title();
    return row(title, title.differs() ? 1 : 0);
  }

  /** The paragraphs; where only changes are wanted, those between are left out. */
  public List<Part> parts() {
    int number = title().number();
    List<Part> parts = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    int leftOut = 0;
    for (Block block : comparison.difference().paragraphs()) {
      if (view.onlyChanges() && !block.differs()) {
        leftOut++;
      } else {
        if (leftOut > 0) {
          parts.add(new Part(List.copyOf(rows), leftOut));
          rows.clear();
          leftOut = 0;
        }
        rows.add(row(block, block.differs() ? ++number : 0));
      }
    }
    parts.add(new Part(rows, leftOut));
    return parts;
  }

  private static Row row(Block block, int number) {
    return new Row(block, number, what(block.kind()));
  }

  private static String what(Block.Kind kind) {
    return switch (kind) {
      case SAME -> "";
      case CHANGED -> "changed";
      case REMOVED -> "removed";
      case ADDED -> "added";
    };
  }

  /** The changes, each with a link to its place. */
  public List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    for (Block block : comparison.changed()) {
      boolean headline = block == comparison.difference().title();
      entries.add(
          new Entry(
              entries.size() + 1,
              headline
                  ? Wording.say("headline {0}", Wording.say(what(block.kind())))
                  : Wording.say(what(block.kind())),
              gist(Block.text(block.inRight() ? block.right() : block.left()))));
    }
    return entries;
  }

  private static String gist(String text) {
    int characters = text.codePointCount(0, text.length());
    return characters <= GIST ? text : text.substring(0, text.offsetByCodePoints(0, GIST)) + "…";
  }

  /** Unified or side by side, whole or only changes. */
  public List<Choice> views() {
    return List.of(
        choice(
            Wording.say("Unified"), new CompareView(false, view.onlyChanges()), !view.sideBySide()),
        choice(
            Wording.say("Side by side"),
            new CompareView(true, view.onlyChanges()),
            view.sideBySide()),
        choice(
            Wording.say("Whole text"),
            new CompareView(view.sideBySide(), false),
            !view.onlyChanges()),
        choice(
            Wording.say("Only changes"),
            new CompareView(view.sideBySide(), true),
            view.onlyChanges()));
  }

  private Choice choice(String label, CompareView other, boolean current) {
    return new Choice(label, href(comparison.left(), comparison.right(), other), current);
  }

  /** Each version compared with the one before it. */
  public List<Choice> steps() {
    List<Choice> steps = new ArrayList<>();
    for (int at = 1; at < comparison.all().size(); at++) {
      Version left = comparison.all().get(at - 1);
      Version right = comparison.all().get(at);
      boolean current =
          left.number() == comparison.left().number()
              && right.number() == comparison.right().number();
      steps.add(
          new Choice(
              "%d → %d".formatted(left.number(), right.number()),
              href(left, right, view),
              current));
    }
    return steps;
  }

  private String href(Version left, Version right, CompareView how) {
    return "%s/compare?left=%s&right=%s%s"
        .formatted(
            ArticleLink.path(comparison.view().stored().article().id()),
            left.sha256(),
            right.sha256(),
            how.query());
  }

  /** The article itself. */
  public String articleHref() {
    return ArticleLink.path(comparison.view().stored().article().id());
  }

  /** When a version was made, in words. */
  public String when(Version version) {
    return Wording.date(version.changed());
  }

  /** The source, when it is known. */
  public Optional<String> source() {
    return comparison.view().stored().article().source();
  }
}
