/** What serves: the page for people, JSON for programs, two addresses for machines that watch. */
@NullMarked
package org.backfile.server.web.status;

import org.jspecify.annotations.NullMarked;
