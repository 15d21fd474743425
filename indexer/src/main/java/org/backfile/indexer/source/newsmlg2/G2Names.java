package org.backfile.indexer.source.newsmlg2;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.indexer.source.Bylines;
import org.backfile.indexer.source.nitf.Nitf;
import org.backfile.indexer.source.xml.XmlNode;

/** Whom, what and where an item names, and who wrote it. */
final class G2Names {

  /** What a subject is, by the end of its type: {@code cpnat:person}. */
  private enum Kind {
    PERSON,
    ORGANISATION,
    PLACE,
    TOPIC;

    static Kind of(String type) {
      return switch (type.substring(type.indexOf(':') + 1).toLowerCase(Locale.ROOT)) {
        case "person", "personality" -> PERSON;
        case "organisation", "organization", "company" -> ORGANISATION;
        case "geoarea", "poi", "place", "city", "country", "statprov", "worldregion" -> PLACE;
        default -> TOPIC;
      };
    }
  }

  private final G2Item item;
  private final Map<Kind, List<String>> names = new EnumMap<>(Kind.class);
  private final List<String> byline;

  private G2Names(G2Item item, Optional<String> printedInText) {
    this.item = item;
    this.byline =
        item.content("by")
            .or(() -> printedInText)
            .map(Bylines::names)
            .orElseGet(() ->
                item.contents("creator").stream()
                    .flatMap(each -> item.name(each).stream())
                    .toList());
  }

  static G2Names of(G2Item item, G2Text text) {
    G2Names names = new G2Names(item, text.nitf().flatMap(Nitf::byline));
    item.contents("located").forEach(place -> names.add(Kind.PLACE, place));
    item.contents("subject")
        .forEach(subject -> names.add(Kind.of(subject.attribute("type").orElse("")), subject));
    item.contents("keyword").forEach(word -> names.add(Kind.TOPIC, word.line()));
    return names;
  }

  private void add(Kind kind, XmlNode concept) {
    item.name(concept).or(() -> G2Item.code(concept)).ifPresent(name -> add(kind, name));
  }

  private void add(Kind kind, String name) {
    names.computeIfAbsent(kind, each -> new ArrayList<>()).add(name);
  }

  void addTo(Article.Builder article) {
    article
        .byline(byline)
        .people(names.getOrDefault(Kind.PERSON, List.of()))
        .orgs(names.getOrDefault(Kind.ORGANISATION, List.of()))
        .places(names.getOrDefault(Kind.PLACE, List.of()))
        .tags(names.getOrDefault(Kind.TOPIC, List.of()));
  }
}
