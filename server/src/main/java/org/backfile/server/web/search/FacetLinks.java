package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import org.backfile.schema.KeywordField;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;
import org.backfile.server.web.url.UrlText;

/**
 * The links at the values of one facet. All of a facet's links differ only in that facet's own
 * parameters, so what stands before and after these is written once.
 */
final class FacetLinks {
  private final SearchState state;
  private final Parameter include;
  private final Parameter exclude;
  private final String rest;

  FacetLinks(SearchState state, KeywordField field) {
    this.state = state.fromTheTop();
    this.include = SearchParameters.include(field);
    this.exclude = SearchParameters.exclude(field);
    this.rest = this.state.without(include, exclude).query();
  }

  /** Include the value, exclude it no more. */
  String on(String value) {
    return url(with(state.all(include), value), without(state.all(exclude), value));
  }

  /** Neither include nor exclude the value. */
  String off(String value) {
    return url(without(state.all(include), value), without(state.all(exclude), value));
  }

  /** Exclude the value, include it no more. */
  String not(String value) {
    return url(without(state.all(include), value), with(state.all(exclude), value));
  }

  private String url(List<String> included, List<String> excluded) {
    StringBuilder url =
        new StringBuilder(rest.length() + 64).append(Twin.PAGE.path()).append('?').append(rest);
    append(url, include, included);
    append(url, exclude, excluded);
    int last = url.length() - 1;
    return url.charAt(last) == '?' ? url.substring(0, last) : url.toString();
  }

  private static void append(StringBuilder url, Parameter parameter, List<String> values) {
    for (String value : values) {
      if (url.charAt(url.length() - 1) != '?') {
        url.append('&');
      }
      UrlText.append(url, parameter.name());
      url.append('=');
      UrlText.append(url, value);
    }
  }

  private static List<String> with(List<String> values, String value) {
    if (values.contains(value)) {
      return values;
    }
    List<String> more = new ArrayList<>(values);
    more.add(value);
    return more;
  }

  private static List<String> without(List<String> values, String value) {
    return values.contains(value)
        ? values.stream().filter(each -> !each.equals(value)).toList()
        : values;
  }
}
