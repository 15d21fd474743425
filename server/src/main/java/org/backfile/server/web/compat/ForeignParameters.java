package org.backfile.server.web.compat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.server.web.url.UrlText;

/**
 * The parameters of a request to another API, under its names. A blank value is none; values are
 * without the blanks around them.
 *
 * @param pairs names and values in the order of the address
 */
public record ForeignParameters(List<UrlText.Pair> pairs) {

  public ForeignParameters {
    pairs = List.copyOf(pairs);
  }

  /** The parameters in the query part of an address. */
  public static ForeignParameters read(String rawQuery) {
    return new ForeignParameters(UrlText.parse(rawQuery));
  }

  /** Every value of a parameter that may be repeated. */
  public Stream<String> values(String name) {
    return pairs.stream()
        .filter(pair -> pair.name().equals(name) && !pair.value().isBlank())
        .map(pair -> pair.value().strip());
  }

  /** The value of a parameter; of several the first. */
  public Optional<String> value(String name) {
    return values(name).findFirst();
  }

  /** The values between commas, of all that are given. */
  public Stream<String> list(String name) {
    return values(name)
        .flatMap(value -> Stream.of(value.split(",")))
        .map(String::strip)
        .filter(each -> !each.isEmpty());
  }
}
