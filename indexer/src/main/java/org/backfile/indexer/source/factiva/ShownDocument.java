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

  private static final Pattern WORDS = Pattern.compile("[\\d,.]+ words");
  private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}( [A-Z]{2,4})?");
  private static final Pattern CODE = Pattern.compile("[A-Z0-9]{2,10}");
  private static final Pattern BYLINE = Pattern.compile("(?i)by .{2,150}");
  private static final Pattern LANGUAGE = Pattern.compile("[A-Z][a-z]+(?: \\([A-Z][a-z]+\\))?");

  static ShownDocument of(List<String> lines) {
    int words = first(lines, WORDS, 0);
    if (words < 0) {
      throw new RecordProblem("expected a line with the number of words, found none");
    }
    int end = words;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    String last = lines.getLast();
    boolean numbered = last.startsWith("Document ");
    return new ShownDocument(
        lines.subList(0, words).stream().filter(line -> !line.isBlank()).toList(),
        lines.subList(words, end),
        lines.subList(end, numbered ? lines.size() - 1 : lines.size()),
        numbered ? last.substring("Document ".length()) : "");
  }

  private static int first(List<String> lines, Pattern pattern, int from) {
    for (int at = from; at < lines.size(); at++) {
      if (pattern.matcher(lines.get(at)).matches()) {
        return at;
      }
    }
    return -1;
  }

  ObjectNode record(Origin origin) {
    ObjectNode record = JsonNodeFactory.instance.objectNode();
    record.put("id", SourceId.of(number.isEmpty() ? origin.toString() : number));
    List<String> titles = new ArrayList<>(head);
    if (titles.size() > 1 && BYLINE.matcher(titles.getLast()).matches()) {
      record.put("byline", titles.removeLast());
    }
    if (titles.size() > 1) {
      record.put("section", titles.removeFirst());
    }
    record.put("title", String.join(" ", titles));
    putFacts(record);
    DocumentLines.paragraphs(text).forEach(record.withArray("paragraphs")::add);
    return record;
  }

  /** Each line says what it is by its form; the first in no form, after the date, is the source. */
  private void putFacts(ObjectNode record) {
    for (String fact : facts.subList(1, facts.size())) {
      String line = fact.strip();
      if (!record.has("published") && Dates.read(line).isPresent()) {
        record.put("published", line);
      } else if (TIME.matcher(line).matches()) {
        record.put("time", line);
      } else if (line.matches("(?i)(\\(c\\)|copyright|©).*")) {
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

  private static boolean isLanguage(String name) {
    return Optional.of(LanguageName.tag(name)).filter(tag -> tag.length() == 2).isPresent();
  }
}
