package org.backfile.server.web.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.FacetResult;
import org.backfile.server.search.RecordedName;
import org.backfile.server.web.article.EntityLink;
import org.backfile.server.web.url.FacetName;

/**
 * A name that stands in the same records.
 *
 * @param kind {@code person}, {@code org} or {@code place}
 * @param articles articles that have both
 * @param link its page
 */
public record Companion(String id, String kind, String name, int articles, String link) {
  /** Most companions that are told. */
  static final int MOST = 20;

  private static final Comparator<Companion> MOST_FIRST =
      Comparator.comparingInt(Companion::articles)
          .reversed()
          .thenComparing(Companion::name)
          .thenComparing(Companion::kind);

  /**
   * The most frequent in the records found.
   *
   * @param own what the page is about, and what it is called
   */
  static List<Companion> of(
      List<FacetResult> facets, KeywordField kind, Set<String> own, EntityLink links) {
    List<Companion> all = new ArrayList<>();
    for (FacetResult facet : facets) {
      if (RecordedName.ENTITIES.contains(facet.field())) {
        facet.values().stream()
            .filter(value -> facet.field() != kind || !own.contains(value.value()))
            .filter(value -> value.count() > 0)
            .forEach(value -> all.add(of(facet.field(), value, links)));
      }
    }
    return all.stream().sorted(MOST_FIRST).limit(MOST).toList();
  }

  private static Companion of(KeywordField kind, FacetResult.Value value, EntityLink links) {
    String id = links.id(kind, value.value());
    return new Companion(id, kind.key(), value.value(), value.count(), EntityLink.path(id));
  }

  /** What it is, for a reader. */
  public String kindLabel() {
    return FacetName.spoken(KeywordField.of(kind).orElseThrow()).label();
  }
}
