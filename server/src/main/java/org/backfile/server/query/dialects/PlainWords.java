package org.backfile.server.query.dialects;

import static org.backfile.server.query.QueryText.hasContent;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.server.language.Message;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.Form;
import org.backfile.server.query.ArchiveQuery.Word;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.Limits;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.TypedText;
import org.backfile.text.FunctionWords;
import org.backfile.text.QueryText;
import org.backfile.text.QueryWord;

/**
 * Reads a question, a sentence or a pasted passage as the words it consists of: an {@code or} or a
 * hyphen in it is language, not an operator. Words that only hold the sentence together do not
 * count, and one that stands there several times counts as often.
 */
public final class PlainWords {
  private PlainWords() {}

  /**
   * Reads {@code text} in natural language, asking for as many of its words as {@link
   * ReadOptions#match} says. Beyond {@link Limits#clauses} different words the rest is left out,
   * with a warning; a text of too many characters is refused.
   */
  public static QueryReading read(String text, ReadOptions options) {
    Problems problems = new Problems(TypedText.of(text));
    if (text.length() > options.limits().characters()) {
      new LimitCheck(options.limits(), problems).refuseLength(text.length());
      return reading(text, Optional.empty(), problems);
    }
    String plain = TypedText.of(text).text();
    List<QueryWord> words = FunctionWords.without(new QueryText().words(plain));
    List<ArchiveQuery> parts = parts(plain, words, options, problems);
    ArchiveQuery tree =
        switch (options.match()) {
          case ALL -> ArchiveQuery.all(parts);
          case MOST -> ArchiveQuery.most(parts);
          case ANY -> parts.isEmpty() ? new ArchiveQuery.Everything() : ArchiveQuery.any(parts);
        };
    return reading(text, Optional.of(tree), problems);
  }

  private static QueryReading reading(String text, Optional<ArchiveQuery> tree, Problems problems) {
    return new QueryReading(
        text,
        Dialect.NATIVE,
        tree,
        tree.map(QueryPrinter::print).orElse(""),
        problems.inOrder(),
        problems.assumptions());
  }

  private static List<ArchiveQuery> parts(
      String text, List<QueryWord> words, ReadOptions options, Problems problems) {
    Form form = options.exact() ? Form.EXACT : Form.INFLECTED;
    Map<String, ArchiveQuery> parts = new LinkedHashMap<>();
    Map<String, Integer> counts = new HashMap<>();
    for (QueryWord word : words) {
      String typed = text.substring(word.start(), word.end());
      if (hasContent(typed)) {
        counts.merge(word.exact(), 1, Integer::sum);
        parts.computeIfAbsent(word.exact(), _ -> new Word(typed, form));
      }
      if (parts.size() > options.limits().clauses()) {
        parts.remove(word.exact());
        warnOfRest(word.start(), text.length(), parts.size(), problems);
        break;
      }
    }
    parts.replaceAll((word, part) -> stressed(part, counts.getOrDefault(word, 1)));
    return List.copyOf(parts.values());
  }

  private static void warnOfRest(int start, int end, int words, Problems problems) {
    problems.warn(
        start,
        end,
        Message.of("This is more than {0} different words; the rest is left out.", words),
        Message.of("Ask for less."));
  }

  private static ArchiveQuery stressed(ArchiveQuery word, int count) {
    return count == 1 ? word : ArchiveQuery.boosted(word, count);
  }
}
