package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.util.LongHeap;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.FacetDemand.Listing;
import org.backfile.server.search.FacetResult;
import org.backfile.server.search.FacetResult.Value;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.lucene.FacetColumn.Range;
import org.backfile.server.search.timed.Steps;

/** Makes the facets of an answer from counts: the most frequent values of each, ties by name. */
final class FacetResults {

  private final FacetCounts counts;
  private final FacetColumn column;
  private final FacetDemand demand;
  private final Map<KeywordField, Top> tops = new EnumMap<>(KeywordField.class);
  private final List<Top> inColumn = new ArrayList<>();
  private final Steps steps = new Steps();

  private FacetResults(FacetCounts counts, FacetDemand demand) {
    this.counts = counts;
    this.column = counts.column();
    this.demand = demand;
    for (Range range : column.ranges()) {
      if (demand.fields().contains(range.field())) {
        Top top = new Top(range, demand);
        tops.put(range.field(), top);
        inColumn.add(top);
      }
    }
  }

  /** The facets that a request wants, in the order of the fields. */
  static List<FacetResult> of(FacetCounts counts, SearchRequest request) throws IOException {
    FacetResults results = new FacetResults(counts, request.facets());
    counts.forEach(results::offer);
    List<FacetResult> facets = new ArrayList<>();
    for (Map.Entry<KeywordField, Top> top : results.tops.entrySet()) {
      facets.add(results.facet(top.getValue(), request.keyword(top.getKey())));
    }
    return facets;
  }

  private void offer(int number, int count) throws IOException {
    steps.add();
    for (Top top : inColumn) {
      if (number < top.range.end()) {
        if (number >= top.range.start()) {
          top.offer(number, count, isAsked(number));
        }
        return;
      }
    }
  }

  private boolean isAsked(int number) throws IOException {
    String prefix = demand.prefix();
    String part = demand.listing().map(Listing::part).orElse("");
    if (prefix.isEmpty() && part.isEmpty()) {
      return true;
    }
    String value = column.value(number);
    return value.regionMatches(true, 0, prefix, 0, prefix.length())
        && value.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
  }

  private FacetResult facet(Top top, KeywordFilter filter) throws IOException {
    KeywordField field = top.range.field();
    List<Value> values = new ArrayList<>();
    long listed = 0;
    for (int number : top.numbers()) {
      values.add(value(column.value(number), counts.count(number), filter));
      listed += counts.count(number);
    }
    if (demand.listing().isEmpty()) {
      listed += addChosen(field, filter.included(), filter, values);
      listed += addChosen(field, filter.excluded(), filter, values);
    }
    return new FacetResult(field, values, counts.missing(field), top.sum - listed, top.distinct);
  }

  /** Adds chosen values that are not among the most frequent. */
  private long addChosen(
      KeywordField field, List<String> chosen, KeywordFilter filter, List<Value> values)
      throws IOException {
    long added = 0;
    for (String value : chosen) {
      if (values.stream().noneMatch(listed -> listed.value().equals(value))) {
        int number = column.number(field, value);
        int count = number < 0 ? 0 : counts.count(number);
        values.add(value(value, count, filter));
        added += count;
      }
    }
    return added;
  }

  private static Value value(String value, int count, KeywordFilter filter) {
    return new Value(
        value, count, filter.included().contains(value), filter.excluded().contains(value));
  }

  /** The first values of one field in the order asked for; the heap's least is the last of them. */
  private static final class Top {
    private final Range range;
    private final LongHeap heap;
    private final int skip;
    private final int end;
    private final boolean byName;
    private final boolean all;
    private long sum;
    private int distinct;

    Top(Range range, FacetDemand demand) {
      this.range = range;
      this.skip = demand.listing().map(Listing::skip).orElse(0);
      this.end = skip + demand.size();
      this.byName = demand.listing().filter(Listing::byName).isPresent();
      this.all = demand.listing().isEmpty();
      this.heap = new LongHeap(end);
    }

    void offer(int number, int count, boolean listable) {
      sum += count;
      distinct += all || listable ? 1 : 0;
      if (listable) {
        long rank = byName ? 0 : (long) count << Integer.SIZE;
        heap.insertWithOverflow(rank | Integer.MAX_VALUE - number);
      }
    }

    int[] numbers() {
      int[] numbers = new int[Math.min(end, heap.size())];
      for (int at = numbers.length - 1; at >= 0; at--) {
        numbers[at] = Integer.MAX_VALUE - (int) heap.pop();
      }
      return Arrays.copyOfRange(numbers, Math.min(skip, numbers.length), numbers.length);
    }
  }
}
