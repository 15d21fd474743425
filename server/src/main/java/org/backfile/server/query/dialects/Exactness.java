package org.backfile.server.query.dialects;

import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.Form;
import org.backfile.server.query.ArchiveQuery.Word;
import org.backfile.server.query.TreeChange;

/** Takes every word of a query as written. */
final class Exactness {
  private Exactness() {}

  static ArchiveQuery of(ArchiveQuery query) {
    return TreeChange.of(
        query, part -> part instanceof Word(var text, _) ? new Word(text, Form.EXACT) : part);
  }
}
