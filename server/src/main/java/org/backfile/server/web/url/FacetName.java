package org.backfile.server.web.url;

import org.backfile.schema.KeywordField;
import org.backfile.server.language.Language;
import org.backfile.server.language.Message;

/**
 * What a facet is called for a reader, in English.
 *
 * @param label its heading
 * @param absent what an article without a value lacks, in words that follow "without"
 * @param unknown the name of the value of those articles
 * @param plural several of its values, in words that follow "all 143"
 */
public record FacetName(String label, String absent, String unknown, String plural) {

  /** The names of a facet. */
  public static FacetName of(KeywordField field) {
    return switch (field) {
      case SOURCE -> new FacetName("Source", "a source", "source unknown", "sources");
      case SECTION -> new FacetName("Section", "a section", "no section", "sections");
      case BYLINE -> new FacetName("Author", "a byline", "no byline", "authors");
      case TAG -> new FacetName("Subject", "a subject", "no subject", "subjects");
      case PERSON -> new FacetName("Person", "a named person", "no person named", "people");
      case ORG ->
          new FacetName(
              "Organisation", "a named organisation", "no organisation named", "organisations");
      case PLACE -> new FacetName("Place", "a named place", "no place named", "places");
      case LANGUAGE ->
          new FacetName("Language", "a known language", "language unknown", "languages");
      case TYPE -> new FacetName("Kind of article", "a kind", "kind unknown", "kinds");
      case COPY -> new FacetName("Agency copy", "a credit", "not known", "kinds of copy");
      case CORRECTED ->
          new FacetName("Correction", "a correction", "nothing corrected", "corrections");
      case DATE_DOUBTFUL ->
          new FacetName("Date doubtful", "a doubt of the date", "date not in doubt", "doubts");
    };
  }

  /** The names of a facet for a reader of the page that is being made. */
  public static FacetName spoken(KeywordField field) {
    FacetName english = of(field);
    return new FacetName(
        say(english.label), say(english.absent), say(english.unknown), say(english.plural));
  }

  private static String say(String english) {
    return Language.current().say(Message.of(english));
  }
}
