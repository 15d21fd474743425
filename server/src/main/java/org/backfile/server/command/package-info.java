/**
 * The commands of the server program. Arguments enter, text on standard output and an {@link
 * org.backfile.server.command.ExitCode} leave. A command fails with a {@link
 * org.backfile.server.command.CommandFailure}.
 */
@NullMarked
package org.backfile.server.command;

import org.jspecify.annotations.NullMarked;
