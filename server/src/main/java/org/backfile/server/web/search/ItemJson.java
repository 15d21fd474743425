package org.backfile.server.web.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.server.search.Hit;
import org.backfile.server.web.url.ItemField;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;

/**
 * One article of an answer.
 *
 * @param fields what is written of it
 */
public record ItemJson(Hit hit, List<ItemField> fields) implements JsonSerializable {

  static List<ItemJson> of(SearchState state, List<Hit> hits) {
    List<ItemField> fields = fields(state, List.of(ItemField.values()));
    return hits.stream().map(hit -> new ItemJson(hit, fields)).toList();
  }

  /** The fields that a state asks for, in the order of the table; reasons only where it does. */
  public static List<ItemField> fields(SearchState state, List<ItemField> otherwise) {
    Set<String> wanted = Set.copyOf(state.all(SearchParameters.FIELDS));
    Stream<ItemField> fields =
        wanted.isEmpty()
            ? otherwise.stream()
            : Stream.of(ItemField.values()).filter(field -> wanted.contains(field.key()));
    return fields
        .filter(field -> field != ItemField.WHY || state.on(SearchParameters.EXPLAIN))
        .toList();
  }

  @Override
  public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
    json.writeStartObject();
    for (ItemField field : fields) {
      ItemWriter.write(field, json, hit);
    }
    json.writeEndObject();
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
    serialize(json, provider);
  }
}
