/**
 * Figures for whoever runs the server: how often what kind of address was asked for, how it ended
 * and how long it took. Nothing of what was asked, of who asked, or of the machine's settings is in
 * them: an address is told by its template only.
 */
@NullMarked
package org.backfile.server.web.metrics;

import org.jspecify.annotations.NullMarked;
