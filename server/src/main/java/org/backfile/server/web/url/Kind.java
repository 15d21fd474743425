package org.backfile.server.web.url;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.server.language.Message;

/**
 * Which values a parameter takes. A value that is understood has one canonical form, used in links.
 */
public sealed interface Kind {

  /** Text of at most {@code longest} characters. */
  record Text(int longest) implements Kind {}

  /** On or off; off is the same as absent. */
  record Flag() implements Kind {}

  /** One of a few words. */
  record Choice(List<String> words) implements Kind {}

  /** A whole number, ends included. */
  record Whole(int least, int most) implements Kind {}

  /** A day, month or year, or a day counted back from today. */
  record Date() implements Kind {}

  /** Values of a facet; the parameter may be repeated. */
  record Values(int longest) implements Kind {}

  /** The id of a build. */
  record Build() implements Kind {}

  /** Some of a set of names, separated by commas; the parameter may be repeated. */
  record Names(List<String> names) implements Kind {}

  /** Whether the parameter may stand in a URL more than once. */
  default boolean repeats() {
    return this instanceof Values || this instanceof Names;
  }

  /** What is expected, in words that follow "expected". */
  default Message expected() {
    return switch (this) {
      case Text(int longest) -> Message.of("at most {0} characters", longest);
      case Flag() -> Message.of("1 or 0");
      case Choice(var words) -> Message.of("one of {0}", String.join(", ", words));
      case Whole(int least, int most) ->
          Message.of("a whole number from {0} to {1}, in the digits 0-9", least, most);
      case Build() -> Message.of("the id of a build such as 20261122T101500Z-8f3a2c");
      case Date() ->
          Message.of(
              "a date such as 2015, 2015-03, 2015-03-04 or 20150304, or days back such as -7d");
      case Values(int longest) -> Message.of("a value of at most {0} characters", longest);
      case Names(var names) ->
          Message.of("some of {0}, separated by commas", String.join(", ", names));
    };
  }

  /**
   * The canonical form of a value; blank when the value says nothing.
   *
   * @return empty when the value cannot be understood
   */
  default Optional<String> canonical(String value) {
    return switch (this) {
      case Text(int longest) -> Optional.of(value).filter(text -> text.length() <= longest);
      case Values(int longest) -> Optional.of(value).filter(text -> text.length() <= longest);
      case Flag() -> flag(value.strip().toLowerCase(Locale.ROOT));
      case Choice(var words) -> choice(words, value.strip());
      case Whole whole -> whole(whole, value.strip());
      case Date() -> DateBound.parse(value.strip()).map(DateBound::text);
      case Build() -> BuildTime.canonical(value.strip());
      case Names(var names) -> choice(names, value.strip());
    };
  }

  private static Optional<String> flag(String value) {
    return switch (value) {
      case "1", "true", "yes", "on" -> Optional.of("1");
      case "", "0", "false", "no", "off" -> Optional.of("");
      default -> Optional.empty();
    };
  }

  private static Optional<String> choice(List<String> words, String value) {
    return words.stream().filter(word -> word.equalsIgnoreCase(value)).findFirst();
  }

  private static Optional<String> whole(Whole bounds, String value) {
    if (!WHOLE.matcher(value).matches()) {
      return Optional.empty();
    }
    int number = Integer.parseInt(value);
    return number < bounds.least || number > bounds.most
        ? Optional.empty()
        : Optional.of(String.valueOf(number));
  }

  /** ASCII digits, few enough for an int. */
  Pattern WHOLE = Pattern.compile("[0-9]{1,9}");
}
