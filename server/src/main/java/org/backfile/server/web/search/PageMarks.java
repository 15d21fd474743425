package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.server.search.Hit;
import org.backfile.server.search.Snippet.Part;

/**
 * The marks of a page of results, no more than a page can bear. Matches with nothing but a space or
 * a hyphen between them are one mark. Where the commonest words were asked for and everything is
 * marked, nothing stands out any more: then each row shows its first marks only, as many in each as
 * fit. The article's page and JSON have them all.
 */
final class PageMarks {
  private static final Set<String> GAPS = Set.of(" ", "-");

  private PageMarks() {}

  /**
   * The same rows.
   *
   * @param most most marks of all rows together
   */
  static List<Hit> of(List<Hit> hits, int most) {
    List<Hit> joined = hits.stream().map(hit -> marked(hit, Integer.MAX_VALUE)).toList();
    List<Integer> marks = joined.stream().map(PageMarks::marks).toList();
    int each = each(marks, most);
    return joined.stream().map(hit -> marks(hit) > each ? marked(hit, each) : hit).toList();
  }

  /** So many marks a row that all rows together have no more than they may. */
  private static int each(List<Integer> marks, int most) {
    int each = marks.stream().mapToInt(Integer::intValue).max().orElse(0);
    while (each > 1 && sum(marks, each) > most) {
      each--;
    }
    return each;
  }

  private static int sum(List<Integer> marks, int each) {
    return marks.stream().mapToInt(count -> Math.min(count, each)).sum();
  }

  private static int marks(Hit hit) {
    return (int)
        Stream.concat(
                hit.title().stream(),
                hit.snippets().stream().flatMap(each -> each.parts().stream()))
            .filter(Part::match)
            .count();
  }

  private static Hit marked(Hit hit, int most) {
    Pen pen = new Pen(most);
    List<Part> title = pen.marked(hit.title());
    return hit.withMarks(
        title,
        hit.snippets().stream()
            .map(snippet -> snippet.marked(pen.marked(snippet.parts())))
            .toList());
  }

  /** Marks one row; what is left of its marks goes from one text to the next. */
  private static final class Pen {
    private int left;

    Pen(int most) {
      this.left = most;
    }

    List<Part> marked(List<Part> parts) {
      List<Part> marked = new ArrayList<>();
      for (int at = 0; at < parts.size(); at++) {
        StringBuilder text = new StringBuilder(parts.get(at).text());
        boolean match = parts.get(at).match();
        while (match && at + 2 < parts.size() && isGap(parts.get(at + 1))) {
          text.append(parts.get(at + 1).text()).append(parts.get(at + 2).text());
          at += 2;
        }
        marked.add(new Part(text.toString(), match && left > 0));
        left -= match ? 1 : 0;
      }
      return marked;
    }

    /** After a part that is no match there is always one that is. */
    private static boolean isGap(Part part) {
      return !part.match() && GAPS.contains(part.text());
    }
  }
}
