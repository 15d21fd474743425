/**
 * A search as a code to be printed and typed in again: {@link
 * org.backfile.server.web.receipt.Receipt}. The code holds the whole question, so that the server
 * need keep nothing of what was asked.
 */
@NullMarked
package org.backfile.server.web.receipt;

import org.jspecify.annotations.NullMarked;
