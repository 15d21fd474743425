package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.backfile.article.PublicationDate;
import org.backfile.server.query.ArchiveQuery;

/** In which order rows stand, and that pages and cursors reach all of them. */
public interface PagingContract extends ArchiveContract {

  @Property(tries = 60)
  default void pagesAndCursorsGiveTheSameRowsInTheSameOrder(
      @ForAll("queries") ArchiveQuery query, @ForAll Sort sort) {
    Requests asked = Requests.asking(query).sorted(sort);
    List<String> byCursor = allIds(asked);
    List<String> byPage = new ArrayList<>();
    for (int offset = 0; offset < TOYS.size(); offset += 29) {
      toys()
          .search(asked.rows(offset, 29).request())
          .hits()
          .forEach(hit -> byPage.add(hit.card().id()));
    }
    assertThat(byPage).isEqualTo(byCursor).doesNotHaveDuplicates();
    assertThat(byPage).hasSize(total(asked));
  }

  @Property(tries = 40)
  default void tiesAreBrokenByDateThenById(
      @ForAll("queries") ArchiveQuery query, @ForAll Sort sort) {
    List<Hit> hits =
        toys().search(Requests.asking(query).sorted(sort).rows(0, 100).request()).hits();
    Comparator<Hit> newest =
        Comparator.comparing(PagingContract::second, Comparator.reverseOrder());
    Comparator<Hit> oldest =
        Comparator.comparing(
            hit -> hit.card().published().isEmpty() ? Long.MAX_VALUE : second(hit));
    Comparator<Hit> order =
        switch (sort) {
          case RELEVANCE, RECENT ->
              Comparator.comparing(Hit::score, Comparator.reverseOrder()).thenComparing(newest);
          case NEWEST -> newest;
          case OLDEST -> oldest;
        };
    assertThat(hits).isSortedAccordingTo(order.thenComparing(hit -> hit.card().id()));
  }

  private static long second(Hit hit) {
    return hit.card().published().map(PublicationDate::startSecond).orElse(Long.MIN_VALUE);
  }

  @Example
  default void aCursorOfAnotherQuestionOrOneThatWasChangedIsStale() {
    String cursor =
        toys().search(Requests.asking("land").after("*", 5).request()).nextCursor().orElseThrow();
    for (String bad :
        List.of(cursor.substring(1), cursor + "A", "nonsense!", "", cursor.toUpperCase())) {
      assertThatThrownBy(() -> toys().search(Requests.asking("land").after(bad, 5).request()))
          .isInstanceOf(StaleCursorException.class);
    }
    assertThatThrownBy(() -> toys().search(Requests.asking("deal").after(cursor, 5).request()))
        .isInstanceOf(StaleCursorException.class)
        .hasMessageContaining("begin again");
  }
}
