package org.backfile.server.web.compat.guardian;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Likeness;
import org.backfile.server.search.RecordedName;
import org.backfile.server.web.compat.Foreign;
import org.backfile.server.web.compat.ForeignParameters;
import org.backfile.server.web.compat.guardian.GuardianTag.Wanted;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.UrlText;

/**
 * What a request to the Guardian's API asks. Parameters that say nothing of an archive are passed
 * over, as that API does with those it does not know.
 *
 * @param state the same as our own search
 * @param page which page, from 1
 * @param size articles a page, 0 to {@value #MOST_SIZE}
 * @param fields which fields of an article
 * @param tags which types of tags
 */
record GuardianQuestion(
    SearchState state, int page, int size, List<GuardianField> fields, List<String> tags) {
  private static final int USUAL_SIZE = 10;
  private static final int MOST_SIZE = 200;
  private static final int MOST_PAGE = 1_000_000;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?");

  /** Reads the query part of a request. */
  static GuardianQuestion read(Site site, String rawQuery, LocalDate today) {
    return new Reader(site, rawQuery, today).question();
  }

  /** Whether an article must be read whole for its fields. */
  boolean needsTexts() {
    return fields.stream().anyMatch(GuardianField::isOfText);
  }

  /** Reads one request. */
  private static final class Reader {
    private final Site site;
    private final LocalDate today;
    private final ForeignParameters given;
    private final Map<KeywordField, List<String>> filters = new EnumMap<>(KeywordField.class);
    private final List<String> clauses = new ArrayList<>();

    Reader(Site site, String rawQuery, LocalDate today) {
      this.site = site;
      this.today = today;
      this.given = ForeignParameters.read(rawQuery);
    }

    GuardianQuestion question() {
      given
          .values("section")
          .forEach(id -> ask(id, each -> new Wanted(KeywordField.SECTION, each)));
      given.values("tag").forEach(id -> ask(id, Wanted::of));
      given.values("lang").forEach(id -> ask(id, each -> new Wanted(KeywordField.LANGUAGE, each)));
      return new GuardianQuestion(
          state(),
          number("page", 1, 1, MOST_PAGE),
          number("page-size", USUAL_SIZE, 0, MOST_SIZE),
          GuardianField.named(given.list("show-fields").toList()),
          given.list("show-tags").toList());
    }

    private SearchState state() {
      String query =
          UrlText.query(out -> {
            out.add("q", query());
            out.add("from", date("from-date"));
            out.add("to", date("to-date"));
            out.add("sort", order());
            out.add("dup", "all");
          });
      SearchState state = Foreign.state(query, today);
      for (Map.Entry<KeywordField, List<String>> filter : filters.entrySet()) {
        state = state.with(SearchParameters.include(filter.getKey()), filter.getValue());
      }
      return state;
    }

    private String order() {
      String order = given.value("order-by").orElse("");
      if (!List.of("", "newest", "oldest", "relevance").contains(order)) {
        throw Foreign.refusal("order-by must be one of newest, oldest, relevance, found " + order);
      }
      return order;
    }

    private String query() {
      String asked = given.value("q").orElse("");
      if (clauses.isEmpty()) {
        return asked;
      }
      List<String> all = new ArrayList<>();
      if (!asked.isBlank()) {
        all.add(Foreign.inBrackets(asked, today));
      }
      all.addAll(clauses);
      return String.join(" AND ", all);
    }

    private String date(String name) {
      String date = given.value(name).orElse("");
      if (date.isEmpty()) {
        return "";
      }
      if (!DATE.matcher(date).matches()) {
        throw Foreign.refusal(name + " must be an ISO8601 date such as 2010-07-20, found " + date);
      }
      return date.substring(0, "2010-07-20".length());
    }

    /** Ids: a comma is AND, a bar is OR, a minus in front is NOT. */
    private void ask(String ids, Function<String, Wanted> wanted) {
      for (String group : ids.split(",")) {
        boolean not = group.startsWith("-");
        List<Wanted> any =
            Stream.of((not ? group.substring(1) : group).split("\\|"))
                .map(String::strip)
                .filter(id -> !id.isEmpty())
                .map(wanted)
                .toList();
        if (!any.isEmpty()) {
          ask(any, not);
        }
      }
    }

    /** The first demand on a field is met by whole values, others by the words of values. */
    private void ask(List<Wanted> any, boolean not) {
      KeywordField field = any.getFirst().field();
      boolean ofOneField = any.stream().allMatch(each -> each.field() == field);
      if (not || !ofOneField || filters.containsKey(field)) {
        String words = String.join(" OR ", any.stream().map(Reader::clause).toList());
        clauses.add((not ? "NOT " : "") + '(' + words + ')');
      } else {
        filters.put(field, any.stream().flatMap(this::values).toList());
      }
    }

    private static String clause(Wanted wanted) {
      return "%s:\"%s\"".formatted(wanted.field().key(), wanted.words().replaceAll("[-\"]", " "));
    }

    /** The values that have the words; without any, the words themselves, which find nothing. */
    private Stream<String> values(Wanted wanted) {
      List<String> values =
          site.inTurn(() -> site.archive().names(wanted.field(), wanted.words(), 0)).stream()
              .filter(name -> name.likeness() == Likeness.SAME)
              .map(RecordedName::name)
              .toList();
      return values.isEmpty() ? Stream.of(wanted.words()) : values.stream();
    }

    private int number(String name, int otherwise, int least, int most) {
      Optional<String> found = given.value(name);
      if (found.isEmpty()) {
        return otherwise;
      }
      boolean digits = NUMBER.matcher(found.get()).matches();
      int number = digits ? Integer.parseInt(found.get()) : -1;
      if (number < least || number > most) {
        throw Foreign.refusal(
            "%s must be an integer between %d and %d, found %s"
                .formatted(name, least, most, found.get()));
      }
      return number;
    }
  }
}
