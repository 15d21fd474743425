package org.backfile.server.web.url;

import java.util.List;
import java.util.stream.Stream;

/** The table of fields of an article in an answer: name, shape and meaning. */
public enum ItemField {
  ID("id", Shape.TEXT, "the article's id"),
  LINK("link", Shape.TEXT, "its page here"),
  PERMALINK("permalink", Shape.TEXT, "the page of exactly this version, for ever"),
  URL("url", Shape.TEXT_OR_NULL, "where the source published it"),
  TITLE("title", Shape.TEXT, "the headline"),
  PUBLISHED(
      "published",
      Shape.TEXT_OR_NULL,
      "when it was published: ISO 8601 with the known parts only, null when unknown"),
  PRECISION(
      "publishedPrecision",
      Shape.TEXT_OR_NULL,
      "how much of the date is known: year, month, day or instant"),
  UPDATED("updated", Shape.TEXT_OR_NULL, "when this version was last changed"),
  BYLINE("byline", Shape.TEXTS, "who wrote it"),
  SOURCE("source", Shape.TEXT_OR_NULL, "who published it"),
  SECTION("section", Shape.TEXT_OR_NULL, "the part of the paper"),
  LANGUAGE("language", Shape.TEXT_OR_NULL, "BCP 47 language tag"),
  TYPE("type", Shape.TEXT_OR_NULL, "the kind of article"),
  TAGS("tags", Shape.TEXTS, "subjects given by the source"),
  PEOPLE("people", Shape.TEXTS, "people named"),
  ORGS("orgs", Shape.TEXTS, "organisations named"),
  PLACES("places", Shape.TEXTS, "places named"),
  WORDS("words", Shape.WHOLE, "number of words of the text"),
  SNIPPETS(
      "snippets", Shape.SNIPPETS, "passages round matches, in plain and matched parts, never HTML"),
  MORE_MATCHES(
      "moreMatches",
      Shape.WHOLE,
      "matches in the text beyond those in snippets; 0 where there was no time to count them"),
  MARKED("marked", Shape.FLAG, "whether there was time to mark every match in title and snippets"),
  VERSIONS("versions", Shape.WHOLE, "versions the archive has"),
  CORRECTED("corrected", Shape.FLAG, "whether another article corrects it"),
  DUPLICATES(
      "duplicates",
      Shape.DUPLICATES,
      "the story it tells with others in nearly the same words: key (group), how many of its articles this search found"
          + " (size), how many the archive has (all), id of who ran it first (first); null when it stands alone"),
  COPY(
      "copy", Shape.TEXT_OR_NULL, "wire for agency text, own for the paper's; null when not known"),
  COPY_EVIDENCE("copyEvidence", Shape.TEXT_OR_NULL, "why it is taken for that"),
  CORRECTIONS(
      "corrections",
      Shape.TEXTS,
      "yes where a correction of it was published, notice where it is one, uncorrected copy where another copy was"
          + " corrected and it was not"),
  NOTES("notes", Shape.TEXTS, "what the archive concluded about it"),
  SHA256("sha256", Shape.TEXT, "SHA-256 of its canonical text"),
  SCORE("score", Shape.NUMBER, "how well it fits, comparable within one answer"),
  WHY(
      "why",
      Shape.WHY,
      "with explain=1 and an order by relevance: what the score is made of, in shares that add up to it");

  /** The shapes of a field in JSON. */
  public enum Shape {
    TEXT,
    TEXT_OR_NULL,
    TEXTS,
    WHOLE,
    NUMBER,
    FLAG,
    SNIPPETS,
    DUPLICATES,
    WHY
  }

  /** What a table shows of an article when nothing is chosen. */
  public static final List<ItemField> COLUMNS =
      List.of(
          ID, TITLE, PUBLISHED, SOURCE, SECTION, BYLINE, LANGUAGE, TYPE, WORDS, VERSIONS, CORRECTED,
          URL, PERMALINK, SHA256);

  /** All but the passages, which take longer to find, and what is said of them. */
  public static final List<ItemField> UNMARKED =
      Stream.of(values())
          .filter(field -> field != SNIPPETS && field != MORE_MATCHES && field != MARKED)
          .toList();

  private final String key;
  private final Shape shape;
  private final String meaning;

  ItemField(String key, Shape shape, String meaning) {
    this.key = key;
    this.shape = shape;
    this.meaning = meaning;
  }

  /** Its name in JSON. */
  public String key() {
    return key;
  }

  public Shape shape() {
    return shape;
  }

  public String meaning() {
    return meaning;
  }

  /** Whether any of these fields, by their names, takes the passages round matches. */
  public static boolean takePassages(List<String> keys) {
    return keys.contains(SNIPPETS.key) || keys.contains(MORE_MATCHES.key);
  }

  /** The names of all fields. */
  public static List<String> keys() {
    return Stream.of(values()).map(ItemField::key).toList();
  }
}
