/**
 * Mail: newsletters, press releases, letters. Messages (RFC 5322, MIME) enter, alone or many in an
 * mbox file; what they say of themselves and their text leave for the adapter.
 */
@NullMarked
package org.backfile.indexer.source.mail;

import org.jspecify.annotations.NullMarked;
