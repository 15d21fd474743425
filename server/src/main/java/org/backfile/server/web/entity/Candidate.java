package org.backfile.server.web.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Likeness;
import org.backfile.server.search.RecordedName;
import org.backfile.server.web.article.EntityLink;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.FacetName;

/**
 * A person, an organisation or a place that may be meant.
 *
 * @param kind {@code person}, {@code org} or {@code place}
 * @param name its most frequent spelling
 * @param articles articles that have this spelling
 * @param spellings how many spellings it has
 * @param likeness what its name has to do with the one asked for
 * @param link its page
 */
public record Candidate(
    String id,
    String kind,
    String name,
    int articles,
    int spellings,
    String likeness,
    String link) {

  /** Names put together by their words. */
  static List<Candidate> of(List<RecordedName> names, EntityLink links) {
    Map<String, List<RecordedName>> byId = new LinkedHashMap<>();
    names.stream()
        .sorted(RecordedName.NEAREST_FIRST)
        .forEach(name ->
            byId.computeIfAbsent(links.id(name.kind(), name.name()), _ -> new ArrayList<>())
                .add(name));
    return byId.entrySet().stream().map(each -> of(each.getKey(), each.getValue())).toList();
  }

  private static Candidate of(String id, List<RecordedName> spellings) {
    RecordedName first =
        spellings.stream().max(Comparator.comparingInt(RecordedName::articles)).orElseThrow();
    return new Candidate(
        id,
        first.kind().key(),
        first.name(),
        first.articles(),
        spellings.size(),
        first.likeness().name().toLowerCase(Locale.ROOT),
        EntityLink.path(id));
  }

  /** What it is, for a reader. */
  public String kindLabel() {
    return FacetName.spoken(KeywordField.of(kind).orElseThrow()).label();
  }

  /** Why it may be meant, for a reader. */
  public String reason() {
    return switch (Likeness.valueOf(likeness.toUpperCase(Locale.ROOT))) {
      case SAME -> Wording.say("the same name");
      case REORDERED -> Wording.say("the same words in another order");
      case INITIAL -> Wording.say("a letter for a name");
      case LONGER -> Wording.say("a longer name");
      case SHORTER -> Wording.say("a shorter name");
    };
  }
}
