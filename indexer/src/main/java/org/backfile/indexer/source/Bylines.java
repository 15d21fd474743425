package org.backfile.indexer.source;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.article.PlainText;

/** The names in a printed byline, such as {@code By Ann Reed and Tom Hale}. */
public final class Bylines {

  /** A word of several languages that only introduces the names. */
  private static final Pattern INTRODUCTION =
      Pattern.compile("(?i)^\\s*(by:?|von|par|por|av|door)\\s+");

  private static final Pattern BETWEEN =
      Pattern.compile("\\s*;\\s*|\\s+(?:and|und|et|y|och|og|&)\\s+");

  private Bylines() {}

  /** The names of a byline of one text, in order. */
  public static List<String> names(String byline) {
    return Stream.of(BETWEEN.split(PlainText.line(name(byline))))
        .filter(name -> !name.isBlank())
        .toList();
  }

  /** A name without the word that introduces it. */
  public static String name(String name) {
    return INTRODUCTION.matcher(name).replaceFirst("");
  }
}
