package org.backfile.server.web.search;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import org.backfile.server.search.FacetResult;
import org.backfile.server.web.url.SearchState;

/**
 * One facet of an answer: its values, each with its count and the links that choose it, drop it or
 * exclude it.
 */
public record FacetJson(FacetResult facet, SearchState state) implements JsonSerializable {

  @Override
  public void serialize(JsonGenerator json, SerializerProvider provider) throws IOException {
    FacetLinks links = new FacetLinks(state, facet.field());
    json.writeStartObject();
    json.writeArrayFieldStart("values");
    for (FacetResult.Value value : facet.values()) {
      write(json, value, links);
    }
    json.writeEndArray();
    json.writeNumberField("missing", facet.missing());
    json.writeNumberField("other", facet.other());
    json.writeNumberField("distinct", facet.distinct());
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, FacetResult.Value value, FacetLinks links)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("value", value.value());
    json.writeNumberField("count", value.count());
    json.writeBooleanField("selected", value.selected());
    json.writeBooleanField("excluded", value.excluded());
    if (!value.selected()) {
      json.writeStringField("on", links.on(value.value()));
    }
    if (value.selected() || value.excluded()) {
      json.writeStringField("off", links.off(value.value()));
    }
    if (!value.excluded()) {
      json.writeStringField("not", links.not(value.value()));
    }
    json.writeEndObject();
  }

  @Override
  public void serializeWithType(
      JsonGenerator json, SerializerProvider provider, TypeSerializer type) throws IOException {
    serialize(json, provider);
  }
}
