package org.backfile.text;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.WordlistLoader;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;

/**
 * The words that hold a sentence together and say nothing of its subject: <i>the</i>, <i>which</i>,
 * <i>über</i>. The index keeps them; a question in natural language is better asked without. The
 * lists are Lucene's.
 */
public final class FunctionWords {

  private static final Map<TextLanguage, CharArraySet> LISTS = lists();

  private FunctionWords() {}

  /**
   * The words of a sentence that are not function words of its language, in order; all of them when
   * there are no others. The language is the one whose function words it has most of, for many of
   * them mean something elsewhere: <i>die</i>, <i>son</i>, <i>met</i>.
   */
  public static List<QueryWord> without(List<QueryWord> sentence) {
    CharArraySet list = listFor(sentence);
    List<QueryWord> kept = sentence.stream().filter(word -> !list.contains(word.exact())).toList();
    return kept.isEmpty() ? sentence : kept;
  }

  /** Whether all of some lower-case words are function words of one language. */
  public static boolean areAll(Collection<String> words) {
    return LISTS.values().stream().anyMatch(list -> words.stream().allMatch(list::contains));
  }

  /** Whether a lower-case word is a function word of a language. */
  public static boolean isOne(String word, TextLanguage language) {
    return LISTS.getOrDefault(language, CharArraySet.EMPTY_SET).contains(word);
  }

  private static CharArraySet listFor(List<QueryWord> sentence) {
    return LISTS.values().stream()
        .max(Comparator.comparingLong(list -> count(sentence, list)))
        .orElse(CharArraySet.EMPTY_SET);
  }

  private static long count(List<QueryWord> sentence, CharArraySet list) {
    return sentence.stream().filter(word -> list.contains(word.exact())).count();
  }

  private static Map<TextLanguage, CharArraySet> lists() {
    Map<TextLanguage, CharArraySet> lists = new EnumMap<>(TextLanguage.class);
    Stream.of(TextLanguage.values()).forEach(language -> lists.put(language, list(language)));
    return lists;
  }

  private static CharArraySet list(TextLanguage language) {
    return switch (language) {
      case ENGLISH -> english();
      case FRENCH -> FrenchAnalyzer.getDefaultStopSet();
      case GERMAN -> GermanAnalyzer.getDefaultStopSet();
      case SPANISH -> SpanishAnalyzer.getDefaultStopSet();
      case ITALIAN -> ItalianAnalyzer.getDefaultStopSet();
      case PORTUGUESE -> PortugueseAnalyzer.getDefaultStopSet();
      case DUTCH -> DutchAnalyzer.getDefaultStopSet();
      case ARABIC -> ArabicAnalyzer.getDefaultStopSet();
      case OTHER -> CharArraySet.EMPTY_SET;
    };
  }

  /** The list of Snowball, which is longer than the one of Lucene's English analyzer. */
  private static CharArraySet english() {
    try (InputStreamReader list =
        new InputStreamReader(
            SnowballFilter.class.getResourceAsStream("english_stop.txt"), StandardCharsets.UTF_8)) {
      return WordlistLoader.getSnowballWordSet(list);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
