/**
 * Saved searches that tell what is new for them: given a build that serves and what each of them
 * was told before, gives digests, and delivers each once.
 *
 * <p>{@link org.backfile.server.alerts.AlertStore} keeps them, a file each; {@link
 * org.backfile.server.alerts.Findings} compares a build with what was told; {@link
 * org.backfile.server.alerts.AlertRun} takes one alert a step further, and {@link
 * org.backfile.server.alerts.AlertWorker} does so with all of them, one after the other; what is
 * sent goes its own way in {@link org.backfile.server.alerts.Lanes}. An alert sees what the key of
 * its owner may see, at the moment it looks. Knows no web pages.
 */
@NullMarked
package org.backfile.server.alerts;

import org.jspecify.annotations.NullMarked;
