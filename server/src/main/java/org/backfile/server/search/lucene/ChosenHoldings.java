package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.KeywordFilter;

/** What a build holds by day of chosen sources together. */
final class ChosenHoldings {

  private final OpenBuild build;
  private final Calendar calendar;
  private final DatedSources sources;
  private final SourceDays kept;
  private final int[] counts;

  private ChosenHoldings(OpenBuild build, SourceDays kept) {
    this.build = build;
    this.kept = kept;
    this.calendar = build.calendar();
    this.sources = new DatedSources(build);
    this.counts = new int[calendar.days()];
  }

  /** The holdings of the sources that a filter chooses. */
  static DailyHoldings of(OpenBuild build, KeywordFilter filter) throws IOException {
    return filter.isEmpty() ? build.holdings().byDay() : of(build, build.sourceDays(), filter);
  }

  /** The same, where these sources are counted already. */
  static DailyHoldings of(OpenBuild build, SourceDays kept, KeywordFilter filter)
      throws IOException {
    return new ChosenHoldings(build, kept).holdings(filter);
  }

  private DailyHoldings holdings(KeywordFilter filter) throws IOException {
    if (filter.selects()) {
      addIncluded(filter);
    } else {
      addAllBut(filter.excluded());
    }
    return DailyHoldings.of(calendar.day(0), counts);
  }

  private void addIncluded(KeywordFilter filter) throws IOException {
    for (String source : filter.included()) {
      if (!filter.excluded().contains(source)) {
        add(source, 1);
      }
    }
    if (filter.missing()) {
      add(sources.withoutSource(), new KeywordFilter(List.of(), true, List.of()), 1);
    }
  }

  private void addAllBut(List<String> excluded) throws IOException {
    DayCounts all = build.holdings().all().days();
    for (int day = 0; day < counts.length; day++) {
      counts[day] = all.count(day);
    }
    for (String source : excluded) {
      add(source, -1);
    }
  }

  private void add(String source, int sign) throws IOException {
    int number = sources.number(source);
    if (number >= 0) {
      add(number, new KeywordFilter(List.of(source), false, List.of()), sign);
    }
  }

  private void add(int source, KeywordFilter alone, int sign) throws IOException {
    if (kept.keeps(source)) {
      kept.addTo(counts, calendar.firstDay(), source, sign);
    } else {
      count(Conditions.keyword(KeywordField.SOURCE, alone), sign);
    }
  }

  private void count(Query query, int sign) throws IOException {
    var _ =
        build.withTally(borrowed -> {
          Tally tally = borrowed.counting(false, true);
          new IndexSearcher(build.reader()).search(query, new OneCollector<>(tally));
          for (int day = 0; day < counts.length; day++) {
            counts[day] += sign * tally.days().count(day);
          }
          return tally.total();
        });
  }
}
