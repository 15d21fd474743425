package org.backfile.server.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Where in an article to look. The one table of fields: parser, printer and help read it. */
public enum QueryField {
  HEADLINE("headline", Kind.TEXT, "the headline", List.of("hd", "hl", "title", "intitle")),
  LEAD("lead", Kind.TEXT, "the first paragraphs", List.of("lp")),
  HLEAD("hlead", Kind.TEXT, "the headline and the first paragraphs", List.of("hlp")),
  BODY("body", Kind.TEXT, "the text below the headline", List.of("td", "text", "intext")),
  BYLINE("byline", Kind.VALUE, "who wrote it", List.of("by", "au", "author")),
  SOURCE("source", Kind.VALUE, "who published it", List.of("sn", "publication", "site")),
  SECTION("section", Kind.VALUE, "the section or page it stood in", List.of("se")),
  TAG("tag", Kind.VALUE, "subjects given by the publisher", List.of("ns", "subject")),
  PERSON("person", Kind.VALUE, "people named", List.of("people")),
  ORG("org", Kind.VALUE, "companies and organisations named", List.of("co", "company")),
  PLACE("place", Kind.VALUE, "places named", List.of("re", "geographic")),
  LANG("lang", Kind.VALUE, "the language, as a code such as en or fr", List.of("la", "language")),
  TYPE("type", Kind.VALUE, "the kind of article, such as news or opinion", List.of()),
  COPY("copy", Kind.VALUE, "who wrote it: wire for agency copy, own for the paper's", List.of()),
  CORRECTED(
      "corrected",
      Kind.VALUE,
      "corrections: yes where one was published, notice for one, uncorrected for a copy left as it was",
      List.of()),
  DATEDOUBTFUL(
      "datedoubtful",
      Kind.VALUE,
      "what is wrong with the date: yes for anything, or a word such as impossible or future",
      List.of()),
  SAID("said", Kind.TEXT, "what was said, in quotation marks", List.of());

  /** What a field holds. */
  public enum Kind {
    /** Running text, searched by its words. */
    TEXT,
    /** Values of a list, such as names. */
    VALUE
  }

  private final String id;
  private final Kind kind;
  private final String meaning;
  private final List<String> otherNames;

  QueryField(String id, Kind kind, String meaning, List<String> otherNames) {
    this.id = id;
    this.kind = kind;
    this.meaning = meaning;
    this.otherNames = otherNames;
  }

  /** The name in the native language, as in {@code headline:}. */
  public String id() {
    return id;
  }

  /** Whether it holds text or values. */
  public Kind kind() {
    return kind;
  }

  /** What the field holds, in a few words that follow "in". */
  public String meaning() {
    return meaning;
  }

  /** Names of the same field in other dialects. */
  public List<String> otherNames() {
    return otherNames;
  }

  /** The field of that name, native or not, in any case. */
  public static Optional<QueryField> named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Stream.of(values())
        .filter(field -> field.id.equals(lower) || field.otherNames.contains(lower))
        .findFirst();
  }
}
