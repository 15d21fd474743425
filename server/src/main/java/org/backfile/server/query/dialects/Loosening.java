package org.backfile.server.query.dialects;

import org.backfile.server.query.ArchiveQuery;

/**
 * A query that asks for less than another: it finds whatever that one finds.
 *
 * @param kind what was given up
 * @param from the clause that was given up, in the native syntax; the whole query where all of it
 *     was
 * @param to what became of it; blank where nothing did
 * @param query the whole query as it would be asked
 */
public record Loosening(Kind kind, String from, String to, ArchiveQuery query) {

  /** What may be given up, what changes a question least first. */
  public enum Kind {
    /** Capitals. */
    CAPITALS,
    /** The exact form of words. */
    FORMS,
    /** Order and distance of words. */
    DISTANCE,
    /** How often or how early it is mentioned. */
    MENTIONS,
    /** The part of the article it stands in. */
    FIELD,
    /** One clause. */
    CLAUSE,
    /** Fewer than half of the words. */
    MOST,
    /** All words but one. */
    ANY
  }
}
