package org.backfile.article;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What of an article may be another from one build of an archive to the next. */
public enum ChangedField {
  ID("id", Article::id),
  TITLE("headline", Article::title),
  TEXT("text", Article::paragraphs),
  PUBLISHED("date of publication", Article::published),
  UPDATED("date of the last change", Article::updated),
  BYLINE("byline", Article::byline),
  SOURCE("source", Article::source),
  SECTION("section", Article::section),
  LANGUAGE("language", Article::language),
  TYPE("type", Article::type),
  URL("address", Article::url),
  TAGS("tags", Article::tags),
  PEOPLE("people", Article::people),
  ORGS("organisations", Article::orgs),
  PLACES("places", Article::places),
  VERSION("version", Article::version),
  CORRECTS("what it corrects", Article::corrects),
  RIGHTS("rights", Article::rights),
  DATES("what dates it", Article::dates),
  EXTRAS("other fields", Article::extras),
  NOTES("notes of the archive", Article::notes);

  private final String words;
  private final Function<Article, Object> value;

  ChangedField(String words, Function<Article, Object> value) {
    this.words = words;
    this.value = value;
  }

  /** The field in words for a reader. */
  public String words() {
    return words;
  }

  /** The field as programs name it, such as {@code published}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The field of a key. */
  public static Optional<ChangedField> of(String key) {
    return Arrays.stream(values()).filter(field -> field.key().equals(key)).findFirst();
  }

  /** In what two articles differ. */
  public static Set<ChangedField> between(Article one, Article other) {
    Set<ChangedField> different = EnumSet.noneOf(ChangedField.class);
    for (ChangedField field : values()) {
      if (!field.value.apply(one).equals(field.value.apply(other))) {
        different.add(field);
      }
    }
    return different;
  }
}
