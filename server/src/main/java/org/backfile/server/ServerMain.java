package org.backfile.server;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.backfile.server.command.BuildsCommand;
import org.backfile.server.command.CheckCommand;
import org.backfile.server.command.CommandFailure;
import org.backfile.server.command.EvalCommand;
import org.backfile.server.command.ExitCode;
import org.backfile.server.command.SearchCommand;
import org.backfile.server.command.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: its commands, and how failures end it. */
@Command(
    name = "backfile",
    mixinStandardHelpOptions = true,
    description = "Answers questions about an archive.",
    subcommands = {ServeCommand.class, CheckCommand.class, BuildsCommand.class, EvalCommand.class})
public final class ServerMain {

  /** Warns that the JVM was started without vector code, which one answer has no use for. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private ServerMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.WARNING);
    VECTORS.setLevel(Level.SEVERE);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs a command; the exit code. */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    return new CommandLine(new ServerMain())
        .addSubcommand(SearchCommand.create())
        .setOut(new PrintWriter(out, true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(err, true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler((wrong, words) -> {
          String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
          err.printf("%s: %s; see %s --help%n", command, wrong.getMessage(), command);
          return ExitCode.USAGE.number();
        })
        .setExecutionExceptionHandler((stopped, command, parsed) -> {
          CommandFailure failure = CommandFailure.of(stopped);
          failure.lines().forEach(line -> err.println("backfile: " + line));
          return failure.code().number();
        })
        .execute(arguments);
  }
}
