/**
 * In which language the program speaks to a reader. A text for readers is a {@link
 * org.backfile.server.language.Message}: its English wording with open places, and what stands in
 * them. The English wording is also the key under which a {@link
 * org.backfile.server.language.Language} finds the text in its catalog, {@code
 * src/main/resources/language/de.json}, as in gettext: so templates and code read as the page does,
 * and what nobody translated is said in English rather than not at all. What programs read is
 * always English.
 *
 * <p>{@link org.backfile.server.language.Languages} chooses for a request.
 */
@NullMarked
package org.backfile.server.language;

import org.jspecify.annotations.NullMarked;
