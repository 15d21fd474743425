/** A story: the articles that have nearly the same text, who ran it first, and how they differ. */
@NullMarked
package org.backfile.server.web.story;

import org.jspecify.annotations.NullMarked;
