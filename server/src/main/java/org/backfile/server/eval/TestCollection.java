package org.backfile.server.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The topics of a folder with {@code queries.tsv} (id, tab, text) and {@code qrels.txt}, the
 * judgements in the form of TREC (topic, a column without use, article, grade). A folder with
 * several sets of topics has {@code queries.dev.tsv} and {@code qrels.dev.txt}, where {@code dev}
 * is the name of the split.
 *
 * @param name the folder's name, and the split's behind a slash
 * @param topics those that an article answers, in the order of the file
 */
public record TestCollection(String name, List<Topic> topics) {
  public TestCollection {
    topics = List.copyOf(topics);
  }

  /**
   * Reads a folder.
   *
   * @throws IOException when a file is missing or cannot be read
   * @throws CollectionProblem when a line is not of the form above, or no topic has an answer
   */
  public static TestCollection read(Path folder, Optional<String> split) throws IOException {
    String part = split.map(name -> "." + name).orElse("");
    Path queries = folder.resolve("queries" + part + ".tsv");
    Path qrels = folder.resolve("qrels" + part + ".txt");
    Map<String, Map<String, Integer>> grades = grades(qrels);
    List<Topic> topics = topics(queries, grades);
    if (topics.isEmpty()) {
      throw new CollectionProblem(
          "no topic of %s is answered in %s; are their ids the same?".formatted(queries, qrels));
    }
    String set = folder.toRealPath().getFileName().toString();
    return new TestCollection(set + split.map(name -> "/" + name).orElse(""), topics);
  }

  private static List<Topic> topics(Path file, Map<String, Map<String, Integer>> grades)
      throws IOException {
    List<Topic> topics = new ArrayList<>();
    List<String> lines = Files.readAllLines(file);
    for (int at = 0; at < lines.size(); at++) {
      String[] columns = lines.get(at).split("\t", 2);
      if (columns.length < 2) {
        throw unreadable(file, at, "id, tab, text", lines.get(at));
      }
      Topic topic = new Topic(columns[0], columns[1], grades.getOrDefault(columns[0], Map.of()));
      if (topic.answerable()) {
        topics.add(topic);
      }
    }
    return topics;
  }

  private static Map<String, Map<String, Integer>> grades(Path file) throws IOException {
    Map<String, Map<String, Integer>> grades = new HashMap<>();
    List<String> lines = Files.readAllLines(file);
    for (int at = 0; at < lines.size(); at++) {
      String[] columns = lines.get(at).strip().split("\\s+");
      if (columns.length != 4 || !columns[3].matches("-?\\d{1,9}")) {
        throw unreadable(file, at, "topic, 0, article, grade", lines.get(at));
      }
      grades
          .computeIfAbsent(columns[0], topic -> new HashMap<>())
          .merge(columns[2], Integer.valueOf(columns[3]), Math::max);
    }
    return grades;
  }

  private static CollectionProblem unreadable(Path file, int line, String expected, String found) {
    return new CollectionProblem(
        "%s, line %d: expected %s; found: %s".formatted(file, line + 1, expected, found));
  }
}
