package org.backfile.server.command;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.Note;
import org.backfile.article.PlainText;
import org.backfile.schema.ArticleCard;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.FacetResult;
import org.backfile.server.search.Hit;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Snippet;
import org.backfile.server.web.search.MentionsSentence;
import org.backfile.server.web.search.WayOut;
import org.backfile.server.web.search.WhyWords;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.FacetName;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;

/**
 * An answer on a terminal: the count, the rows with their matches in bold, the facets in a line
 * each.
 */
final class PrintedAnswer {
  private static final int MOST_VALUES = 5;
  private static final String INDENT = "      ";

  private final Terminal terminal;

  PrintedAnswer(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(SearchState state, SearchRequest request, SearchResult result, long millis) {
    terminal.line(count(result, millis));
    reading(state, request.query(), result);
    result.mentions().map(MentionsSentence::of).ifPresent(terminal::line);
    looser(state, result);
    int number = request.window().offset();
    for (Hit hit : result.hits()) {
      terminal.gap();
      row(++number, hit);
    }
    if (!result.facets().isEmpty() && result.total() > 0) {
      terminal.gap();
      result.facets().forEach(this::facet);
    }
    result.nextCursor().ifPresent(cursor -> terminal.line("\nMore: --cursor " + cursor));
  }

  private static String count(SearchResult result, long millis) {
    String total = (result.complete() ? "" : "at least ") + Wording.articles(result.total());
    if (result.stories() < result.total()) {
      total += " " + Wording.say("in {0} story|in {0} stories", result.stories());
    }
    return "%s of %s (%d ms, build %s)"
        .formatted(
            total, Wording.count(result.build().articles()), millis, result.build().buildId());
  }

  private void reading(SearchState state, QueryReading reading, SearchResult result) {
    if (state.on(SearchParameters.Q)) {
      terminal.line("Read as: " + PlainText.visible(reading.readAs()));
    }
    if (result.clauses().size() > 1) {
      terminal.line(
          "         "
              + result.clauses().stream()
                  .map(each -> PlainText.visible(each.clause()) + " " + Wording.count(each.count()))
                  .collect(Collectors.joining(" · ")));
    }
    Stream.concat(reading.warnings().stream(), result.problems().stream())
        .forEach(problem -> warning(problem, reading));
    reading
        .assumptions()
        .forEach(each -> terminal.line("Note: " + PlainText.visible(each.toString())));
    result
        .respellings()
        .forEach(each ->
            terminal.line(
                "Did you mean: %s (%s)"
                    .formatted(PlainText.visible(each.query()), Wording.articles(each.count()))));
  }

  private void looser(SearchState state, SearchResult result) {
    List<WayOut> ways = WayOut.of(state, result);
    if (!ways.isEmpty()) {
      terminal.line(result.total() == 0 ? "These find something:" : "These find more:");
      ways.forEach(way ->
          terminal.line(
              "%s%s  %s"
                  .formatted(
                      INDENT, PlainText.visible(way.what()), Wording.articles(way.count()))));
    }
  }

  private void warning(QueryProblem problem, QueryReading reading) {
    terminal.line("Note: " + PlainText.visible(problem.message() + " " + problem.hint()));
    problem.caret(reading.asTyped()).lines().forEach(line -> terminal.line("  " + line));
  }

  private void row(int number, Hit hit) {
    terminal.line(
        "%4d  %s"
            .formatted(number, hit.title().stream().map(this::part).collect(Collectors.joining())));
    terminal.line(
        INDENT
            + PlainText.visible(about(hit.card()))
            + (hit.corrected() ? " · corrected by a later article" : "")
            + (hit.marked() ? "" : " · not every match of this row could be marked in time"));
    for (Snippet snippet : hit.snippets()) {
      terminal.line(
          INDENT
              + (snippet.startsInside() ? "… " : "")
              + snippet.parts().stream().map(this::part).collect(Collectors.joining())
              + (snippet.endsInside() ? " …" : ""));
    }
    hit.why().stream()
        .flatMap(why -> WhyWords.of(why).stream())
        .forEach(share -> terminal.line(INDENT + "why: " + PlainText.visible(share)));
  }

  private String part(Snippet.Part part) {
    return part.match() ? terminal.bold(part.text()) : PlainText.visible(part.text());
  }

  private static String about(ArticleCard card) {
    List<String> about = new ArrayList<>();
    card.source().ifPresent(about::add);
    about.add(card.published().map(Wording::shortDate).orElse("date unknown"));
    card.section().ifPresent(about::add);
    if (!card.byline().isEmpty()) {
      about.add("by " + String.join(", ", card.byline()));
    }
    card.notes().stream().map(Note::words).forEach(about::add);
    about.add(card.id());
    return String.join(" · ", about);
  }

  private void facet(FacetResult facet) {
    if (facet.values().isEmpty()) {
      return;
    }
    String values =
        facet.values().stream()
            .limit(MOST_VALUES)
            .map(value -> PlainText.visible(value.value()) + " " + Wording.count(value.count()))
            .collect(Collectors.joining(" · "));
    int more = facet.distinct() - Math.min(MOST_VALUES, facet.values().size());
    terminal.line(
        "%-22s%s%s"
            .formatted(
                FacetName.of(facet.field()).label(),
                values,
                more > 0 ? " · %d more".formatted(more) : ""));
  }
}
