package org.backfile.server.web.lists;

import java.util.List;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.web.lists.ListRow.NotRun;
import org.backfile.server.web.site.Wording;

/**
 * A list that was run.
 *
 * @param lines what was given
 * @param rows a row for each of its first lines
 * @param build the build that answered
 */
public record ListAnswer(ListLines lines, List<ListRow> rows, BuildInfo build) {
  public ListAnswer {
    rows = List.copyOf(rows);
  }

  /** Lines for which there was no time. */
  public long notRun() {
    return rows.stream().filter(row -> row.outcome() instanceof NotRun).count();
  }

  /** The list in a sentence. */
  public String summary() {
    long run = rows.size() - notRun();
    return Wording.say("{1} of {0} line run|{1} of {0} lines run", lines.all(), run);
  }
}
