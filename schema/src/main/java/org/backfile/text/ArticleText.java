package org.backfile.text;

import org.apache.lucene.analysis.TokenStream;

/**
 * One article's text, cut into words once, as the token streams of all its text fields. Reused from
 * article to article and not thread-safe: one per indexing thread. The streams are valid until the
 * next {@link #read}.
 */
public final class ArticleText {

  /** In ranking, a word of the headline counts this many times. */
  public static final int TITLE_WEIGHT = 6;

  /** In ranking, a word of the lead counts this many times, as a word of the body included. */
  public static final int LEAD_WEIGHT = 2;

  /** The lead takes whole paragraphs until it has this many words. */
  static final int SHORTEST_LEAD = 20;

  /** The lead never has more words than this. */
  static final int LONGEST_LEAD = 100;

  private final TextTokenizer tokenizer = new TextTokenizer();
  private final TextTokens titleTokens = new TextTokens();
  private final TextTokens bodyTokens = new TextTokens();
  private final TextStream title = new TextStream();
  private final TextStream lead = new TextStream();
  private final TextStream body = new TextStream();
  private final BoundaryStream boundaries = new BoundaryStream();
  private final RankStream rank = new RankStream();
  private int words;

  /**
   * Cuts a title and a body.
   *
   * @param body paragraphs separated by blank lines
   */
  public void read(String titleText, String bodyText, TextLanguage language) {
    titleTokens.clear();
    tokenizer.tokenize(titleText, language, titleTokens);
    bodyTokens.clear();
    tokenizer.tokenize(bodyText, language, bodyTokens);
    int leadWords = leadWords(bodyTokens);
    words = bodyTokens.size();
    title.over(titleTokens, titleTokens.size());
    lead.over(bodyTokens, leadWords);
    body.over(bodyTokens, bodyTokens.size());
    boundaries.over(bodyTokens);
    rank.over(titleTokens, bodyTokens, leadWords);
  }

  private static int leadWords(TextTokens body) {
    int longest = Math.min(LONGEST_LEAD, body.size());
    for (int at = SHORTEST_LEAD; at < longest; at++) {
      if (body.beginsParagraph(at)) {
        return at;
      }
    }
    return longest;
  }

  /** The headline's words. */
  public TokenStream title() {
    return title;
  }

  /** The words of the opening paragraphs: {@value #SHORTEST_LEAD} to {@value #LONGEST_LEAD}. */
  public TokenStream lead() {
    return lead;
  }

  /** The text's words, lead included. */
  public TokenStream body() {
    return body;
  }

  /** Where sentences and paragraphs of the body begin, as {@link Boundary} terms. */
  public TokenStream boundaries() {
    return boundaries;
  }

  /** The stems of headline and text, weighted by place. */
  public TokenStream rank() {
    return rank;
  }

  /** Number of words in the body. */
  public int words() {
    return words;
  }

  TextTokenizer tokenizer() {
    return tokenizer;
  }
}
