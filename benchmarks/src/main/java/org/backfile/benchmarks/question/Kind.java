package org.backfile.benchmarks.question;

import java.util.List;
import java.util.Locale;

/** The kinds of question, each in the query language. */
public enum Kind {
  WORD(1) {
    @Override
    String text(List<String> words) {
      return words.getFirst();
    }
  },
  AND(2) {
    @Override
    String text(List<String> words) {
      return String.join(" ", words);
    }
  },
  OR(2) {
    @Override
    String text(List<String> words) {
      return String.join(" OR ", words);
    }
  },
  PHRASE(2) {
    @Override
    String text(List<String> words) {
      return '"' + String.join(" ", words) + '"';
    }
  },
  NEAR(2) {
    @Override
    String text(List<String> words) {
      return words.getFirst() + " NEAR/" + DISTANCE + " " + words.getLast();
    }
  },
  SENTENCE(2) {
    @Override
    String text(List<String> words) {
      return words.getFirst() + " /s " + words.getLast();
    }
  },
  WILDCARD(1) {
    @Override
    String text(List<String> words) {
      return prefix(words.getFirst()) + "*";
    }
  },
  FUZZY(1) {
    @Override
    String text(List<String> words) {
      return words.getFirst() + "~1";
    }
  },
  ATLEAST(1) {
    @Override
    String text(List<String> words) {
      return "atleast" + MENTIONS + "(" + words.getFirst() + ")";
    }
  },
  DATES(1) {
    @Override
    String text(List<String> words) {
      return words.getFirst() + " date:[" + FROM + " TO " + TO + "]";
    }
  };

  /** Positions between the words of {@link #NEAR}, at most. */
  public static final int DISTANCE = 5;

  /** Mentions that {@link #ATLEAST} asks for. */
  public static final int MENTIONS = 3;

  /** The first year of {@link #DATES}. */
  public static final int FROM = 1987;

  /** The last year of {@link #DATES}. */
  public static final int TO = 1995;

  private static final int PREFIX = 5;

  private final int words;

  Kind(int words) {
    this.words = words;
  }

  abstract String text(List<String> words);

  /** How many words it takes. */
  int words() {
    return words;
  }

  /** What {@link #WILDCARD} leaves of a word. */
  public static String prefix(String word) {
    return word.substring(0, Math.min(PREFIX, word.length()));
  }

  /** Its name in tables. */
  public String title() {
    return name().toLowerCase(Locale.ROOT);
  }
}
