package org.backfile.server.web.compat.nyt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.server.web.compat.Foreign;

/** The fields that a filter query may name, and what they are in our own query language. */
enum FilterField {
  SECTION("section", "section_name", "section.name", "subsection_name", "news_desk", "desk"),
  SOURCE("source", "source", "source.vernacular"),
  PERSON("person", "persons", "timestag.person"),
  ORG("org", "organizations", "timestag.organization"),
  PLACE("place", "glocations", "timestag.location"),
  TAG("tag", "subject", "timestag.subject"),
  TYPE("type", "type_of_material", "typeofmaterials"),
  BYLINE("byline", "byline"),
  HEADLINE("headline", "headline", "headline.default"),
  LEAD("lead", "lead_paragraph"),
  BODY("body", "body"),
  KEYWORDS("", "keywords"),
  DATE("date", "pub_date", "pub_year"),
  WORDS("words", "word_count"),
  DOCUMENT_TYPE("type", "document_type", "documenttype");

  private static final Pattern RANGE = Pattern.compile("\\[\\s*(\\S+)\\s+TO\\s+(\\S+)\\s*]");
  private static final int DAY_LENGTH = 10;
  private static final List<String> ENDINGS = List.of(".contains", ".search");

  private final String own;
  private final List<String> names;

  FilterField(String own, String... names) {
    this.own = own;
    this.names = List.of(names);
  }

  /** The field of a name; refused where there is none. */
  static FilterField named(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    for (String ending : ENDINGS) {
      plain = plain.endsWith(ending) ? plain.substring(0, plain.length() - ending.length()) : plain;
    }
    String wanted = plain;
    return Stream.of(values())
        .filter(field -> field.names.contains(wanted))
        .findFirst()
        .orElseThrow(() ->
            Foreign.refusal(
                "fq: expected a field of this archive, found %s; known are %s"
                    .formatted(name, known())));
  }

  private static String known() {
    return Stream.of(values())
        .flatMap(field -> field.names.stream())
        .collect(Collectors.joining(", "));
  }

  /** Whether words side by side are one value. */
  boolean holdsValues() {
    return switch (this) {
      case HEADLINE, LEAD, BODY -> false;
      default -> true;
    };
  }

  /**
   * The condition that a value makes.
   *
   * @param value without quotes
   * @param together whether its words belong together
   * @return empty where every article meets it
   */
  Optional<String> condition(String value, boolean together) {
    return switch (this) {
      case DATE -> Optional.of(own + ":" + range(value, FilterField::day));
      case WORDS -> Optional.of(own + ":" + words(value));
      case KEYWORDS ->
          Optional.of(
              Stream.of(TAG, PERSON, ORG, PLACE)
                  .map(field -> field.text(value, together))
                  .collect(Collectors.joining(" OR ", "(", ")")));
      case DOCUMENT_TYPE ->
          value.equalsIgnoreCase("article") ? Optional.empty() : Optional.of(text(value, together));
      default -> Optional.of(text(value, together));
    };
  }

  private String text(String value, boolean together) {
    return own + ":" + (together ? '"' + value + '"' : value);
  }

  private interface End {
    String of(String written);
  }

  private static String range(String value, End end) {
    Matcher range = RANGE.matcher(value);
    return range.matches()
        ? "[%s TO %s]".formatted(end.of(range.group(1)), end.of(range.group(2)))
        : end.of(value);
  }

  private static String words(String value) {
    String range = range(value, end -> end);
    return range.startsWith("[") ? range : "[%s TO %s]".formatted(value, value);
  }

  /** A moment is the day it is on. */
  private static String day(String written) {
    return written.substring(0, Math.min(written.length(), DAY_LENGTH));
  }
}
