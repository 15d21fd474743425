package org.backfile.server.alerts;

/**
 * What an owner asks of an alert.
 *
 * @param name what the owner calls it, 1 to {@value #LONGEST_NAME} characters on one line
 * @param search the parameters of the search as they stand in its address, without the question
 *     mark; blank for all articles
 */
public record SavedSearch(String name, String search, Channel channel, Frequency frequency) {

  /** Most characters of a name. */
  public static final int LONGEST_NAME = 100;

  public SavedSearch {
    name = name.strip();
    if (!isName(name)) {
      throw new IllegalArgumentException(
          "expected a name of 1 to %d characters on one line".formatted(LONGEST_NAME));
    }
  }

  /** Whether a text is a name: half a character is none, and could be written nowhere. */
  public static boolean isName(String text) {
    String name = text.strip();
    return !name.isEmpty()
        && name.length() <= LONGEST_NAME
        && name.codePoints().noneMatch(each -> Character.isISOControl(each) || isHalf(each));
  }

  private static boolean isHalf(int character) {
    return Character.getType(character) == Character.SURROGATE;
  }
}
