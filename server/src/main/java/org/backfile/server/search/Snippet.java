package org.backfile.server.search;

import java.util.List;

/**
 * A passage of an article around matches, as plain parts: never HTML.
 *
 * @param field {@code title} or {@code body}
 * @param paragraph number of the paragraph in the body, from 1; 0 for the title
 * @param parts the passage in order
 * @param startsInside whether text of the paragraph was cut off before the passage
 * @param endsInside whether text of the paragraph was cut off after it
 */
public record Snippet(
    String field, int paragraph, List<Part> parts, boolean startsInside, boolean endsInside) {

  /**
   * A piece of a passage.
   *
   * @param match whether the query matched here
   */
  public record Part(String text, boolean match) {}

  public Snippet {
    parts = List.copyOf(parts);
  }

  /** The same passage, marked in another way. */
  public Snippet marked(List<Part> others) {
    return new Snippet(field, paragraph, others, startsInside, endsInside);
  }
}
