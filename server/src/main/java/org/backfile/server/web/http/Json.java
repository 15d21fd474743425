package org.backfile.server.web.http;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Records as JSON: dates as ISO text, an absent value as null, or left out where a record says so.
 */
public final class Json {
  private static final ObjectMapper MAPPER = mapper();

  private Json() {}

  /** A record as UTF-8. */
  public static byte[] bytes(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A record as the tree that its JSON is. */
  public static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /** A record as JSON that may stand in a page's {@code script} element: no tag can end it. */
  public static String inPage(Object value) {
    return new String(bytes(value), StandardCharsets.UTF_8).replace("<", "\\u003c");
  }

  private static ObjectMapper mapper() {
    SimpleModule forms = new SimpleModule("forms");
    forms.addSerializer(new OptionalSerializer());
    forms.addSerializer(LocalDate.class, ToStringSerializer.instance);
    forms.addSerializer(Instant.class, ToStringSerializer.instance);
    return JsonMapper.builder().addModule(forms).build();
  }

  private static final class OptionalSerializer extends StdSerializer<Optional<?>> {
    private static final long serialVersionUID = 1L;

    OptionalSerializer() {
      super(Optional.class, false);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, Optional<?> value) {
      return value.isEmpty();
    }

    @Override
    public void serialize(Optional<?> value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      if (value.isEmpty()) {
        json.writeNull();
      } else {
        Object present = value.get();
        JsonSerializer<Object> serializer = provider.findValueSerializer(present.getClass(), null);
        serializer.serialize(present, json, provider);
      }
    }
  }
}
