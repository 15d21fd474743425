package org.backfile.server.language;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A language that the program speaks. While a page is made its language is the {@linkplain #current
 * current} one; everything else is said in {@link #ENGLISH}.
 */
public final class Language {
  /** The language of the program's texts. */
  public static final Language ENGLISH = new Language("en", Locale.UK, UnaryOperator.identity());

  private static final ScopedValue<Language> CURRENT = ScopedValue.newInstance();
  private static final Pattern OPEN_PLACE = Pattern.compile("\\{(\\d)}");

  private final String tag;
  private final Locale locale;
  private final UnaryOperator<String> translation;

  /** A part of a message. */
  public sealed interface Part {
    /** Words of the message itself, which may hold markup. */
    record Words(String text) implements Part {}

    /** What stands in an open place. */
    record Value(Object value) implements Part {}
  }

  /**
   * Work that is done in a language.
   *
   * @param <X> how it may fail
   */
  @FunctionalInterface
  public interface Work<X extends Exception> {
    void run() throws X;
  }

  /**
   * @param tag as HTML names it, such as {@code de}
   * @param locale how it writes numbers and dates
   * @param translation from an English pattern to its own
   */
  public Language(String tag, Locale locale, UnaryOperator<String> translation) {
    this.tag = tag;
    this.locale = locale;
    this.translation = translation;
  }

  /** The language of the page that is being made; English outside of pages. */
  public static Language current() {
    return CURRENT.orElse(ENGLISH);
  }

  /** Does work while this is the current language. */
  public <X extends Exception> void speak(Work<X> work) throws X {
    ScopedValue.where(CURRENT, this)
        .call(() -> {
          work.run();
          return this;
        });
  }

  /** What is made while this is the current language. */
  public <T> T speaking(Supplier<T> making) {
    return ScopedValue.where(CURRENT, this).call(making::get);
  }

  /** Its tag by BCP 47, such as {@code de}. */
  public String tag() {
    return tag;
  }

  /** How it writes numbers and dates. */
  public Locale locale() {
    return locale;
  }

  /** A message in this language. */
  public String say(Message message) {
    StringBuilder said = new StringBuilder();
    for (Part part : parts(message)) {
      said.append(
          switch (part) {
            case Part.Words(String text) -> text;
            case Part.Value(Object value) -> said(value);
          });
    }
    return said.toString();
  }

  /** A value in this language: numbers with their separators, messages translated. */
  public String said(Object value) {
    return switch (value) {
      case Message message -> say(message);
      case Integer number -> number(number);
      case Long number -> number(number);
      default -> value.toString();
    };
  }

  /** {@code 1,204}. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(locale).format(number);
  }

  /** A message in this language, taken apart at its open places. */
  public List<Part> parts(Message message) {
    String pattern = form(translation.apply(message.pattern()), message.values());
    List<Part> parts = new ArrayList<>();
    Matcher place = OPEN_PLACE.matcher(pattern);
    int end = 0;
    while (place.find()) {
      parts.add(new Part.Words(pattern.substring(end, place.start())));
      parts.add(new Part.Value(message.values().get(Integer.parseInt(place.group(1)))));
      end = place.end();
    }
    parts.add(new Part.Words(pattern.substring(end)));
    return parts;
  }

  private static String form(String pattern, List<Object> values) {
    int bar = pattern.indexOf('|');
    if (bar < 0) {
      return pattern;
    }
    boolean one =
        values.stream()
            .filter(Number.class::isInstance)
            .map(Number.class::cast)
            .findFirst()
            .filter(number -> number.longValue() == 1)
            .isPresent();
    return one ? pattern.substring(0, bar) : pattern.substring(bar + 1);
  }
}
