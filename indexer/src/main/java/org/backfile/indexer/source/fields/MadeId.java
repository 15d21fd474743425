package org.backfile.indexer.source.fields;

import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Event;
import org.backfile.article.Note;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;

/**
 * Ids for articles whose source gives neither an id nor an address. They are made of what names an
 * article to a reader: its source, its date as written, its headline, and how its text begins. So
 * an article has the same id wherever in whatever file it stands; two records that say the same are
 * duplicates, and what differs only further on in the text are versions.
 */
final class MadeId {

  /** Enough of a text to tell short items under one headline, in characters. */
  private static final int BEGINNING = 200;

  private MadeId() {}

  /**
   * The article under an id of its own, with a note that says so.
   *
   * @throws RecordProblem when all it holds is a headline, as many things have one that are no
   *     articles, and many articles the same
   */
  static Article give(Article nameless) {
    if (nameless.paragraphs().isEmpty()
        && nameless.source().isEmpty()
        && date(nameless).isEmpty()) {
      throw new RecordProblem(
          "id",
          "an id, an address (url), or a text, date or source to make one of",
          "a headline only");
    }
    String id =
        SourceId.ofContent(
            "made",
            nameless.source().orElse(""),
            date(nameless),
            nameless.title(),
            beginning(nameless));
    return nameless.toBuilder(id).note(Note.ID_FROM_CONTENT).build();
  }

  /** As written: what is understood of a date depends on settings. */
  private static String date(Article article) {
    return article.dates().stream()
        .filter(date -> date.event() == Event.PUBLISHED)
        .map(DateCandidate::written)
        .findFirst()
        .orElse("");
  }

  private static String beginning(Article article) {
    StringBuilder text = new StringBuilder();
    for (String paragraph : article.paragraphs()) {
      text.append(PlainText.line(paragraph)).append(' ');
      if (text.length() > BEGINNING) {
        return text.substring(0, BEGINNING);
      }
    }
    return text.toString();
  }
}
