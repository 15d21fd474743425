/**
 * From text to tree: what a person typed enters {@link
 * org.backfile.server.query.dialects.QueryReader}, a {@link org.backfile.server.query.QueryReading}
 * leaves.
 *
 * <p>The way of a text: plain characters ({@link org.backfile.server.query.TypedText}) → {@code
 * Lexer}, pieces that no dialect disputes → {@code Signals}, whose language is this → {@code
 * Rules}, what that language means → {@code TokenReader}, tokens with a meaning → {@code
 * LimitCheck} → {@code QueryParser}, whose methods are the rules of the grammar. Queries in
 * Lucene's language take {@code LuceneReader} instead of the last step. Everything doubtful goes to
 * {@code Problems} with its place; nothing is ever thrown at the caller.
 *
 * <p>The other way, from a tree to what else might be typed, goes {@link
 * org.backfile.server.query.dialects.Loosenings}.
 */
@NullMarked
package org.backfile.server.query.dialects;

import org.jspecify.annotations.NullMarked;
