/**
 * Reading that stops when its time is over.
 *
 * <p>A {@link org.backfile.server.search.timed.Deadline} is bound round some work; whatever that
 * work reads through a {@link org.backfile.server.search.timed.TimedReader} looks at it now and
 * then, and a {@link org.backfile.server.search.timed.TimedSearcher} makes of that an answer which
 * knows that it is not whole. Lucene's own limit is looked at between ever longer stretches of
 * documents only, and not while words are looked up.
 */
@NullMarked
package org.backfile.server.search.timed;

import org.jspecify.annotations.NullMarked;
