package org.backfile.server.web.help;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.GrammarTable;
import org.backfile.server.query.Limits;
import org.backfile.server.query.QueryField;
import org.backfile.server.search.Holdings;
import org.backfile.server.web.search.ReadingLine;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.ItemField;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * The help page.
 *
 * @param tried a query to be read back
 * @param counts what each example finds in the serving build
 * @param holdings what the archive holds; absent when no build serves
 */
public record HelpPage(
    Frame frame, Optional<Tried> tried, Map<String, Integer> counts, Optional<Holdings> holdings) {

  /** A query that was read, not searched for. */
  public record Tried(String query, ReadingLine reading) {
    /** The search for it. */
    public String href() {
      return SearchState.EMPTY.with(SearchParameters.Q, query).url(Twin.PAGE);
    }
  }

  /** What an example finds in this archive, in words; blank where it was not counted. */
  public String found(GrammarTable.Row row) {
    return Optional.ofNullable(counts.get(row.first().text()))
        .map(count -> Wording.articles(count))
        .orElse("");
  }

  /** The query language, row by row. */
  public List<GrammarTable.Row> grammar() {
    return GrammarTable.ROWS;
  }

  /** The other ways to write a row. */
  public List<GrammarTable.Example> others(GrammarTable.Row row) {
    return row.examples().subList(1, row.examples().size());
  }

  /** The name of a dialect. */
  public String name(Dialect dialect) {
    return dialect.id().substring(0, 1).toUpperCase(Locale.ROOT) + dialect.id().substring(1);
  }

  /** The fields of the query language. */
  public List<QueryField> fields() {
    return List.of(QueryField.values());
  }

  /** What a query may ask at most. */
  public Limits limits() {
    return Limits.DEFAULT;
  }

  /** The parameters of a search address. */
  public List<Parameter> parameters() {
    return SearchParameters.ALL;
  }

  /** The fields of an article in JSON, CSV and JSON Lines. */
  public List<ItemField> items() {
    return List.of(ItemField.values());
  }

  /** The problems that programs may be told. */
  public List<Problem.Kind> problems() {
    return List.of(Problem.Kind.values());
  }

  /** The forms in which a whole result is had as a file. */
  public Set<Twin> files() {
    return Twin.files();
  }

  /** Rows of a file at most. */
  public int mostRows() {
    return Twin.CSV.most();
  }

  /** Entries of a feed at most. */
  public int mostEntries() {
    return Twin.ATOM.most();
  }

  /** The search for an example. */
  public String href(String query) {
    return SearchState.EMPTY.with(SearchParameters.Q, query).url(Twin.PAGE);
  }
}
