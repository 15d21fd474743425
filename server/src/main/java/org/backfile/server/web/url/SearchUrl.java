package org.backfile.server.web.url;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.backfile.server.language.Message;
import org.backfile.server.search.ResultWindow;

/**
 * A search URL as it was read. What cannot be understood is left out of the state and told, so that
 * a page can show the rest and an API refuse.
 *
 * @param state what was understood
 * @param faults values that were not
 * @param unknown names of parameters that nobody knows, in the order of the URL
 * @param blanks whether the URL carries parameters that say nothing, as forms send them
 */
public record SearchUrl(
    SearchState state, List<ParameterFault> faults, List<String> unknown, boolean blanks) {
  public SearchUrl {
    faults = List.copyOf(faults);
    unknown = List.copyOf(unknown);
  }

  /** The fault of a parameter. */
  public Optional<ParameterFault> fault(Parameter parameter) {
    return faults.stream().filter(fault -> fault.parameter().equals(parameter)).findFirst();
  }

  /** The same with more values that cannot be used. */
  public SearchUrl with(List<ParameterFault> others) {
    List<ParameterFault> more = new ArrayList<>(faults);
    more.addAll(others);
    return new SearchUrl(state, more, unknown, blanks);
  }

  /** The same from the first page, where the result has no such page as was asked for. */
  public SearchUrl fromTheTop() {
    List<ParameterFault> more = new ArrayList<>(faults);
    state.one(SearchParameters.PAGE).ifPresent(page -> more.add(ParameterFault.noSuchPage(page)));
    return new SearchUrl(state.fromTheTop(), more, unknown, blanks);
  }

  /**
   * Reads the query part of a URL.
   *
   * @param rawQuery percent-encoded, as it came; may be empty
   * @param twin for whom; it decides how many articles a page has
   */
  public static SearchUrl read(String rawQuery, Twin twin, LocalDate today) {
    Reader reader = new Reader();
    UrlText.parse(rawQuery).forEach(pair -> reader.take(pair.name(), pair.value()));
    return reader.finish(twin, today);
  }

  private static final class Reader {
    private final Map<Parameter, List<String>> canonical = new TreeMap<>();
    private final List<ParameterFault> faults = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private boolean blanks;

    void take(String name, String value) {
      SearchParameters.named(name)
          .ifPresentOrElse(parameter -> take(parameter, value), () -> unknown.add(name));
    }

    private void take(Parameter parameter, String value) {
      if (value.isBlank()) {
        blanks = true;
      } else if (parameter.kind() instanceof Kind.Names) {
        List.of(value.split(",", -1)).forEach(name -> takeOne(parameter, name));
      } else {
        takeOne(parameter, value);
      }
    }

    private void takeOne(Parameter parameter, String value) {
      parameter
          .kind()
          .canonical(value)
          .ifPresentOrElse(
              text -> keep(parameter, text, value),
              () -> faults.add(ParameterFault.unexpected(parameter, value)));
    }

    private void keep(Parameter parameter, String text, String typed) {
      if (text.isBlank()) {
        blanks = true;
        return;
      }
      List<String> values = canonical.computeIfAbsent(parameter, key -> new ArrayList<>());
      if (values.isEmpty() || parameter.kind().repeats()) {
        values.add(text);
      } else if (!values.contains(text)) {
        faults.add(ParameterFault.doubled(parameter, typed));
      }
    }

    SearchUrl finish(Twin twin, LocalDate today) {
      SearchState state = forwardDates(withinDepth(SearchState.of(canonical), twin), today);
      return new SearchUrl(state, faults, List.copyOf(unknown), blanks);
    }

    private SearchState withinDepth(SearchState state, Twin twin) {
      int page = state.number(SearchParameters.PAGE, 1);
      int size = state.number(SearchParameters.SIZE, twin.defaultSize());
      if (state.on(SearchParameters.CURSOR) && page > 1) {
        faults.add(
            new ParameterFault(
                SearchParameters.PAGE,
                String.valueOf(page),
                Message.of("a cursor knows its place: leave page out")));
        return state.without(SearchParameters.PAGE);
      }
      if (page * size > ResultWindow.MAX_DEPTH) {
        faults.add(ParameterFault.tooDeep(page, size));
        return state.without(SearchParameters.PAGE);
      }
      return state;
    }

    private SearchState forwardDates(SearchState state, LocalDate today) {
      Optional<LocalDate> from =
          state.one(SearchParameters.FROM).map(DateBound::new).map(bound -> bound.first(today));
      Optional<LocalDate> to =
          state.one(SearchParameters.TO).map(DateBound::new).map(bound -> bound.last(today));
      if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
        faults.add(
            new ParameterFault(
                SearchParameters.TO,
                state.text(SearchParameters.TO),
                Message.of("it lies before from; change one of the two")));
        return state.without(SearchParameters.TO);
      }
      return state;
    }
  }
}
