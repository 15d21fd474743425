package org.backfile.indexer.source.nexis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The lines of a document of Nexis by what they are. A labelled fact may go on until a blank line.
 * The text follows the line {@code Body} in the newer layout; in the older one {@code BODY:}, or
 * else {@code LENGTH: 355 words} and the labels just behind it, and it ends with a label in
 * capitals. Elsewhere in a text a line that looks like a label is text.
 */
final class NexisParts {

  private enum Place {
    HEAD,
    TEXT,
    TAIL
  }

  /** Lines that begin a part of the newer layout. */
  private static final Map<String, String> PARTS =
      Map.of(
          "Body", NexisLabel.BODY,
          "Classification", "classification",
          "Graphic", "graphic",
          "Notes", "notes",
          "Correction", "correction",
          "Link to Image", "image");

  private static final String RIGHTS_LABEL = "copyright";

  private static final Pattern RIGHTS =
      Pattern.compile(
          "(?i)\\s*(?:copyright\\b.*\\b(?:19|20)\\d\\d\\b|©|\\(c\\) ?\\d{4}|all rights reserved).*");
  private static final Pattern PAGE = Pattern.compile("\\s*Page \\d+ of \\d+\\s*");

  private final boolean newer;
  private final boolean labelled;
  private final List<String> head = new ArrayList<>();
  private final Map<String, List<String>> values = new HashMap<>();
  private final List<String> text = new ArrayList<>();
  private Place place = Place.HEAD;
  private String open = "";
  private boolean openAcrossBlanks;

  private NexisParts(List<String> lines) {
    newer = lines.stream().anyMatch(line -> line.strip().equals("Body"));
    labelled = lines.stream().anyMatch(line -> isBody(NexisLabel.of(line)));
    lines.stream()
        .filter(line -> !NexisLayout.isMark(line) && !PAGE.matcher(line).matches())
        .forEach(this::read);
  }

  static NexisParts of(List<String> lines) {
    return new NexisParts(lines);
  }

  private static boolean isBody(Optional<NexisLabel> label) {
    return label.filter(each -> each.name().equals(NexisLabel.BODY)).isPresent();
  }

  /** Lines without a label before the text. */
  List<String> head() {
    return head;
  }

  /** Lines of the text. */
  List<String> text() {
    return text;
  }

  /** The value of a label. */
  Optional<String> value(String label) {
    return Optional.ofNullable(values.get(label)).map(lines -> String.join(" ", lines));
  }

  private void read(String line) {
    Optional<NexisLabel> label = NexisLabel.of(line).filter(this::counts);
    String part = newer ? PARTS.getOrDefault(line.strip(), "") : "";
    if (!part.isEmpty()) {
      begin(part.equals(NexisLabel.BODY) ? Place.TEXT : Place.TAIL, part, true);
    } else if (label.isPresent()) {
      read(label.get());
    } else if (RIGHTS.matcher(line).matches() && !(newer && place == Place.TEXT)) {
      add(RIGHTS_LABEL, line);
    } else {
      readOther(line);
    }
  }

  private boolean counts(NexisLabel label) {
    boolean begun = text.stream().anyMatch(line -> !line.isBlank());
    return switch (place) {
      case HEAD -> label.isBeforeText() || label.capitals();
      case TEXT ->
          label.isBeforeText()
              ? !newer && !begun
              : newer ? label.name().equals("load-date") : label.capitals();
      case TAIL -> true;
    };
  }

  private void read(NexisLabel label) {
    boolean textFollows =
        label.name().equals(NexisLabel.BODY)
            || (!newer && !labelled && label.name().equals(NexisLabel.LENGTH));
    Place next = textFollows ? Place.TEXT : label.isBeforeText() ? place : Place.TAIL;
    begin(next, label.name(), label.isLong());
    if (label.name().equals(NexisLabel.BODY)) {
      text.add(label.value());
    } else {
      add(label.name(), label.value());
    }
    open = textFollows ? "" : open;
  }

  private void begin(Place next, String label, boolean acrossBlanks) {
    place = next;
    open = label.equals(NexisLabel.BODY) ? "" : label;
    openAcrossBlanks = acrossBlanks;
  }

  private void readOther(String line) {
    if (line.isBlank() && !openAcrossBlanks) {
      open = "";
    }
    if (!open.isEmpty()) {
      add(open, line);
      return;
    }
    if (place == Place.TAIL && newer) {
      add("notes", line);
      return;
    }
    if (place == Place.TAIL && !line.isBlank()) {
      place = Place.TEXT;
    }
    (place == Place.HEAD ? head : text).add(line);
  }

  private void add(String label, String line) {
    if (!line.isBlank()) {
      values.computeIfAbsent(label, none -> new ArrayList<>()).add(line.strip());
    }
  }
}
