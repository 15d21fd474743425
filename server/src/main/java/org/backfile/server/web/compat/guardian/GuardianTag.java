package org.backfile.server.web.compat.guardian;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.KeywordField;
import org.backfile.server.web.article.EntityLink;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * A tag of an article: its subject, a name in its record, an author, its source, its kind.
 *
 * @param id kind and words of the value, as {@code profile/jane-doe}; what the parameter {@code
 *     tag} takes
 * @param type {@code keyword}, {@code contributor}, {@code publication} or {@code type}
 * @param references nothing, as records refer to no other catalogue
 */
public record GuardianTag(
    String id,
    String type,
    String webTitle,
    String webUrl,
    String apiUrl,
    List<String> references) {

  /** The first part of an id, and the field that holds such values. */
  private static final Map<String, KeywordField> FIELDS =
      Map.of(
          "subject", KeywordField.TAG,
          "person", KeywordField.PERSON,
          "organisation", KeywordField.ORG,
          "place", KeywordField.PLACE,
          "profile", KeywordField.BYLINE,
          "publication", KeywordField.SOURCE,
          "type", KeywordField.TYPE);

  /**
   * What an id asks for.
   *
   * @param words the value in words
   */
  record Wanted(KeywordField field, String words) {
    /** An id whose first part is none of ours is that of a subject. */
    static Wanted of(String id) {
      int slash = id.lastIndexOf('/');
      KeywordField field =
          Optional.ofNullable(FIELDS.get(id.substring(0, Math.max(0, slash))))
              .orElse(KeywordField.TAG);
      return new Wanted(field, id.substring(slash + 1));
    }
  }

  /**
   * The tags of an article of the types asked for.
   *
   * @param types their names; {@code all} for all
   * @param origin where readers reach the server
   */
  static List<GuardianTag> of(
      ArticleCard card, List<String> types, EntityLink words, String origin) {
    List<GuardianTag> tags = new ArrayList<>();
    Tags all = new Tags(types, words, origin, tags);
    all.add("keyword", "subject", card.tags());
    all.add("keyword", "person", card.people());
    all.add("keyword", "organisation", card.orgs());
    all.add("keyword", "place", card.places());
    all.add("contributor", "profile", card.byline());
    all.add("publication", "publication", card.source().stream().toList());
    all.add("type", "type", card.type().stream().toList());
    return tags;
  }

  private record Tags(
      List<String> types, EntityLink words, String origin, List<GuardianTag> found) {
    void add(String type, String first, List<String> values) {
      if (types.contains("all") || types.contains(type)) {
        KeywordField field = FIELDS.getOrDefault(first, KeywordField.TAG);
        values.forEach(value -> found.add(tag(type, first, field, value)));
      }
    }

    private GuardianTag tag(String type, String first, KeywordField field, String value) {
      SearchState search = SearchState.EMPTY.plus(SearchParameters.include(field), value);
      return new GuardianTag(
          first + "/" + words.slug(value),
          type,
          value,
          origin + search.url(Twin.PAGE),
          origin + search.url(Twin.API),
          List.of());
    }
  }
}
