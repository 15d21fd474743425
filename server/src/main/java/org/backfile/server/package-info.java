/**
 * The light program: a question about the archive enters, an answer from the serving build leaves.
 */
@NullMarked
package org.backfile.server;

import org.jspecify.annotations.NullMarked;
