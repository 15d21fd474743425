package org.backfile.server.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.web.CannotListenException;
import org.backfile.withheld.WithheldProblem;

/** Ends a command: what the user is told, and the exit code. */
public final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  public CommandFailure(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  public ExitCode code() {
    return code;
  }

  /** What the user is told. */
  public List<String> lines() {
    return String.valueOf(getMessage()).lines().toList();
  }

  /** What any failure means for the user. */
  public static CommandFailure of(Exception stopped) {
    return switch (stopped) {
      case CommandFailure failure -> failure;
      case CannotListenException port ->
          new CommandFailure(code(port.why()), String.valueOf(port.getMessage()));
      case WithheldProblem list ->
          new CommandFailure(ExitCode.FAILED, String.valueOf(list.getMessage()));
      case ArchiveUnavailableException none ->
          new CommandFailure(ExitCode.FAILED, String.valueOf(none.getMessage()));
      case IOException unreadable ->
          new CommandFailure(ExitCode.UNREADABLE, "cannot read: " + unreadable.getMessage());
      case UncheckedIOException unreadable ->
          new CommandFailure(ExitCode.UNREADABLE, "cannot read: " + unreadable.getMessage());
      default -> new CommandFailure(ExitCode.FAILED, "failed unexpectedly: " + stopped);
    };
  }

  private static ExitCode code(CannotListenException.Why why) {
    return switch (why) {
      case IN_USE -> ExitCode.PORT_IN_USE;
      case NOT_ALLOWED, NOT_HERE -> ExitCode.USAGE;
    };
  }
}
