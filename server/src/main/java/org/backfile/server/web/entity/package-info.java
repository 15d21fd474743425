/**
 * The page of a person, an organisation or a place: the articles whose records name it, its
 * spellings, when and where it was written about, with whom, and the passages that mention it.
 * Names are those of the records; nothing here is found automatically.
 */
@NullMarked
package org.backfile.server.web.entity;

import org.jspecify.annotations.NullMarked;
