package org.backfile.indexer;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.indexer.source.fields.FieldMapProblem;
import org.backfile.indexer.write.SameId;
import org.backfile.withheld.WithheldProblem;

/**
 * A failure as its user hears of it.
 *
 * @param code how the program ends
 * @param message one sentence
 * @param archiveAtStake whether the user will ask what has become of the archive
 */
record Failure(ExitCode code, String message, boolean archiveAtStake) {

  private static final String SERVED = "; nothing was published, the archive serves what it served";

  private static final String MORE_MEMORY = "give the program more, such as BACKFILE_HEAP=1g";

  /** Explains what stopped a run. Lucene may wrap the input or output failure that closed it. */
  static Failure of(Throwable stopped) {
    if (causes(stopped).anyMatch(OutOfMemoryError.class::isInstance)) {
      return new Failure(ExitCode.FAILED, "out of memory: " + MORE_MEMORY, true);
    }
    return switch (stopped) {
      case FieldMapProblem problem -> new Failure(ExitCode.USAGE, message(problem), false);
      case WithheldProblem problem -> new Failure(ExitCode.USAGE, message(problem), false);
      case IndexProblem problem -> new Failure(ExitCode.FAILED, message(problem), true);
      case SameId.TooManyVersions problem -> new Failure(ExitCode.FAILED, message(problem), true);
      default ->
          inputOutput(stopped)
              .map(Failure::ofFile)
              .orElseGet(() -> new Failure(ExitCode.FAILED, "unexpected: " + stopped, true));
    };
  }

  private static Stream<Throwable> causes(Throwable stopped) {
    return Stream.iterate(stopped, cause -> cause != null, Throwable::getCause);
  }

  private static Optional<IOException> inputOutput(Throwable stopped) {
    return causes(stopped)
        .filter(IOException.class::isInstance)
        .map(IOException.class::cast)
        .reduce((outer, inner) -> inner);
  }

  private static Failure ofFile(IOException failure) {
    String message = message(failure);
    String words =
        switch (failure) {
          case NoSuchFileException missing -> "no such file or folder: " + missing.getFile();
          case AccessDeniedException denied -> "no permission: " + denied.getFile();
          default -> message.contains("No space left") ? "the disk is full: " + message : message;
        };
    return new Failure(ExitCode.INPUT_OUTPUT, words, true);
  }

  /** The sentence, and what has become of the archive unless the run was a dry one. */
  String told(boolean dryRun) {
    return archiveAtStake && !dryRun ? message + SERVED : message;
  }

  private static String message(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
