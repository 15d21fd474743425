package org.backfile.server.query.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.Trees;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LooseningsTest {
  private static final ReadOptions NATIVE =
      ReadOptions.on(LocalDate.of(2026, 11, 22)).in(Dialect.NATIVE);

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "mayor # ",
        "mayor council # ANY: mayor OR council / CLAUSE: council / CLAUSE: mayor",
        "a b c # MOST: most(a b c) / ANY: a OR b OR c / CLAUSE: b c / CLAUSE: a c / CLAUSE: a b",
        "\"land deal\" # FORMS: land PRE/1 deal / DISTANCE: land deal",
        "\"the * deal\" # FORMS: the PRE/2 deal / DISTANCE: the deal",
        "\"deals\" # FORMS: deals",
        "mayor PRE/5 deal # DISTANCE: mayor NEAR/5 deal / DISTANCE: mayor NEAR/10 deal"
            + " / DISTANCE: mayor NEAR/50 deal / DISTANCE: mayor deal",
        "mayor NEAR/20 deal # DISTANCE: mayor NEAR/50 deal / DISTANCE: mayor deal",
        "mayor /s deal # DISTANCE: mayor /p deal / DISTANCE: mayor deal",
        "mayor NOT NEAR/5 deal # DISTANCE: mayor",
        "caps(us) # CAPITALS: \"us\"",
        "atleast8(herring) # MENTIONS: herring",
        "first50(herring) # MENTIONS: herring",
        "major(herring) # MENTIONS: herring",
        "headline:bridge # FIELD: bridge",
        "source:\"Evening Star\" # ",
        "mayor date:1994 # CLAUSE: date:1994 / CLAUSE: mayor",
        "mayor -football # CLAUSE: mayor",
        "mayor OR council # ",
        "* # "
      })
  void eachClauseIsDroppedOrLoosened(String text, String expected) {
    assertThat(Loosenings.of(read(text)).stream().map(LooseningsTest::told).toList())
        .isEqualTo(expected == null ? List.of() : List.of(expected.split(" / ")));
  }

  @Property(tries = 300)
  void eachIsReadBackAsItIs(@ForAll("queries") ArchiveQuery query) {
    assertThat(Loosenings.of(query))
        .allSatisfy(looser -> {
          assertThat(looser.query()).isNotEqualTo(query);
          assertThat(read(QueryPrinter.print(looser.query()))).isEqualTo(looser.query());
        })
        .extracting(Loosening::query)
        .doesNotHaveDuplicates();
  }

  @Provide
  Arbitrary<ArchiveQuery> queries() {
    return Trees.queries();
  }

  private static String told(Loosening loosening) {
    return loosening.kind() + ": " + QueryPrinter.print(loosening.query());
  }

  private static ArchiveQuery read(String text) {
    Optional<ArchiveQuery> tree = QueryReader.read(text, NATIVE).tree();
    return tree.orElseThrow();
  }
}
