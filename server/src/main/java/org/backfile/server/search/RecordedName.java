package org.backfile.server.search;

import java.util.Comparator;
import java.util.List;
import org.backfile.schema.KeywordField;

/**
 * A name as it stands in the records of articles.
 *
 * @param kind which field of the records has it
 * @param name the name, letter by letter
 * @param words its words in lower case, without accents and signs; none where it has only signs
 * @param articles articles that have it
 * @param likeness what it has to do with the name that was asked for
 */
public record RecordedName(
    KeywordField kind, String name, List<String> words, int articles, Likeness likeness) {

  /** What has a page of its own: persons, organisations and places, in that order. */
  public static final List<KeywordField> ENTITIES =
      List.of(KeywordField.PERSON, KeywordField.ORG, KeywordField.PLACE);

  /** The likest first, of these the most frequent. */
  public static final Comparator<RecordedName> NEAREST_FIRST =
      Comparator.comparing(RecordedName::likeness)
          .thenComparing(Comparator.comparingInt(RecordedName::articles).reversed())
          .thenComparing(RecordedName::name);

  public RecordedName {
    words = List.copyOf(words);
  }
}
