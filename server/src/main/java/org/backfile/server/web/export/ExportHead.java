package org.backfile.server.web.export;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.ResultRows;
import org.backfile.server.search.Sort;
import org.backfile.server.web.cite.Citation;
import org.backfile.server.web.receipt.Receipt;
import org.backfile.server.web.search.Chip;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * What a file says of itself.
 *
 * @param archive what the archive is called
 * @param origin where the server is reached
 * @param state what was asked
 * @param readAs how the query was read; blank for everything
 * @param total articles found
 * @param stories the same with articles that have nearly the same text counted once
 * @param available rows there are in all: articles, or stories where these are folded
 * @param complete whether all were counted
 * @param rows how many of them follow
 * @param retrieved when it was made
 * @param receipt the code that leads back to the search
 */
public record ExportHead(
    String archive,
    String origin,
    SearchState state,
    String readAs,
    Sort sort,
    int total,
    int stories,
    int available,
    boolean complete,
    int rows,
    BuildInfo build,
    OffsetDateTime retrieved,
    String receipt) {

  static ExportHead of(
      Site site,
      String origin,
      SearchState state,
      QueryReading reading,
      Sort sort,
      ResultRows rows) {
    Instant now = site.clock().instant();
    var summary = rows.summary();
    Receipt receipt =
        Receipt.of(
            state,
            reading.readAs(),
            summary.build().buildId(),
            summary.total(),
            summary.complete(),
            site.today());
    return new ExportHead(
        site.name(),
        origin,
        state,
        reading.readAs(),
        sort,
        summary.total(),
        summary.stories(),
        summary.rows(),
        summary.complete(),
        rows.size(),
        summary.build(),
        Citation.time(now),
        receipt.code());
  }

  /** The search as a page. */
  public String page() {
    return origin + state.url(Twin.PAGE);
  }

  /** The filters in use, in words. */
  public List<String> filters() {
    return Chip.of(state).stream()
        .map(chip -> (chip.excludes() ? "not " : "") + chip.label())
        .toList();
  }

  /**
   * {@code 1,204 of 1,204 articles}, or of stories where these are folded, and in words when that
   * is not all.
   */
  public String extent() {
    String what =
        folded() ? Wording.say("{0} story|{0} stories", stories) : Wording.articles(total);
    String all = Wording.count(rows) + " of " + (complete ? "" : "at least ") + what;
    if (!complete) {
      return all + "; not everything was counted in time, narrow the search by source or date";
    }
    return rows < available ? all + "; the rest was cut off, narrow the search to get it" : all;
  }

  /** Whether a row stands for all articles with nearly its text. */
  public boolean folded() {
    return available < total;
  }

  /** What was counted, and what a row stands for. */
  private String counts() {
    String articles = Wording.articles(total);
    String inStories = Wording.say("{0} story|{0} stories", stories);
    return folded()
        ? Wording.say("{0} in {1}; a row for each story, by its best article", articles, inStories)
        : Wording.say("{0} in {1}; a row for each article", articles, inStories);
  }

  /** What is known of the file, by name, in the order shown. */
  public Map<String, String> facts() {
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("archive", archive);
    facts.put("query", state.text(SearchParameters.Q));
    facts.put("read as", readAs.isEmpty() ? "everything" : readAs);
    facts.put("filters", filters().isEmpty() ? "none" : String.join("; ", filters()));
    facts.put("order", Wording.order(sort));
    facts.put("rows", extent());
    if (stories < total) {
      facts.put("articles", counts());
    }
    facts.put("build", build.buildId());
    facts.put("retrieved", Citation.text(retrieved));
    facts.put("receipt", receipt);
    facts.put("page", page());
    return facts;
  }
}
