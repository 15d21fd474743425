package org.backfile.indexer.source;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * In which order day, month and year stand where all three are numbers: {@code 03/04/2015} is in
 * April or in March by it.
 */
public enum DateOrder {
  DMY("day first"),
  MDY("month first"),
  YMD("year first");

  private final String words;

  DateOrder(String words) {
    this.words = words;
  }

  /** The order as field maps name it, such as {@code dmy}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order in words. */
  public String words() {
    return words;
  }

  /** The order of a key. */
  public static Optional<DateOrder> of(String key) {
    return Arrays.stream(values()).filter(order -> order.key().equals(key)).findFirst();
  }

  /** All keys, in words: {@code dmy (day first), …}. */
  public static String keys() {
    return Arrays.stream(values())
        .map(order -> "%s (%s)".formatted(order.key(), order.words))
        .collect(Collectors.joining(", "));
  }
}
