package org.backfile.indexer;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: its commands, and how failures end it. */
@Command(name = "backfile", mixinStandardHelpOptions = true)
public final class IndexerMain {

  /** Warns that the JVM was started without vector code, which would not make indexing faster. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private IndexerMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.WARNING);
    VECTORS.setLevel(Level.SEVERE);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    boolean terminal = System.console() != null && System.console().isTerminal();
    Progress progress = terminal ? new TerminalProgress(err) : new PlainProgress(err);
    System.exit(ended(out, err, progress, arguments));
  }

  /** The exit code also where there is too little memory to begin with. */
  private static int ended(
      PrintStream out, PrintStream err, Progress progress, String... arguments) {
    try {
      return run(out, err, progress, arguments);
    } catch (OutOfMemoryError e) {
      Failure failure = Failure.of(e);
      err.println("backfile: " + failure.told(false));
      return failure.code().number();
    }
  }

  /** Runs a command; the exit code. */
  static int run(PrintStream out, PrintStream err, Progress progress, String... arguments) {
    return new CommandLine(new IndexerMain())
        .addSubcommand(new IndexCommand(out, progress))
        .addSubcommand(new FormatsCommand(out))
        .addSubcommand(new RehearseCommand(progress))
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((wrong, words) -> {
          String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
          err.printf("%s: %s; see %s --help%n", command, wrong.getMessage(), command);
          return ExitCode.USAGE.number();
        })
        .setExecutionExceptionHandler((stopped, command, parsed) -> {
          Failure failure = Failure.of(stopped);
          LoggerFactory.getLogger(IndexerMain.class).debug("stopped", stopped);
          boolean dryRun = parsed.subcommand().hasMatchedOption("--dry-run");
          err.println("backfile: " + failure.told(dryRun));
          return failure.code().number();
        })
        .execute(arguments);
  }
}
