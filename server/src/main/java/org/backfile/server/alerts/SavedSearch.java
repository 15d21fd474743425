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
    if (name.isEmpty()
        || name.length() > LONGEST_NAME
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "expected a name of 1 to %d characters on one line".formatted(LONGEST_NAME));
    }
  }
}
