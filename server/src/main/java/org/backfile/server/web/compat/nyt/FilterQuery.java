package org.backfile.server.web.compat.nyt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.server.web.compat.Foreign;

/**
 * A filter query ({@code fq}) in our own query language. It is written as Lucene's: values side by
 * side or with commas between are alternatives, AND binds closer than OR, and a field holds for the
 * brackets behind it: {@code news_desk:("Sports" "Foreign") AND glocations:("NEW YORK CITY")}.
 */
final class FilterQuery {
  private static final Pattern TOKEN =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\])*+\"|\\[[^\\]]*+]|[(),]|&&|\\|\\||[A-Za-z_.]+:(?=[\\s(\"\\[A-Za-z0-9*])"
              + "|[^\\s(),\\[\\]\"]+",
          Pattern.DOTALL);
  private static final Set<String> AND = Set.of("AND", "&&");
  private static final Set<String> OR = Set.of("OR", "||", ",");
  private static final Set<String> NOT = Set.of("NOT", "!");
  private static final int DEEPEST = 20;

  private final List<String> tokens = new ArrayList<>();
  private int at;
  private int depth;

  private FilterQuery(String text) {
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    while (token.find()) {
      refuseUnlessBlank(text, end, token.start());
      tokens.add(token.group());
      end = token.end();
    }
    refuseUnlessBlank(text, end, text.length());
  }

  /** What belongs to no token must not be lost: without it other articles are found. */
  private static void refuseUnlessBlank(String text, int from, int to) {
    String between = text.substring(from, to).strip();
    if (!between.isEmpty()) {
      throw Foreign.refusal(
          "fq: expected quotation marks and square brackets in pairs, found one %s behind character %d"
              .formatted(between.charAt(0), from));
    }
  }

  /**
   * The filter in our own language.
   *
   * @return empty where every article meets it
   */
  static Optional<String> of(String text, LocalDate today) {
    FilterQuery query = new FilterQuery(text);
    Optional<String> filter =
        query.tokens.isEmpty() ? Optional.empty() : query.any(Optional.empty());
    if (query.at < query.tokens.size()) {
      throw Foreign.refusal("fq: expected the end, found " + query.tokens.get(query.at));
    }
    return filter.map(condition -> Foreign.inBrackets(condition, today));
  }

  private Optional<String> any(Optional<FilterField> field) {
    List<Optional<String>> parts = new ArrayList<>(List.of(all(field)));
    while (at < tokens.size() && !here().equals(")")) {
      if (OR.contains(here())) {
        at++;
      }
      parts.add(all(field));
    }
    return parts.stream().anyMatch(Optional::isEmpty) ? Optional.empty() : joined(parts, " OR ");
  }

  private Optional<String> all(Optional<FilterField> field) {
    List<Optional<String>> parts = new ArrayList<>(List.of(each(field)));
    while (at < tokens.size() && AND.contains(here())) {
      at++;
      parts.add(each(field));
    }
    parts.removeIf(Optional::isEmpty);
    return parts.isEmpty() ? Optional.empty() : joined(parts, " AND ");
  }

  private static Optional<String> joined(List<Optional<String>> parts, String operator) {
    return Optional.of(
        parts.stream()
            .flatMap(Optional::stream)
            .collect(
                Collectors.joining(
                    operator, parts.size() > 1 ? "(" : "", parts.size() > 1 ? ")" : "")));
  }

  private Optional<String> each(Optional<FilterField> field) {
    if (at < tokens.size() && NOT.contains(here())) {
      at++;
      String unwanted =
          one(field).orElseThrow(() -> Foreign.refusal("fq: expected what some articles are not"));
      return Optional.of("NOT (" + unwanted + ")");
    }
    return one(field);
  }

  private Optional<String> one(Optional<FilterField> field) {
    String token = next();
    if (token.equals("(")) {
      return bracketed(field);
    }
    if (token.endsWith(":")) {
      return one(Optional.of(FilterField.named(token.substring(0, token.length() - 1))));
    }
    if (token.equals(")") || isOperator(token)) {
      throw Foreign.refusal("fq: expected a value, found " + token);
    }
    return value(token, field);
  }

  private Optional<String> bracketed(Optional<FilterField> field) {
    if (++depth > DEEPEST) {
      throw Foreign.refusal("fq: expected at most %d brackets within brackets".formatted(DEEPEST));
    }
    Optional<String> inner = any(field);
    if (!next().equals(")")) {
      throw Foreign.refusal("fq: expected ) before the end");
    }
    depth--;
    return inner;
  }

  private Optional<String> value(String token, Optional<FilterField> field) {
    boolean quoted = token.startsWith("\"");
    if (quoted) {
      String value = token.substring(1, token.length() - 1).replaceAll("[\\\\\"]", " ");
      return condition(field, value, true);
    }
    if (token.startsWith("[")) {
      return condition(field, token, false);
    }
    StringBuilder value = new StringBuilder(token);
    while (field.filter(FilterField::holdsValues).isPresent()
        && at < tokens.size()
        && isWord(here())) {
      value.append(' ').append(next());
    }
    boolean together = field.filter(FilterField::holdsValues).isPresent() && !isPattern(token);
    return condition(field, value.toString(), together);
  }

  private static Optional<String> condition(
      Optional<FilterField> field, String value, boolean together) {
    return field.isPresent()
        ? field.get().condition(value, together)
        : Optional.of(together ? '"' + value + '"' : value);
  }

  private static boolean isPattern(String token) {
    return token.contains("*") || token.contains("?");
  }

  private static boolean isWord(String token) {
    return !token.startsWith("\"")
        && !token.startsWith("[")
        && !token.endsWith(":")
        && !token.equals("(")
        && !token.equals(")")
        && !isOperator(token);
  }

  private static boolean isOperator(String token) {
    return AND.contains(token) || OR.contains(token) || NOT.contains(token);
  }

  private String here() {
    return tokens.get(at);
  }

  private String next() {
    if (at == tokens.size()) {
      throw Foreign.refusal("fq: expected a value before the end");
    }
    return tokens.get(at++);
  }
}
