package org.backfile.indexer.source;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.PlainText;

/** Takes the title of an article from its text, where the source gives none. */
public final class TitleFromText {

  /** Longest title taken from a text, in characters. */
  public static final int LONGEST = 200;

  private TitleFromText() {}

  /**
   * The article with its first sentence as title. A first paragraph of one sentence without a full
   * stop is a headline, and no part of the text.
   */
  public static Article of(Article article) {
    List<String> paragraphs = article.paragraphs();
    String opening = PlainText.line(paragraphs.getFirst());
    String sentence = firstSentence(opening);
    Article.Builder titled = article.toBuilder().note(Note.TITLE_FROM_TEXT).title(sentence);
    boolean headline = paragraphs.size() > 1 && sentence.equals(opening) && !opening.endsWith(".");
    return headline
        ? titled.paragraphs(paragraphs.subList(1, paragraphs.size())).build()
        : titled.build();
  }

  private static String firstSentence(String text) {
    BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
    sentences.setText(text);
    int end = sentences.next();
    String sentence = end < 0 ? text : text.substring(0, end).strip();
    if (sentence.length() <= LONGEST) {
      return sentence;
    }
    int blank = sentence.lastIndexOf(' ', LONGEST - 1);
    return sentence.substring(0, blank > 0 ? blank : LONGEST - 1) + "…";
  }
}
