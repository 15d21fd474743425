/**
 * Who may come in, as what, and how often.
 *
 * <p>{@link org.backfile.server.web.access.Entrance} is what was configured; {@link
 * org.backfile.server.web.access.Keys} turns the key of a request into a role, {@link
 * org.backfile.server.web.access.Access} lets a handler work in it; {@link
 * org.backfile.server.web.access.Clients} tells who sent it, and {@link
 * org.backfile.server.web.access.RateLimit} counts requests by client.
 */
@NullMarked
package org.backfile.server.web.access;

import org.jspecify.annotations.NullMarked;
