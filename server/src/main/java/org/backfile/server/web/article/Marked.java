package org.backfile.server.web.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.article.Article;
import org.backfile.server.search.ArticleView;
import org.backfile.server.search.Snippet;

/**
 * An article's text with its matches numbered.
 *
 * @param matches number of matches in title and text
 * @param here the match where the reader is, from 1
 * @param counts how often each matched text occurs, in lower case, most frequent first
 */
public record Marked(
    List<Piece> title,
    List<Paragraph> paragraphs,
    int matches,
    Optional<Integer> here,
    List<WordCount> counts) {
  /** What stands in a text for each letter of what was taken out of it. */
  private static final String BLOCK = "▇";

  private static final int MOST_COUNTS = 8;
  private static final int LEAST_FILLED = 36;

  /**
   * A piece of text.
   *
   * @param match its number among the matches, from 1; 0 for plain text
   */
  public record Piece(String text, int match) {
    private static final Pattern EDGE_OF_BLOCKS =
        Pattern.compile("(?<=" + BLOCK + ")(?!" + BLOCK + ")|(?<!" + BLOCK + ")(?=" + BLOCK + ")");

    /** The text, cut where it was blacked out and where it goes on. */
    public List<String> runs() {
      return List.of(EDGE_OF_BLOCKS.split(text));
    }

    /** Whether a run stands for what was blacked out. */
    public static boolean isBlack(String run) {
      return run.startsWith(BLOCK);
    }
  }

  /** A paragraph and its number, from 1. */
  public record Paragraph(int number, List<Piece> pieces) {

    /**
     * Whether its line breaks say nothing: all lines are as long as a wire or a typewriter filled
     * them, but for the last and, behind a dateline, the first. Such a paragraph is set anew, while
     * verse, tables and lists keep their lines.
     */
    public boolean filled() {
      String text = pieces.stream().map(Piece::text).collect(Collectors.joining());
      String[] lines = text.split("\n", -1);
      int first = lines.length > 2 ? 1 : 0;
      return !text.contains("   ")
          && Arrays.stream(lines, first, lines.length - 1)
              .allMatch(line -> line.length() >= LEAST_FILLED);
    }

    /** The first of its matches; 0 when it holds none. */
    public int firstMatch() {
      return pieces.stream().mapToInt(Piece::match).filter(match -> match > 0).min().orElse(0);
    }

    /** How many matches it holds. */
    public long matches() {
      return pieces.stream().filter(piece -> piece.match() > 0).count();
    }
  }

  /** A matched text and how often it occurs. */
  public record WordCount(String text, int count) {}

  /** The text of a view, where the reader is at a match that exists. */
  static Marked of(ArticleView view, Optional<Integer> at) {
    Numbering numbering = new Numbering();
    List<Piece> title = numbering.pieces(view.title());
    List<Paragraph> paragraphs = new ArrayList<>();
    for (List<Snippet.Part> parts : view.paragraphs()) {
      paragraphs.add(new Paragraph(paragraphs.size() + 1, numbering.pieces(parts)));
    }
    return new Marked(
        title,
        paragraphs,
        numbering.matches,
        at.filter(number -> number <= numbering.matches),
        numbering.counts());
  }

  /** The text of a version without any marks. */
  static Marked plain(Article version) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (String paragraph : version.paragraphs()) {
      paragraphs.add(new Paragraph(paragraphs.size() + 1, List.of(new Piece(paragraph, 0))));
    }
    return new Marked(
        List.of(new Piece(version.title(), 0)), paragraphs, 0, Optional.empty(), List.of());
  }

  /** The paragraphs that hold a match, in order. */
  public List<Paragraph> withMatches() {
    return paragraphs.stream().filter(paragraph -> paragraph.matches() > 0).toList();
  }

  /** Number of paragraphs that hold a match. */
  public long matchedParagraphs() {
    return paragraphs.stream().filter(paragraph -> paragraph.matches() > 0).count();
  }

  /** The match before the one where the reader is; the last one from the first. */
  public int previous() {
    int now = here.orElse(1);
    return now > 1 ? now - 1 : matches;
  }

  /**
   * The match after the one where the reader is; the first one when the reader is at none, or at
   * the last.
   */
  public int next() {
    int now = here.orElse(0);
    return now < matches ? now + 1 : 1;
  }

  private static final class Numbering {
    private final Map<String, Integer> occurrences = new LinkedHashMap<>();
    private int matches;

    List<Piece> pieces(List<Snippet.Part> parts) {
      List<Piece> pieces = new ArrayList<>();
      for (Snippet.Part part : parts) {
        pieces.add(new Piece(part.text(), part.match() ? number(part.text()) : 0));
      }
      return pieces;
    }

    private int number(String text) {
      occurrences.merge(text.toLowerCase(Locale.ROOT), 1, Integer::sum);
      return ++matches;
    }

    List<WordCount> counts() {
      return occurrences.entrySet().stream()
          .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
          .limit(MOST_COUNTS)
          .map(entry -> new WordCount(entry.getKey(), entry.getValue()))
          .toList();
    }
  }
}
