package org.backfile.server.web;

import java.time.LocalDate;
import java.util.List;
import org.backfile.server.language.Message;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.dialects.OpenWords;
import org.backfile.server.query.dialects.QueryReader;
import org.backfile.server.web.timeline.TimelineUrl;
import org.backfile.server.web.url.UrlText;
import org.jspecify.annotations.Nullable;

/** What helps against an answer that took too long, by what was asked. */
final class LateAdvice {
  private LateAdvice() {}

  /**
   * The advice.
   *
   * @param asked the query part of the address
   */
  static Message on(@Nullable String asked) {
    List<String> queries =
        UrlText.parse(asked == null ? "" : asked).stream()
            .filter(pair -> TimelineUrl.QUERIES.contains(pair.name()))
            .map(UrlText.Pair::value)
            .filter(query -> !query.isBlank())
            .toList();
    if (queries.isEmpty()) {
      return Message.of(
          "It was given up, which happens while the server has much to do. Try the same address again in a moment.");
    }
    return queries.stream().anyMatch(LateAdvice::isOpen)
        ? Message.of(
            "It was given up. Ask for less: fewer wildcards, more letters before each, a shorter span of dates.")
        : Message.of(
            "It was given up, which happens while the server has much to do. Try the same address again in a moment; a shorter span of dates takes less time.");
  }

  private static boolean isOpen(String query) {
    return QueryReader.read(query, ReadOptions.on(LocalDate.EPOCH))
        .tree()
        .filter(OpenWords::in)
        .isPresent();
  }
}
