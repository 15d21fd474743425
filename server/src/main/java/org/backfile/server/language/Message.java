package org.backfile.server.language;

import java.util.List;

/**
 * A text for a reader, before it is known in which language.
 *
 * @param pattern the English wording; {@code {0}}, {@code {1}} and so on are open places, and a
 *     {@code |} parts the form for one from that for any other number, told by the first value
 * @param values what stands in the open places: numbers, other messages, or names that are the same
 *     in every language
 */
public record Message(String pattern, List<Object> values) {
  public Message {
    values = List.copyOf(values);
  }

  /** A message with so many values as its pattern has open places. */
  public static Message of(String pattern, Object... values) {
    return new Message(pattern, List.of(values));
  }

  /** The message in English. */
  @Override
  public String toString() {
    return Language.ENGLISH.say(this);
  }
}
