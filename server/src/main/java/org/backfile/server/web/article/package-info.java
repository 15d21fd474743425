/** One article: its page, its versions, its canonical text, its JSON. */
@NullMarked
package org.backfile.server.web.article;

import org.jspecify.annotations.NullMarked;
