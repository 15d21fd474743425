package org.backfile.indexer.source.fields;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.article.PlainText;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.DateEvidence;
import org.backfile.indexer.source.Dates;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.ReadOutcome.Held;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;

/**
 * An article that a format's adapter puts together: what it says, its dates, what holds it back.
 */
public final class Draft {

  /** A longer line is a paragraph and not a line of a column. */
  private static final int LONGER_THAN_A_LINE = 120;

  private static final Pattern WHOLE_NUMBER = Pattern.compile("[1-9]\\d{0,8}");

  private final Article.Builder article;
  private final DateEvidence dates = new DateEvidence();
  private Optional<String> heldFor = Optional.empty();
  private Optional<PublicationDate> heldUntil = Optional.empty();

  /**
   * @param id as the source gives it; {@link #id} makes the article's of it
   */
  public Draft(String id, Origin origin) {
    this.article = Article.builder(id(id), origin);
  }

  /** The archive's id of what a source calls so: addresses without what does not identify. */
  public static String id(String name) {
    return name.startsWith("http") ? SourceId.ofUrl(name) : SourceId.of(name);
  }

  public Article.Builder article() {
    return article;
  }

  public DateEvidence dates() {
    return dates;
  }

  /** Sets the paragraphs; a first one that only repeats the title is left out. */
  public Draft paragraphs(List<String> paragraphs) {
    boolean repeated =
        paragraphs.size() > 1 && PlainText.line(paragraphs.getFirst()).equals(article.title());
    article.paragraphs(repeated ? paragraphs.subList(1, paragraphs.size()) : paragraphs);
    return this;
  }

  /** Sets the text of plain text; where no line is blank, long lines are paragraphs. */
  public Draft text(String text) {
    List<String> paragraphs = PlainText.paragraphs(text);
    boolean lines =
        paragraphs.size() == 1
            && paragraphs.getFirst().lines().anyMatch(line -> line.length() > LONGER_THAN_A_LINE);
    return paragraphs(lines ? paragraphs.getFirst().lines().toList() : paragraphs);
  }

  /** Keeps what the archive has no name for; nothing where there is none. */
  public Draft extra(String key, Optional<String> value) {
    value.ifPresent(text -> article.extra(key, TextNode.valueOf(text)));
    return this;
  }

  /** Sets the number of the version; one that is no whole number from 1 is kept as it is. */
  public Draft version(Optional<String> number) {
    Optional<String> whole = number.filter(text -> WHOLE_NUMBER.matcher(text).matches());
    whole.ifPresent(text -> article.version(Integer.parseInt(text)));
    return whole.isPresent() ? this : extra("version", number);
  }

  /**
   * What a wire service says of an item's status, in the words of the IPTC.
   *
   * @throws RecordProblem when the status is none of these
   */
  public Draft status(String field, String status) {
    switch (status.toLowerCase(Locale.ROOT)) {
      case "usable" -> {
        // the usual case
      }
      case "withheld" -> hold(field + " withheld");
      case "canceled" -> article.note(Note.CANCELLED);
      default ->
          throw new RecordProblem(field, "usable, withheld or canceled", "'%s'".formatted(status));
    }
    return this;
  }

  /** Holds the article back for good. */
  public Draft hold(String why) {
    heldFor = Optional.of(why);
    heldUntil = Optional.empty();
    return this;
  }

  /** Holds the article back until a date; a date that is not understood holds it for good. */
  public Draft holdUntil(String date, String why) {
    article.extra("embargoed", TextNode.valueOf(date));
    if (heldFor.isEmpty()) {
      heldFor = Optional.of(why + " " + date);
      heldUntil = Dates.read(date).map(Dates.Understood::date);
    }
    return this;
  }

  /**
   * What becomes of the article.
   *
   * @param map whose constants stand in for what the article does not say
   * @throws RecordProblem when it is none
   */
  public ReadOutcome finish(FieldMap map) {
    try {
      dates.settle(article, map.dates());
      Read read = new Read(map.complete(article.build()));
      return heldFor.isPresent() ? new Held(read, heldUntil, heldFor.get()) : read;
    } catch (IllegalArgumentException e) {
      throw new RecordProblem(String.valueOf(e.getMessage()));
    }
  }
}
