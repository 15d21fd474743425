package org.backfile.server.query.dialects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.*;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.MatchMode;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.dialects.Loosening.Kind;

/**
 * The queries near one that finds too little: one clause dropped or loosened, or fewer of the words
 * asked for. Each finds at least what the query finds, and each can be typed.
 */
public final class Loosenings {

  /** Clauses of a long query that are looked at one by one. */
  private static final int MOST_CLAUSES = 16;

  private final ArchiveQuery query;
  private final List<ArchiveQuery> clauses;
  private final Map<ArchiveQuery, Loosening> found = new LinkedHashMap<>();

  private Loosenings(ArchiveQuery query) {
    this.query = query;
    this.clauses = query.clauses();
  }

  /** The looser queries, none twice; first those that change single clauses least. */
  public static List<Loosening> of(ArchiveQuery query) {
    Loosenings loosenings = new Loosenings(query);
    loosenings.loosenClauses();
    loosenings.fewerWords();
    loosenings.dropClauses();
    return loosenings.found.values().stream().filter(Loosenings::canBeTyped).toList();
  }

  private void loosenClauses() {
    for (int at = 0; at < Math.min(MOST_CLAUSES, clauses.size()); at++) {
      for (LooserClause looser : LooserClause.of(clauses.get(at))) {
        add(looser.kind(), at, Optional.of(looser.query()));
      }
    }
    if (clauses.size() > 1) {
      ArchiveQuery inAllForms =
          ArchiveQuery.all(clauses.stream().map(LooserClause::inAllForms).toList());
      add(
          new Loosening(
              Kind.FORMS, QueryPrinter.print(query), QueryPrinter.print(inAllForms), inAllForms));
    }
  }

  private void fewerWords() {
    whole(Kind.MOST, Looseness.of(query, MatchMode.MOST));
    whole(Kind.ANY, Looseness.of(query, MatchMode.ANY));
  }

  private void whole(Kind kind, ArchiveQuery looser) {
    add(new Loosening(kind, QueryPrinter.print(query), QueryPrinter.print(looser), looser));
  }

  /** Drops each clause, unless nothing but exclusions is left. */
  private void dropClauses() {
    for (int at = 0; at < Math.min(MOST_CLAUSES, clauses.size()); at++) {
      if (rest(at).stream().anyMatch(clause -> !(clause instanceof Not))) {
        add(Kind.CLAUSE, at, Optional.empty());
      }
    }
  }

  private List<ArchiveQuery> rest(int without) {
    List<ArchiveQuery> rest = new ArrayList<>(clauses);
    rest.remove(without);
    return rest;
  }

  private void add(Kind kind, int at, Optional<ArchiveQuery> becomes) {
    List<ArchiveQuery> changed = rest(at);
    becomes.ifPresent(clause -> changed.add(at, clause));
    add(
        new Loosening(
            kind,
            QueryPrinter.print(clauses.get(at)),
            becomes.map(QueryPrinter::print).orElse(""),
            ArchiveQuery.all(changed)));
  }

  private void add(Loosening loosening) {
    if (!loosening.query().equals(query)) {
      found.putIfAbsent(loosening.query(), loosening);
    }
  }

  /** Whether its text is within the limits: a phrase of many words has more as words. */
  private static boolean canBeTyped(Loosening loosening) {
    ReadOptions options = ReadOptions.on(LocalDate.EPOCH).in(Dialect.NATIVE);
    return !QueryReader.read(QueryPrinter.print(loosening.query()), options).refused();
  }
}
