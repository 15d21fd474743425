package org.backfile.server.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import org.backfile.article.Article;
import org.backfile.server.query.ArchiveQuery;

/**
 * What the contracts of {@link ArchiveSearch} have in common: the archives that are asked, and the
 * questions.
 */
public interface ArchiveContract {

  /** Small articles of few words, so that questions made by chance find some of them. */
  List<Toy> TOYS = Toy.corpus(150, 20_261_122);

  /** An archive of these articles; the same object for the same articles. */
  ArchiveSearch archive(Collection<Article> articles);

  /** An archive of {@link #TOYS}. */
  default ArchiveSearch toys() {
    return archive(TOYS.stream().map(Toy::article).toList());
  }

  /** How many of the toys are found. */
  default int total(Requests asked) {
    return toys().search(asked.rows(0, 0).request()).total();
  }

  @Provide
  default Arbitrary<ArchiveQuery> queries() {
    return Questions.queries();
  }

  @Provide
  default Arbitrary<KeywordFilter> tagFilters() {
    return filters("sea", "law", "sea law", "Ärzte", "votes", "nothing");
  }

  @Provide
  default Arbitrary<KeywordFilter> sourceFilters() {
    return filters("Daily Post", "Evening Post", "Agency");
  }

  private static Arbitrary<KeywordFilter> filters(String... values) {
    Arbitrary<List<String>> some = Arbitraries.of(values).list().uniqueElements().ofMaxSize(2);
    return Combinators.combine(some, Arbitraries.of(true, false), some)
        .as((in, missing, out) -> new KeywordFilter(in, missing, without(out, in)));
  }

  /** The values that are not among others. */
  static List<String> without(List<String> values, List<String> others) {
    return values.stream().filter(value -> !others.contains(value)).toList();
  }

  /** The ids of all toys that are found, in their order. */
  default List<String> allIds(Requests asked) {
    List<String> ids = new ArrayList<>();
    Optional<String> cursor = Optional.of("*");
    while (cursor.isPresent()) {
      SearchResult result = toys().search(asked.bare().after(cursor.get(), 41).request());
      result.hits().forEach(hit -> ids.add(hit.card().id()));
      cursor = result.nextCursor();
    }
    return ids;
  }
}
