package org.backfile.server.web.alerts;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.server.language.Message;
import org.backfile.server.web.alerts.AlertDraft.Fault;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;
import org.backfile.server.web.url.UrlText;

/**
 * What a program sends to be saved, as {@link WishJson} describes it. Nothing of it is passed over:
 * what has no meaning is a fault. A member that is null is one that is left out.
 *
 * @param draft what could be read of it
 * @param faults what could not: members and parameters that there are not, values of another type,
 *     a search for nothing; at most {@value #MOST_TOLD} of a kind
 */
record Wish(AlertDraft draft, boolean paused, List<Fault> faults) {

  private static final int MOST_TOLD = 10;
  private static final String PAGE = "/search?";
  private static final Set<String> FLAGS = Set.of("named", "paused");
  private static final List<String> MEMBERS =
      Stream.of(WishJson.class.getRecordComponents()).map(RecordComponent::getName).toList();

  Wish {
    faults = List.copyOf(faults);
  }

  /**
   * Reads an object.
   *
   * @throws ProblemException when a member is longer than it may be
   */
  static Wish read(JsonNode sent, LocalDate today) {
    AlertDraft draft =
        new AlertDraft(
                text(sent, "name"),
                search(text(sent, "search")),
                text(sent, "channel"),
                text(sent, "to").strip(),
                sent.path("named").asBoolean(false),
                text(sent, "frequency"))
            .bounded();
    Stream<Fault> ofMembers =
        sent.properties().stream().flatMap(each -> ofMember(each).stream()).limit(MOST_TOLD);
    Stream<Fault> ofSearch =
        isText(sent.path("search")) ? ofSearch(draft.search(), today) : Stream.of();
    return new Wish(
        draft, sent.path("paused").asBoolean(false), Stream.concat(ofMembers, ofSearch).toList());
  }

  private static String text(JsonNode sent, String member) {
    return sent.path(member).asText("");
  }

  private static boolean isText(JsonNode value) {
    return value.isTextual() || isAbsent(value);
  }

  private static boolean isAbsent(JsonNode value) {
    return value.isNull() || value.isMissingNode();
  }

  /** A search as it stands in an address: one without parameters is the words to search for. */
  private static String search(String given) {
    String search = given.strip();
    if (search.startsWith(PAGE)) {
      return search.substring(PAGE.length());
    }
    if (search.indexOf('=') >= 0) {
      return search.startsWith("?") ? search.substring(1) : search;
    }
    return search.isEmpty() ? "" : UrlText.query(out -> out.add("q", search));
  }

  private static Optional<Fault> ofMember(Map.Entry<String, JsonNode> member) {
    String name = member.getKey();
    JsonNode value = member.getValue();
    if (!MEMBERS.contains(name)) {
      return fault(
          name,
          value,
          Message.of("there is no such member; there are {0}", String.join(", ", MEMBERS)));
    }
    if (FLAGS.contains(name)) {
      return value.isBoolean() || isAbsent(value)
          ? Optional.empty()
          : fault(name, value, Message.of("expected true or false"));
    }
    return isText(value)
        ? Optional.empty()
        : fault(name, value, Message.of("expected a text between quotes"));
  }

  private static Optional<Fault> fault(String name, JsonNode value, Message message) {
    return Optional.of(new Fault(name, value.asText(""), message));
  }

  private static Stream<Fault> ofSearch(String search, LocalDate today) {
    SearchUrl url = SearchUrl.read(search, Twin.PAGE, today);
    if (!url.unknown().isEmpty()) {
      return url.unknown().stream().limit(MOST_TOLD).map(Wish::unknown);
    }
    boolean asksNothing = SearchesRead.question(url.state()).values().isEmpty();
    return asksNothing && url.faults().isEmpty()
        ? Stream.of(
            new Fault(
                "search",
                search,
                Message.of("expected a search, such as q=bridge; q=* finds all articles")))
        : Stream.of();
  }

  private static Fault unknown(String parameter) {
    return new Fault(
        "search",
        parameter,
        Message.of(
            "a search has no parameter {0}; it is written as in the address of its results, such as q=bridge",
            parameter));
  }
}
