package org.backfile.server.web.entity;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Likeness;
import org.backfile.server.search.RecordedName;
import org.backfile.server.web.article.EntityId;
import org.backfile.server.web.site.Site;

/**
 * What the records of the archive name like an address does.
 *
 * @param found names by their kind, the nearest first
 */
record Named(EntityId asked, Map<KeywordField, List<RecordedName>> found) {
  private static final int MOST_OTHERS = 20;

  /** Looks in the records; in those of another kind than the one asked for only for the name. */
  static Named of(Site site, EntityId asked) {
    Map<KeywordField, List<RecordedName>> found = new EnumMap<>(KeywordField.class);
    for (KeywordField kind : RecordedName.ENTITIES) {
      boolean meant = asked.kind().filter(kind::equals).isPresent() || asked.kind().isEmpty();
      found.put(kind, site.archive().names(kind, asked.name(), meant ? MOST_OTHERS : 0));
    }
    return new Named(asked, found);
  }

  /** The kind that is meant: the one asked for, or the only one that has the name. */
  Optional<KeywordField> kind() {
    List<KeywordField> having =
        RecordedName.ENTITIES.stream()
            .filter(kind -> !same(kind).isEmpty())
            .filter(kind -> asked.kind().isEmpty() || asked.kind().get() == kind)
            .toList();
    return having.size() == 1 ? Optional.of(having.getFirst()) : Optional.empty();
  }

  /** The spellings of the name, the most frequent first. */
  List<RecordedName> same(KeywordField kind) {
    return of(kind).stream().filter(name -> name.likeness() == Likeness.SAME).toList();
  }

  /** Names that are like it. */
  List<RecordedName> others(KeywordField kind) {
    return of(kind).stream().filter(name -> name.likeness() != Likeness.SAME).toList();
  }

  private List<RecordedName> of(KeywordField kind) {
    return found.getOrDefault(kind, List.of());
  }
}
