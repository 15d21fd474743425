/**
 * Saved searches as pages, feeds and JSON; the only resource that readers can change. {@link
 * org.backfile.server.web.alerts.Desk} is what pages and JSON share: who may see which, and what
 * becomes of what they send.
 */
@NullMarked
package org.backfile.server.web.alerts;

import org.jspecify.annotations.NullMarked;
