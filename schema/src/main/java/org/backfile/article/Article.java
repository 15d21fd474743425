package org.backfile.article;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One article in one version, as read from the corpus. Immutable; make one with {@link #builder}.
 *
 * @param id unique in the archive; 1 to {@value #MAX_ID_LENGTH} characters, no control characters
 * @param title headline; may be empty
 * @param paragraphs the text without its title, in order; no paragraph is blank
 * @param published when it was published; empty when the source does not say
 * @param updated when this version was last changed
 * @param dates all that says when it was published or changed, best founded first
 * @param byline who wrote it, in the order printed
 * @param source who published it: newspaper, agency, broadcaster
 * @param section part of the publication
 * @param language BCP 47 language tag
 * @param type kind of article, such as {@code news}, {@code opinion}, {@code correction}
 * @param url where the source published it
 * @param tags topics given by the source
 * @param people persons named by the source's metadata
 * @param orgs organisations named by the source's metadata
 * @param places places named by the source's metadata
 * @param version number of this version, from 1, when the source numbers them
 * @param corrects id of the article that this one corrects
 * @param follows id of the article that this one is a later version of, when its source says so
 * @param rights who holds which rights, as the source words it
 * @param extras fields the archive has no name for, kept as they were
 * @param notes what the archive concluded about this article
 * @param origin where it was read
 */
public record Article(
    String id,
    String title,
    List<String> paragraphs,
    Optional<PublicationDate> published,
    Optional<PublicationDate> updated,
    List<DateCandidate> dates,
    List<String> byline,
    Optional<String> source,
    Optional<String> section,
    Optional<String> language,
    Optional<String> type,
    Optional<String> url,
    List<String> tags,
    List<String> people,
    List<String> orgs,
    List<String> places,
    OptionalInt version,
    Optional<String> corrects,
    Optional<String> follows,
    Optional<String> rights,
    SortedMap<String, JsonNode> extras,
    Set<Note> notes,
    Origin origin) {

  /** Longest id, in characters. */
  public static final int MAX_ID_LENGTH = 200;

  public Article {
    requireId(id);
    paragraphs = List.copyOf(paragraphs);
    dates = List.copyOf(dates);
    byline = List.copyOf(byline);
    tags = List.copyOf(tags);
    people = List.copyOf(people);
    orgs = List.copyOf(orgs);
    places = List.copyOf(places);
    extras = Collections.unmodifiableSortedMap(new TreeMap<>(extras));
    notes =
        Collections.unmodifiableSet(
            notes.isEmpty() ? EnumSet.noneOf(Note.class) : EnumSet.copyOf(notes));
    if (title.isBlank() && paragraphs.isEmpty()) {
      throw new IllegalArgumentException("an article needs a title or a text, found neither");
    }
  }

  /** The text without its title: paragraphs separated by one blank line. */
  public String body() {
    return String.join("\n\n", paragraphs);
  }

  /** A new article under construction. */
  public static Builder builder(String id, Origin origin) {
    return new Builder(id, origin);
  }

  /** This article again, under construction. */
  public Builder toBuilder() {
    return toBuilder(id);
  }

  /** The same under another id. */
  public Builder toBuilder(String newId) {
    Builder builder = new Builder(newId, origin);
    builder.title(title).paragraphs(paragraphs).byline(byline).tags(tags).people(people).orgs(orgs);
    builder.places(places).extras.putAll(extras);
    builder.notes.addAll(notes);
    builder.published = published;
    builder.updated = updated;
    builder.dates = dates;
    builder.source = source;
    builder.section = section;
    builder.language = language;
    builder.type = type;
    builder.url = url;
    builder.version = version;
    builder.corrects = corrects;
    builder.follows = follows;
    builder.rights = rights;
    return builder;
  }

  private static void requireId(String id) {
    if (id.isBlank()
        || id.length() > MAX_ID_LENGTH
        || id.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "id must have 1 to %d characters, none of them a control character, found %d characters"
              .formatted(MAX_ID_LENGTH, id.length()));
    }
  }

  /** An article under construction; values are cleaned as they come: trimmed, blanks dropped. */
  public static final class Builder {
    private final String id;
    private final Origin origin;
    private String title = "";
    private List<String> paragraphs = List.of();
    private Optional<PublicationDate> published = Optional.empty();
    private Optional<PublicationDate> updated = Optional.empty();
    private List<DateCandidate> dates = List.of();
    private List<String> byline = List.of();
    private Optional<String> source = Optional.empty();
    private Optional<String> section = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> type = Optional.empty();
    private Optional<String> url = Optional.empty();
    private List<String> tags = List.of();
    private List<String> people = List.of();
    private List<String> orgs = List.of();
    private List<String> places = List.of();
    private OptionalInt version = OptionalInt.empty();
    private Optional<String> corrects = Optional.empty();
    private Optional<String> follows = Optional.empty();
    private Optional<String> rights = Optional.empty();
    private final SortedMap<String, JsonNode> extras = new TreeMap<>();
    private final Set<Note> notes = EnumSet.noneOf(Note.class);

    private Builder(String id, Origin origin) {
      this.id = id.strip();
      this.origin = origin;
    }

    public Builder title(String value) {
      title = PlainText.line(value);
      return this;
    }

    /** Sets the text from one string; {@link PlainText#paragraphs} says where paragraphs begin. */
    public Builder text(String value) {
      paragraphs = PlainText.paragraphs(value);
      return this;
    }

    public Builder paragraphs(List<String> values) {
      paragraphs =
          values.stream().map(PlainText::paragraph).filter(each -> !each.isEmpty()).toList();
      return this;
    }

    /** Takes title and text of another article, which share the memory: both are clean already. */
    public Builder textOf(Article other) {
      title = other.title();
      paragraphs = other.paragraphs();
      return this;
    }

    public Builder published(PublicationDate value) {
      published = Optional.of(value);
      return this;
    }

    public Builder updated(PublicationDate value) {
      updated = Optional.of(value);
      return this;
    }

    public Builder dates(List<DateCandidate> values) {
      dates = List.copyOf(values);
      return this;
    }

    public Builder byline(List<String> values) {
      byline = lines(values);
      return this;
    }

    public Builder source(String value) {
      source = line(value);
      return this;
    }

    public Builder section(String value) {
      section = line(value);
      return this;
    }

    public Builder language(String value) {
      language = line(value);
      return this;
    }

    public Builder type(String value) {
      type = line(value);
      return this;
    }

    public Builder url(String value) {
      url = line(value);
      return this;
    }

    public Builder tags(List<String> values) {
      tags = lines(values);
      return this;
    }

    public Builder people(List<String> values) {
      people = lines(values);
      return this;
    }

    public Builder orgs(List<String> values) {
      orgs = lines(values);
      return this;
    }

    public Builder places(List<String> values) {
      places = lines(values);
      return this;
    }

    public Builder version(int value) {
      if (value < 1) {
        throw new IllegalArgumentException("version must be 1 or more, found " + value);
      }
      version = OptionalInt.of(value);
      return this;
    }

    public Builder corrects(String value) {
      corrects = line(value);
      return this;
    }

    public Builder follows(String value) {
      follows = line(value);
      return this;
    }

    public Builder rights(String value) {
      rights = line(value);
      return this;
    }

    public Builder extra(String key, JsonNode value) {
      extras.put(key, value);
      return this;
    }

    public Builder note(Note note) {
      notes.add(note);
      return this;
    }

    /** Takes a note back that no longer holds. */
    public Builder withoutNote(Note note) {
      notes.remove(note);
      return this;
    }

    public String title() {
      return title;
    }

    public List<String> paragraphs() {
      return paragraphs;
    }

    public Optional<String> language() {
      return language;
    }

    /**
     * The finished article.
     *
     * @throws IllegalArgumentException when the id is not valid or both title and text are missing
     */
    public Article build() {
      return new Article(
          id,
          title,
          paragraphs,
          published,
          updated,
          dates,
          byline,
          source,
          section,
          language,
          type,
          url,
          tags,
          people,
          orgs,
          places,
          version,
          corrects,
          follows,
          rights,
          extras,
          notes,
          origin);
    }

    private static Optional<String> line(String value) {
      return Optional.of(PlainText.line(value)).filter(each -> !each.isEmpty());
    }

    private static List<String> lines(List<String> values) {
      Set<String> distinct = new LinkedHashSet<>();
      values.forEach(value -> line(value).ifPresent(distinct::add));
      return new ArrayList<>(distinct);
    }
  }
}
