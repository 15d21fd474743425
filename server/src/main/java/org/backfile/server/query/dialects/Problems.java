package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.language.Message;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryProblem.Severity;
import org.backfile.server.query.TypedText;

/** The doubts met while reading one text. Places are given in plain text and kept as typed. */
final class Problems {
  /** So many doubts are worth reading. */
  private static final int MOST_LISTED = 20;

  private final TypedText text;
  private final Set<QueryProblem> found = new LinkedHashSet<>();
  private final List<Message> assumptions = new ArrayList<>();

  Problems(TypedText text) {
    this.text = text;
  }

  /** For another reading of the same text: what was assumed of it, and no problem yet. */
  Problems afresh() {
    Problems fresh = new Problems(text);
    fresh.assumptions.addAll(assumptions);
    return fresh;
  }

  /** Read all the same, as the message says. */
  void warn(int start, int end, Message message, Message hint) {
    add(Severity.WARNING, start, end, message, hint, Optional.empty());
  }

  /** Read all the same; {@code replacement} for what stands there would mend it. */
  void warn(int start, int end, Message message, Message hint, String replacement) {
    add(Severity.WARNING, start, end, message, hint, Optional.of(replacement));
  }

  /** Not read. */
  void refuse(int start, int end, Message message, Message hint) {
    add(Severity.REFUSED, start, end, message, hint, Optional.empty());
  }

  /** Not read; {@code replacement} for what stands there would mend it. */
  void refuse(int start, int end, Message message, Message hint, String replacement) {
    add(Severity.REFUSED, start, end, message, hint, Optional.of(replacement));
  }

  /** One of several possible meanings was taken. */
  void assume(Message sentence) {
    if (!assumptions.contains(sentence)) {
      assumptions.add(sentence);
    }
  }

  boolean refused() {
    return found.stream().anyMatch(QueryProblem::refuses);
  }

  List<QueryProblem> inOrder() {
    return found.stream().sorted(Comparator.comparingInt(QueryProblem::position)).toList();
  }

  List<Message> assumptions() {
    return assumptions;
  }

  private void add(
      Severity severity,
      int start,
      int end,
      Message message,
      Message hint,
      Optional<String> replacement) {
    if (severity == Severity.WARNING && found.size() >= MOST_LISTED) {
      restIsNotListed(start);
      return;
    }
    Optional<String> fix = replacement.map(text -> replaced(start, end, text));
    int from = text.typedStart(start);
    int length = Math.max(0, text.typedEnd(end) - from);
    found.add(new QueryProblem(severity, from, length, message, hint, fix));
  }

  private void restIsNotListed(int start) {
    if (found.size() == MOST_LISTED) {
      Message message = Message.of("From here on, further doubts are not listed.");
      found.add(
          new QueryProblem(
              Severity.WARNING,
              text.typedStart(start),
              0,
              message,
              Message.of("Mend those before."),
              Optional.empty()));
    }
  }

  /** The whole text with the replacement; what is taken out takes the space behind it along. */
  private String replaced(int start, int end, String replacement) {
    String typed = text.typed();
    int from = text.typedStart(start);
    String before = typed.substring(0, from);
    String behind = typed.substring(Math.max(from, text.typedEnd(end)));
    boolean gap = replacement.isEmpty() && (before.isEmpty() || before.endsWith(" "));
    return (before + replacement + (gap ? behind.stripLeading() : behind)).strip();
  }
}
