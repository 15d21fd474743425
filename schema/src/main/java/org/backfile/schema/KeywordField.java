package org.backfile.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.Amendment;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Standing;

/**
 * The fields whose whole values are counted and filtered by. Each value is indexed three ways: as a
 * whole ({@link #filterField}), word by word ({@link #wordsField}), and as a facet ({@link
 * #facetTerm}). A new one is one line here.
 */
public enum KeywordField {
  SOURCE("source", article -> list(article.source())),
  SECTION("section", article -> list(article.section())),
  BYLINE("byline", Article::byline),
  TAG("tag", Article::tags),
  PERSON("person", Article::people),
  ORG("org", Article::orgs),
  PLACE("place", Article::places),
  LANGUAGE("lang", article -> list(article.language())),
  TYPE("type", article -> list(article.type())),
  COPY("copy", (article, standing) -> list(standing.credit().map(credit -> credit.kind().value()))),
  CORRECTED("corrected", KeywordField::amendments),
  /** Why the date is not to be relied on; {@code yes} finds every article that has a reason. */
  DATE_DOUBTFUL("datedoubtful", KeywordField::dateDoubts) {
    @Override
    List<String> worded(List<String> values) {
      return values.isEmpty() ? values : Stream.concat(values.stream(), Stream.of("yes")).toList();
    }
  };

  /** Longest value that is counted; a longer one is cut there. UTF-16 units. */
  public static final int MAX_LENGTH = 256;

  /** Parts the name of a facet from its value in the facet column, as in Lucene's facet module. */
  public static final char FACET_SEPARATOR = '\u001F';

  private final String key;
  private final BiFunction<Article, Standing, List<String>> values;

  KeywordField(String key, Function<Article, List<String>> values) {
    this(key, (article, standing) -> values.apply(article));
  }

  KeywordField(String key, BiFunction<Article, Standing, List<String>> values) {
    this.key = key;
    this.values = values;
  }

  /** The field's name in URLs, JSON and queries. */
  public String key() {
    return key;
  }

  /** The values that an article gives by itself, whatever else there is. */
  public List<String> values(Article article) {
    return values(article, Standing.UNKNOWN);
  }

  /** The values of an article, in order, each at most {@link #MAX_LENGTH} long. */
  public List<String> values(Article article, Standing standing) {
    List<String> found = values.apply(article, standing);
    return found.isEmpty() ? found : found.stream().map(KeywordField::cut).distinct().toList();
  }

  /** What {@link #wordsField} holds the words of, given the values of an article. */
  List<String> worded(List<String> values) {
    return values;
  }

  /** Lucene field that holds whole values. */
  public String filterField() {
    return key;
  }

  /** Lucene field that holds the words of the values. */
  public String wordsField() {
    return key + ".words";
  }

  /** The term of a value in {@link ArchiveSchema#FACETS}. */
  public BytesRef facetTerm(String value) {
    return new BytesRef(key + FACET_SEPARATOR + value);
  }

  /** The field of a name as in {@link #key}. */
  public static Optional<KeywordField> of(String key) {
    for (KeywordField field : values()) {
      if (field.key.equals(key)) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  private static List<String> list(Optional<String> value) {
    return value.map(List::of).orElse(List.of());
  }

  private static List<String> amendments(Article article, Standing standing) {
    Set<Amendment> found = standing.amendments();
    return found.isEmpty() ? List.of() : found.stream().map(Amendment::value).toList();
  }

  private static List<String> dateDoubts(Article article) {
    if (article.notes().isEmpty()) {
      return List.of();
    }
    return article.notes().stream().map(Note::dateDoubt).flatMap(Optional::stream).toList();
  }

  private static String cut(String value) {
    if (value.length() <= MAX_LENGTH) {
      return value;
    }
    boolean split = Character.isHighSurrogate(value.charAt(MAX_LENGTH - 1));
    return value.substring(0, split ? MAX_LENGTH - 1 : MAX_LENGTH);
  }
}
