package org.backfile.server.web.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.backfile.server.language.Message;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.web.url.Kind;
import org.backfile.server.web.url.ParameterFault;

/**
 * An answer that is no answer, as RFC 9457 describes it: for a program as problem+json, for a
 * person as a page.
 *
 * @param kind which one
 * @param detail what was found this time and what to do
 * @param members what a program may want to know besides, by name
 */
public record Problem(Kind kind, Message detail, Map<String, Object> members) {

  /**
   * The problems there are. The key never changes: it is the last part of the problem's {@code
   * type}.
   */
  public enum Kind {
    BAD_PARAMETER(400, "bad-parameter", "A parameter has a value that cannot be used"),
    QUERY_REFUSED(400, "query-refused", "The query asks for more than one query may"),
    QUERY_DOUBTFUL(
        400,
        "query-doubtful",
        "The query can be read in more than one way, and strict=1 was given"),
    STALE_CURSOR(
        400,
        "stale-cursor",
        "The cursor does not belong to this search on the build that serves now"),
    BAD_REQUEST(400, "bad-request", "The request is malformed"),
    BAD_RECEIPT(400, "bad-receipt", "This is not a whole receipt"),
    NO_KEY(401, "no-key", "This archive is read with a key"),
    FORBIDDEN(403, "forbidden", "This may not be changed here"),
    OTHER_SITE(403, "other-site", "A page of another site may have asked for this"),
    NOT_FOUND(404, "not-found", "There is nothing at this address"),
    GONE(410, "gone", "What was at this address was taken down"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "This address does not take that method"),
    BODY_TOO_LARGE(413, "body-too-large", "The body is larger than 1 MB"),
    URL_TOO_LONG(414, "url-too-long", "The address is longer than 8 KB"),
    COMPRESSED_BODY(415, "compressed-body", "The body is compressed"),
    MISDIRECTED(421, "misdirected", "This server does not answer for that host name"),
    HEADERS_TOO_LARGE(431, "headers-too-large", "The request's headers are larger than 8 KB"),
    TOO_MANY(429, "too-many", "Too many requests from one client"),
    INTERNAL(500, "internal", "Something went wrong here"),
    DAMAGED(500, "damaged", "The article failed its integrity check"),
    BUSY(503, "busy", "Too many searches at once"),
    OUT_OF_TIME(503, "out-of-time", "The answer took longer than an answer may"),
    NO_ARCHIVE(503, "no-archive", "There is no build to serve");

    private final int status;
    private final String key;
    private final String title;

    Kind(int status, String key, String title) {
      this.status = status;
      this.key = key;
      this.title = title;
    }

    public int status() {
      return status;
    }

    public String key() {
      return key;
    }

    public String title() {
      return title;
    }

    /** The stable identifier, which is also where the problem is explained. */
    public String type() {
      return "/help#problem-" + key;
    }

    /** The problem of a status that the server below us chose. */
    public static Kind of(int status) {
      return Stream.of(values())
          .filter(kind -> kind.status == status && kind != BAD_PARAMETER && kind != QUERY_REFUSED)
          .filter(kind -> kind != QUERY_DOUBTFUL && kind != STALE_CURSOR)
          .findFirst()
          .orElse(status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL);
    }
  }

  /** One value that cannot be used, for a program. */
  public record Fault(String parameter, String given, String message) {}

  public Problem(Kind kind, Message detail) {
    this(kind, detail, Map.of());
  }

  /** The problem of values that cannot be used. */
  public static Problem of(List<ParameterFault> faults) {
    ParameterFault first = faults.getFirst();
    Message detail =
        Message.of("{0}={1}: {2}", first.parameter().name(), first.given(), first.message());
    List<Fault> errors =
        faults.stream()
            .map(fault ->
                new Fault(fault.parameter().name(), fault.given(), fault.message().toString()))
            .toList();
    return new Problem(Kind.BAD_PARAMETER, detail, Map.of("errors", errors));
  }

  /** The problem of a query that was refused. */
  public static Problem of(Kind kind, QueryProblem problem) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("position", problem.position());
    members.put("length", problem.length());
    members.put("hint", problem.hint().toString());
    problem.fix().ifPresent(fix -> members.put("fix", fix));
    return new Problem(kind, problem.message(), members);
  }

  /** The problem as a JSON object. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("type", kind.type());
    json.put("title", kind.title());
    json.put("status", kind.status());
    json.put("detail", detail.toString());
    json.putAll(members);
    return json;
  }
}
