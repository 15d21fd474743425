package org.backfile.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.benchmarks.process.Server;
import org.backfile.benchmarks.question.DrawnQuestions;
import org.backfile.benchmarks.question.Kind;
import org.backfile.benchmarks.question.OwnQuestions;
import org.backfile.benchmarks.question.Question;
import org.backfile.benchmarks.raw.RawArchive;
import org.backfile.benchmarks.timing.Contender;
import org.backfile.benchmarks.timing.Rounds;
import org.backfile.benchmarks.timing.Times;
import org.backfile.server.search.lucene.LuceneArchive;

/**
 * Asks an archive, a plain index of the same articles, and a server.
 *
 * @param pages times of full pages
 * @param rows times of rows, by kind of question
 */
record Asking(List<Times> pages, Map<Kind, List<Times>> rows) {

  private static final long SEED = 20261122;
  private static final int SAMPLED = 5_000;

  /** The kinds of question that full pages are asked for. */
  private static final List<Kind> ON_PAGES = List.of(Kind.WORD, Kind.AND, Kind.OR, Kind.PHRASE);

  private static final int DRAWN_FOR_PAGES = 40;
  private static final int DRAWN_FOR_ROWS = 20;

  static Asking run(
      Corpus corpus, RawArchive raw, LuceneArchive search, Server server, Rounds rounds)
      throws Exception {
    DrawnQuestions drawn = new DrawnQuestions(sample(corpus, raw), SEED);
    List<Question> own = OwnQuestions.read();
    List<Contender> pages =
        List.of(
            Contenders.rawPage(raw),
            Contenders.searchPage(search),
            Contenders.httpPage(server),
            Contenders.hintedPage(server));
    List<Contender> rows =
        List.of(
            Contenders.rawRows(raw), Contenders.searchRows(search), Contenders.httpRows(server));
    List<Question> pageQuestions = new ArrayList<>();
    for (Kind kind : ON_PAGES) {
      pageQuestions.addAll(questions(kind, own, drawn, DRAWN_FOR_PAGES));
    }
    rounds.warmUp(pages, pageQuestions);
    List<Times> pageTimes = rounds.run(pages, pageQuestions);
    Map<Kind, List<Question>> rowQuestions = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      rowQuestions.put(kind, questions(kind, own, drawn, DRAWN_FOR_ROWS));
    }
    rounds.warmUp(rows, rowQuestions.values().stream().flatMap(List::stream).toList());
    Map<Kind, List<Times>> rowTimes = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      rowTimes.put(kind, rounds.run(rows, rowQuestions.getOrDefault(kind, List.of())));
    }
    return new Asking(pageTimes, rowTimes);
  }

  private static List<Question> questions(
      Kind kind, List<Question> own, DrawnQuestions drawn, int number) {
    List<Question> questions = new ArrayList<>(drawn.draw(kind, number));
    own.stream().filter(question -> question.kind() == kind).forEach(questions::add);
    return questions;
  }

  private static List<List<String>> sample(Corpus corpus, RawArchive raw) throws Exception {
    int every = (int) Math.max(1, corpus.articles() / SAMPLED);
    Map<String, String> known = new HashMap<>();
    return raw.sample(every).stream().map(text -> words(text, known)).toList();
  }

  /** The words of a text; one that was seen before is the same object, to save memory. */
  private static List<String> words(String text, Map<String, String> known) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+"))
        .map(word -> known.computeIfAbsent(word, same -> same))
        .toList();
  }

  /** The page times of a contender. */
  Times page(String contender) {
    return of(contender, pages);
  }

  /** The row times of a contender for a kind of question. */
  Times rows(Kind kind, String contender) {
    return of(contender, rows.getOrDefault(kind, List.of()));
  }

  /** The geometric mean over all kinds of one contender's median, as a share of plain Lucene's. */
  double geometricMean(String contender) {
    double[] shares =
        Arrays.stream(Kind.values()).mapToDouble(kind -> share(kind, contender)).toArray();
    return Math.exp(Arrays.stream(shares).map(Math::log).average().orElseThrow());
  }

  /** One contender's median for a kind, as a share of plain Lucene's. */
  double share(Kind kind, String contender) {
    return rows(kind, contender).quantile(0.5) / rows(kind, Contenders.RAW).quantile(0.5);
  }

  private static Times of(String contender, List<Times> times) {
    return times.stream()
        .filter(each -> each.contender().equals(contender))
        .findFirst()
        .orElseThrow();
  }
}
