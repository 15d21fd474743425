package org.backfile.indexer.source.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself in {@code meta} elements, by their {@code property}, {@code name} or
 * {@code itemprop}: one that has several names has its value under each. Where a page says the same
 * by several of these attributes, the first of them counts.
 */
final class MetaTags {

  private static final List<String> ATTRIBUTES = List.of("property", "name", "itemprop");

  /** By attribute, then by name. */
  private final Map<String, Map<String, List<String>>> values = new HashMap<>();

  MetaTags(Document page) {
    for (Element meta : page.select("meta[content]")) {
      String value = meta.attr("content").strip();
      if (!value.isEmpty()) {
        ATTRIBUTES.forEach(each -> add(each, meta.attr(each), value));
      }
    }
  }

  private void add(String attribute, String names, String value) {
    for (String name : names.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!name.isEmpty()) {
        values
            .computeIfAbsent(attribute, key -> new HashMap<>())
            .computeIfAbsent(name.replace('.', ':'), key -> new ArrayList<>())
            .add(value);
      }
    }
  }

  /** The value of the first of some names that has one; dots and colons are the same. */
  Optional<String> first(String... names) {
    return Stream.of(names).flatMap(name -> all(name).stream()).findFirst();
  }

  /** All values of a name. */
  List<String> all(String name) {
    return ATTRIBUTES.stream()
        .map(each -> values.getOrDefault(each, Map.of()).getOrDefault(name, List.of()))
        .filter(found -> !found.isEmpty())
        .findFirst()
        .map(List::copyOf)
        .orElse(List.of());
  }
}
