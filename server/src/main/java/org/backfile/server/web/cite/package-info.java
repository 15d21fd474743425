/**
 * How an article is cited: {@link org.backfile.server.web.cite.Citation} is what there is to say of
 * it, {@link org.backfile.server.web.cite.CitationFormat} the table of formats it is written in.
 * Every format carries the permanent address, the hash of the text, the build that answered and the
 * time with its offset; a date has the parts that are known and no others. Names stand as they were
 * printed: which word of a byline is a surname is not ours to guess.
 */
@NullMarked
package org.backfile.server.web.cite;

import org.jspecify.annotations.NullMarked;
