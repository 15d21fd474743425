package org.backfile.schema;

import java.util.ArrayList;
import java.util.List;

/**
 * The table of the index: every field once, with its kind and what can be done with it.
 *
 * <table>
 * <caption>Fields of a document; one document is one article in its newest version</caption>
 * <tr><th>field</th><th>holds</th><th>able to</th></tr>
 * <tr><td>id</td><td>article id; look up also by the ids of its older versions</td><td>look up,
 *     break ties</td></tr>
 * <tr><td>otherId</td><td>those of the ids that are not the article's own</td><td>look up</td></tr>
 * <tr><td>rank</td><td>stems of headline and text, each with its language, counted by weight of
 *     place</td><td>match and rank words in all their forms (BM25F)</td></tr>
 * <tr><td>title, lead, body</td><td>words as written, accents folded and kept, positions; title and
 *     body with offsets, and body's text stored</td><td>exact words, phrases, distance, wildcards,
 *     highlighting</td></tr>
 * <tr><td>boundaries</td><td>where sentences and paragraphs of the body begin, at the body's
 *     positions</td><td>same sentence, same paragraph</td></tr>
 * <tr><td>published</td><td>seconds of the publication's own clock</td><td>range, sort,
 *     timeline</td></tr>
 * <tr><td>words</td><td>words of the body</td><td>range</td></tr>
 * <tr><td>each {@link KeywordField}</td><td>whole values; in {@code .words} their words</td><td>filter;
 *     search by word</td></tr>
 * <tr><td>facets</td><td>all keyword values with their field</td><td>count</td></tr>
 * <tr><td>corrects</td><td>id of the corrected article</td><td>look up</td></tr>
 * <tr><td>follows</td><td>ids of the articles that a record of it is a later version of</td><td>look
 *     up</td></tr>
 * <tr><td>address</td><td>hash of each address of the web that it had</td><td>find versions while
 *     indexing</td></tr>
 * <tr><td>story</td><td>key of the articles that have nearly the same text; absent where there is no
 *     other</td><td>look up, fold</td></tr>
 * <tr><td>signature</td><td>the bands of its MinHash signature</td><td>find articles with nearly the
 *     same text while indexing</td></tr>
 * <tr><td>seen</td><td>when the first build was made that had the article, in seconds since
 *     1970</td><td>range</td></tr>
 * <tr><td>file</td><td>files of the corpus that its records were read in</td><td>look up</td></tr>
 * <tr><td>card</td><td>{@link ArticleCard}</td><td>show a result row</td></tr>
 * <tr><td>more</td><td>all else, as JSON</td><td>show the article</td></tr>
 * </table>
 */
public final class ArchiveSchema {

  /**
   * Version of this format. A server opens builds of its own version only; raise it whenever a
   * field, the way of text to terms or a weight that is put in at index time changes.
   */
  public static final int VERSION = 4;

  public static final String ID = "id";
  public static final String RANK = "rank";
  public static final String TITLE = "title";
  public static final String LEAD = "lead";
  public static final String BODY = "body";
  public static final String BOUNDARIES = "boundaries";
  public static final String PUBLISHED = "published";
  public static final String WORDS = "words";
  public static final String FACETS = "facets";
  public static final String CORRECTS = "corrects";
  public static final String STORY = "story";
  public static final String SIGNATURE = "signature";
  public static final String SEEN = "seen";
  public static final String FILE = "file";
  public static final String OTHER_ID = "otherId";
  public static final String FOLLOWS = "follows";
  public static final String ADDRESS = "address";
  public static final String CARD = "card";
  public static final String MORE = "more";

  /** What can be done with a field. */
  public enum Ability {
    LOOK_UP,
    RANK,
    WORDS,
    PHRASES,
    HIGHLIGHT,
    FOLD,
    RANGE,
    SORT,
    FILTER,
    COUNT,
    SHOW
  }

  /**
   * One row of the table.
   *
   * @param name Lucene's field name
   * @param holds what it holds, in words
   * @param abilities what can be done with it
   */
  public record Field(String name, String holds, List<Ability> abilities) {}

  private static final List<Field> FIELDS = table();

  private ArchiveSchema() {}

  /** Every field of the index, in the order of the table above. */
  public static List<Field> fields() {
    return FIELDS;
  }

  private static List<Field> table() {
    List<Field> table = new ArrayList<>();
    table.add(field(ID, "article id", Ability.LOOK_UP, Ability.SORT));
    table.add(field(RANK, "stems by language, counted by weight of place", Ability.RANK));
    table.add(
        field(TITLE, "headline, as written", Ability.WORDS, Ability.PHRASES, Ability.HIGHLIGHT));
    table.add(field(LEAD, "opening paragraphs, as written", Ability.WORDS, Ability.PHRASES));
    table.add(
        field(
            BODY,
            "text, as written",
            Ability.WORDS,
            Ability.PHRASES,
            Ability.HIGHLIGHT,
            Ability.SHOW));
    table.add(
        field(
            PUBLISHED,
            "seconds of the publication's clock",
            Ability.RANGE,
            Ability.SORT,
            Ability.COUNT));
    table.add(field(WORDS, "words of the body", Ability.RANGE));
    for (KeywordField keyword : KeywordField.values()) {
      table.add(field(keyword.filterField(), "whole values", Ability.FILTER));
      table.add(field(keyword.wordsField(), "words of the values", Ability.WORDS, Ability.PHRASES));
    }
    table.add(field(FACETS, "all keyword values", Ability.COUNT));
    table.add(field(CORRECTS, "id of the corrected article", Ability.LOOK_UP));
    table.add(
        field(
            STORY, "key of the articles with nearly the same text", Ability.LOOK_UP, Ability.FOLD));
    table.add(field(SIGNATURE, "bands of the MinHash signature of the text", Ability.FOLD));
    table.add(field(SEEN, "seconds of the first build that had the article", Ability.RANGE));
    table.add(field(OTHER_ID, "ids of its older versions that are not its own", Ability.LOOK_UP));
    table.add(field(FOLLOWS, "ids of the articles that it is a later version of", Ability.LOOK_UP));
    table.add(field(ADDRESS, "hash of each address that it had", Ability.LOOK_UP));
    table.add(field(FILE, "files of the corpus it was read in", Ability.LOOK_UP));
    table.add(field(CARD, "what a result row shows", Ability.SHOW));
    table.add(field(MORE, "all else of the article", Ability.SHOW));
    return List.copyOf(table);
  }

  private static Field field(String name, String holds, Ability... abilities) {
    return new Field(name, holds, List.of(abilities));
  }
}
