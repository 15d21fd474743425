package org.backfile.server.web.help;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.backfile.server.web.alerts.AlertsApi;

/** How a key is sent, in the OpenAPI document of a server that lets nobody in without one. */
final class KeySchemes {
  private static final String BEARER = "bearer";
  private static final String BASIC = "basic";

  private KeySchemes() {}

  /** A document with the schemes added, and what they do not hold for. */
  static ObjectNode addTo(ObjectNode document) {
    ObjectNode schemes = ((ObjectNode) document.get("components")).putObject("securitySchemes");
    scheme(schemes, BEARER, "a key, as backfile key prints it");
    scheme(schemes, BASIC, "any user name, and a key as its password");
    ArrayNode either = document.putArray("security");
    either.addObject().putArray(BEARER);
    either.addObject().putArray(BASIC);
    JsonNode paths = document.get("paths");
    for (String open : List.of("/live", "/ready")) {
      ((ObjectNode) paths.get(open).get("get")).putArray("security");
    }
    onlyBearer(paths.get(AlertsApi.PATH));
    onlyBearer(paths.get(AlertsApi.ONE));
    return document;
  }

  private static void scheme(ObjectNode schemes, String scheme, String meaning) {
    schemes.putObject(scheme).put("type", "http").put("scheme", scheme).put("description", meaning);
  }

  /** What a program changes: a browser sends a password along for pages of other sites, too. */
  private static void onlyBearer(JsonNode path) {
    for (String method : List.of("post", "put", "delete")) {
      if (path.get(method) instanceof ObjectNode change) {
        change.putArray("security").addObject().putArray(BEARER);
      }
    }
  }
}
