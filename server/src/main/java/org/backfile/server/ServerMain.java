package org.backfile.server;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.backfile.server.command.BuildsCommand;
import org.backfile.server.command.CheckCommand;
import org.backfile.server.command.CommandFailure;
import org.backfile.server.command.EvalCommand;
import org.backfile.server.command.ExitCode;
import org.backfile.server.command.HeadStart;
import org.backfile.server.command.KeyCommand;
import org.backfile.server.command.RehearseCommand;
import org.backfile.server.command.SearchCommand;
import org.backfile.server.command.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program: its commands, and how failures end it. */
@Command(
    name = "backfile",
    mixinStandardHelpOptions = true,
    description = "Answers questions about an archive.")
public final class ServerMain {

  /** Warns that the JVM was started without vector code, which one answer has no use for. */
  private static final Logger VECTORS =
      Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

  private static final Map<String, Supplier<CommandLine>> COMMANDS =
      Map.of(
          "serve", () -> new CommandLine(new ServeCommand()),
          "search", SearchCommand::create,
          "check", () -> new CommandLine(new CheckCommand()),
          "builds", () -> new CommandLine(new BuildsCommand()),
          "eval", () -> new CommandLine(new EvalCommand()),
          "key", () -> new CommandLine(new KeyCommand()),
          "rehearse", () -> new CommandLine(new RehearseCommand()));

  private static final Set<String> SERVERS = Set.of("serve", "rehearse");

  private ServerMain() {}

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.WARNING);
    VECTORS.setLevel(Level.SEVERE);
    if (arguments.length > 0 && SERVERS.contains(arguments[0])) {
      HeadStart.begin();
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /**
   * Runs a command; the exit code. Of the commands only the one that is called is looked at: to
   * read what describes them takes its time.
   */
  static int run(PrintStream out, PrintStream err, String... arguments) {
    Supplier<CommandLine> called = arguments.length == 0 ? null : COMMANDS.get(arguments[0]);
    return called == null
        ? told(all(), out, err).execute(arguments)
        : told(called.get().setCommandName("backfile " + arguments[0]), out, err)
            .execute(Arrays.copyOfRange(arguments, 1, arguments.length));
  }

  private static CommandLine told(CommandLine program, PrintStream out, PrintStream err) {
    return program
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
        });
  }

  private static CommandLine all() {
    CommandLine program = new CommandLine(new ServerMain());
    COMMANDS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(command -> program.addSubcommand(command.getValue().get()));
    return program;
  }
}
