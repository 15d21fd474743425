package org.backfile.server.web.search;

import java.util.List;

/**
 * What to say and offer when nothing was found.
 *
 * @param ways other searches that do find something, with what they find
 * @param coverage what the archive holds where the reader looked, a sentence each
 */
public record NothingFound(List<Way> ways, List<String> coverage) {

  /** A search that finds something. */
  public record Way(String label, int count, String href) {}
}
