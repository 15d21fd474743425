/** What a newspaper article is to Backfile, before any index knows of it. */
@NullMarked
package org.backfile.article;

import org.jspecify.annotations.NullMarked;
