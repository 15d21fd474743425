package org.backfile.indexer.source.factiva;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Dates;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.text.DocumentLines;
import org.backfile.indexer.source.text.LanguageName;

/**
 * A document as it is shown: section and headline, byline, number of words, date, time, source, its
 * code, page, language and copyright, a line each; then the text, and the document number.
 *
 * @param head the lines before the number of words
 * @param facts the lines from there to the copyright
 * @param text the others
 */
record ShownDocument(List<String> head, List<String> facts, List<String> text, String number) {

  private static final Pattern WORDS =
      Pattern.compile("[\\d.,  ]+ (?:words?|Wörter|mots|palabras|parole|palavras|woorden)");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}( [A-Z]{2,4})?");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,10}");
  private static final Pattern RIGHTS =
      Pattern.compile("(?i)(?:(?:19|20)\\d\\d,? )?(?:\\(c\\)|copyright|©).*");

  /** A text may begin with the word, too: the line of rights has a year, or its sign. */
  private static final Pattern DATED_RIGHTS =
      Pattern.compile(
          "(?i)(?:©|\\(c\\)|(?:19|20)\\d\\d,? copyright\\b).*"
              + "|(?i)copyright\\b.*(?:©|\\(c\\)|\\b(?:19|20)\\d\\d\\b).*");

  private static final Pattern BY = Pattern.compile("(?i)by .{2,150}");

  /** In other languages the word begins headlines, too: such a byline has no more than a name. */
  private static final Pattern BY_NAME =
      Pattern.compile("(?i:von|par|por|door)(?: \\p{Lu}\\S*){1,3}");

  private static final Pattern LANGUAGE = Pattern.compile("\\p{L}+(?: \\(\\p{L}+\\))?");

  /** The name of a section is shorter, in characters, and the first line of a headline longer. */
  private static final int LONGEST_SECTION = 45;

  /** Lines from the number of words to the copyright, at most, with blank ones between. */
  private static final int MOST_FACTS = 30;

  /** In characters; what is longer is a paragraph. */
  private static final int LONGEST_FACT = 120;

  static ShownDocument of(List<String> lines) {
    int words = first(lines, WORDS, 0);
    if (words < 0) {
      throw new RecordProblem("expected a line with the number of words, found none");
    }
    int end = endOfFacts(lines, words);
    Optional<String> number = FactivaLayout.number(lines.getLast());
    return new ShownDocument(
        filled(lines.subList(0, words)),
        filled(lines.subList(words, end)),
        lines.subList(end, number.isPresent() ? lines.size() - 1 : lines.size()),
        number.orElse(""));
  }

  /** Behind the copyright, as some programs leave each line by itself; else at a blank line. */
  private static int endOfFacts(List<String> lines, int words) {
    int rights = first(lines, DATED_RIGHTS, words);
    if (rights >= 0
        && rights < words + MOST_FACTS
        && lines.subList(words, rights).stream().allMatch(line -> line.length() <= LONGEST_FACT)) {
      return rights + 1;
    }
    int end = words;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    return end;
  }

  private static List<String> filled(List<String> lines) {
    return lines.stream().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static int first(List<String> lines, Pattern pattern, int from) {
    for (int at = from; at < lines.size(); at++) {
      if (pattern.matcher(lines.get(at).strip()).matches()) {
        return at;
      }
    }
    return -1;
  }

  ObjectNode record(Origin origin) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("id", SourceId.of(number.isEmpty() ? origin.toString() : number));
    List<String> titles = new ArrayList<>(head);
    if (endsWithByline(titles)) {
      record.put("byline", titles.removeLast());
    }
    if (titles.size() > 1 && titles.getFirst().length() <= LONGEST_SECTION) {
      record.put("section", titles.removeFirst());
    }
    record.put("title", String.join(" ", titles));
    putFacts(record);
    DocumentLines.paragraphs(text).forEach(record.withArray("paragraphs")::add);
    return record;
  }

  /** Behind what may be a section only, a line that names somebody may be the headline. */
  private static boolean endsWithByline(List<String> titles) {
    int sections = titles.getFirst().length() <= LONGEST_SECTION ? 1 : 0;
    return titles.size() > 1 && BY.matcher(titles.getLast()).matches()
        || titles.size() > 1 + sections && BY_NAME.matcher(titles.getLast()).matches();
  }

  /** Each line says what it is by its form; the first in no form, after the date, is the source. */
  private void putFacts(ObjectNode record) {
    for (String line : facts.subList(1, facts.size())) {
      if (!record.has("published") && Dates.read(line).isPresent()) {
        record.put("published", line);
      } else if (TIME.matcher(line).matches()) {
        putTime(record, line);
      } else if (RIGHTS.matcher(line).matches()) {
        record.put("rights", line);
      } else if (!record.has("source")) {
        record.put("source", line);
      } else if (CODE.matcher(line).matches()) {
        record.put(record.has("source_code") ? "page" : "source_code", line);
      } else if (LANGUAGE.matcher(line).matches() && isLanguage(line)) {
        record.put("language", LanguageName.tag(line));
      } else {
        record.put("edition", line);
      }
    }
  }

  private static void putTime(ObjectNode record, String time) {
    String moment = record.path("published").asText() + " " + time;
    if (Dates.read(moment).isPresent()) {
      record.put("published", moment);
    } else {
      record.put("time", time);
    }
  }

  private static boolean isLanguage(String name) {
    return Optional.of(LanguageName.tag(name)).filter(tag -> tag.length() == 2).isPresent();
  }
}
