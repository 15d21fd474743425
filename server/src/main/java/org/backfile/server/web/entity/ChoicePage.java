package org.backfile.server.web.entity;

import java.util.List;
import org.backfile.server.web.site.Frame;

/**
 * The page of a name that may mean several, or that no record has just so.
 *
 * @param name the name that was asked for
 * @param candidates what may be meant, the likest first; none where nothing is like it
 */
public record ChoicePage(Frame frame, String name, List<Candidate> candidates) {
  /** Whether several have just this name. */
  public boolean ambiguous() {
    return candidates.size() > 1 && candidates.get(1).likeness().equals("same");
  }

  /** What to search for instead: the words of the name, together. */
  public String words() {
    return '"' + name.replace('"', ' ').replace('-', ' ').strip() + '"';
  }
}
