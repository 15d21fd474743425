/** What the serving build changed: new, changed, vanished, date now doubtful. */
@NullMarked
package org.backfile.server.web.builds;

import org.jspecify.annotations.NullMarked;
