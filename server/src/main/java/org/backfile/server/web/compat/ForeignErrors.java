package org.backfile.server.web.compat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.site.Problem;

/** Problems in the shapes of the APIs whose addresses were asked. */
public final class ForeignErrors {
  /** Where the Guardian's API is. */
  public static final String GUARDIAN = "/compat/guardian";

  /** Where that of the New York Times is. */
  public static final String NYT = "/compat/nyt";

  private ForeignErrors() {}

  /** A problem as an address of another API tells it; empty for all other addresses. */
  public static Optional<Body> of(String path, Problem problem) {
    return path.startsWith(GUARDIAN)
        ? Optional.of(json(guardian(problem)))
        : path.startsWith(NYT) ? Optional.of(json(nyt(problem))) : Optional.empty();
  }

  private static Body json(Object answer) {
    return new Body(Body.JSON, Json.bytes(answer));
  }

  private static Object guardian(Problem problem) {
    return switch (problem.kind()) {
      case NO_KEY -> Map.of("message", "Unauthorized");
      case TOO_MANY -> Map.of("message", "API rate limit exceeded");
      case NOT_FOUND, GONE ->
          Map.of(
              "response",
              Map.of("status", "error", "message", "The requested resource could not be found."));
      default ->
          Map.of("response", Map.of("status", "error", "message", problem.detail().toString()));
    };
  }

  private static Object nyt(Problem problem) {
    return switch (problem.kind()) {
      case NO_KEY -> fault("Invalid ApiKey", "oauth.v2.InvalidApiKey");
      case TOO_MANY -> fault("Rate limit quota violation", "policies.ratelimit.QuotaViolation");
      default -> Map.of("status", "ERROR", "errors", List.of(problem.detail().toString()));
    };
  }

  private static Object fault(String words, String code) {
    return Map.of("fault", Map.of("faultstring", words, "detail", Map.of("errorcode", code)));
  }
}
