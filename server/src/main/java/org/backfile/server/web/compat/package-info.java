/**
 * The archive in the shapes of two public search APIs, so that programs written for these work
 * after changing their base address: {@code guardian} for the Guardian's Content API, {@code nyt}
 * for the Article Search API of the New York Times. Parameters and answers are theirs; counts,
 * order and what may be seen are those of every other answer.
 */
@NullMarked
package org.backfile.server.web.compat;

import org.jspecify.annotations.NullMarked;
