package org.backfile.server.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The scores that were reached before: a table of set, measure and value, separated by tabs, so
 * that a change of ranking is a readable difference between two versions of it.
 */
public final class ScoreFile {

  private static final String HEADER = "set\tmeasure\tvalue";

  private final Path file;

  public ScoreFile(Path file) {
    this.file = file;
  }

  /**
   * The scores kept for a set.
   *
   * @throws IOException when the file cannot be read
   * @throws CollectionProblem when a line is not understood
   */
  public Optional<Scores> scores(String set) throws IOException {
    return Optional.ofNullable(read().get(set)).map(Scores::new);
  }

  /** The names of all sets, in order. */
  public List<String> sets() throws IOException {
    return List.copyOf(read().keySet());
  }

  /** Keeps the scores of a set, in place of older ones; makes the file where it is missing. */
  public void keep(String set, Scores scores) throws IOException {
    Map<String, Map<Measure, Double>> all = Files.exists(file) ? read() : new TreeMap<>();
    all.put(set, scores.byMeasure());
    List<String> lines = new ArrayList<>(List.of(HEADER));
    all.forEach((name, values) ->
        values.forEach((measure, value) -> lines.add(line(name, measure, value))));
    Files.write(file, lines);
  }

  private static String line(String set, Measure measure, double value) {
    return String.format(Locale.ROOT, "%s\t%s\t%.4f", set, measure.title(), value);
  }

  private Map<String, Map<Measure, Double>> read() throws IOException {
    Map<String, Map<Measure, Double>> all = new TreeMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int at = 0; at < lines.size(); at++) {
      if (!lines.get(at).equals(HEADER)) {
        readLine(lines.get(at), at + 1, all);
      }
    }
    return all;
  }

  private void readLine(String line, int number, Map<String, Map<Measure, Double>> all) {
    String[] columns = line.split("\t");
    Optional<Measure> measure = columns.length == 3 ? measure(columns[1]) : Optional.empty();
    if (measure.isEmpty() || !columns[2].matches("[01](\\.\\d+)?")) {
      throw new CollectionProblem(
          "%s, line %d: expected set, tab, measure, tab, value; found: %s"
              .formatted(file, number, line));
    }
    all.computeIfAbsent(columns[0], set -> new EnumMap<>(Measure.class))
        .put(measure.get(), Double.valueOf(columns[2]));
  }

  private static Optional<Measure> measure(String title) {
    return Stream.of(Measure.values()).filter(each -> each.title().equals(title)).findFirst();
  }
}
