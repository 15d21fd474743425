package org.backfile.indexer.source.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a page says of itself in {@code meta} elements, by their {@code property}, {@code name} or
 * {@code itemprop}: one that has several names has its value under each.
 */
final class MetaTags {

  private final Map<String, List<String>> values = new HashMap<>();

  MetaTags(Document page) {
    for (Element meta : page.select("meta[content]")) {
      String value = meta.attr("content").strip();
      if (!value.isEmpty()) {
        add(meta.attr("property"), value);
        add(meta.attr("name"), value);
        add(meta.attr("itemprop"), value);
      }
    }
  }

  private void add(String names, String value) {
    for (String name : names.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
      if (!name.isEmpty()) {
        values.computeIfAbsent(name.replace('.', ':'), key -> new ArrayList<>()).add(value);
      }
    }
  }

  /** The value of the first of some names that has one; dots and colons are the same. */
  Optional<String> first(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /** All values of a name. */
  List<String> all(String name) {
    return List.copyOf(values.getOrDefault(name, List.of()));
  }
}
