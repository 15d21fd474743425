package org.backfile.indexer;

import java.io.PrintStream;
import java.util.concurrent.Callable;
import org.backfile.indexer.corpus.SourceFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code backfile formats}: the table of formats. */
@Command(
    name = "formats",
    description = "Lists the formats that are read, and what is read from each.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class FormatsCommand implements Callable<Integer> {

  private static final int WIDTH = 100;
  private static final int INDENT = 4;

  @Option(names = "--markdown", description = "Print the table as Markdown.")
  private boolean markdown;

  private final PrintStream out;

  FormatsCommand(PrintStream out) {
    this.out = out;
  }

  @Override
  public Integer call() {
    if (markdown) {
      out.print(markdown());
    } else {
      for (SourceFormat format : SourceFormat.values()) {
        print(format);
      }
      out.println(
          "Each also as .gz, .bz2 and .zst. Others are told by name; nothing is passed over in silence.");
    }
    return ExitCode.DONE.number();
  }

  /** The table as it stands in the documentation. */
  static String markdown() {
    StringBuilder table =
        new StringBuilder("| format | endings | told by | what is read |\n|---|---|---|---|\n");
    for (SourceFormat format : SourceFormat.values()) {
      table.append(
          "| %s | `%s` | %s | %s |\n"
              .formatted(
                  format.title(),
                  String.join("` `", format.endings()),
                  cell(format.recognised()),
                  cell(format.reads())));
    }
    return table.toString();
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }

  private void print(SourceFormat format) {
    out.printf("%s  (%s)%n", format.title(), String.join(", ", format.endings()));
    wrap("told by: " + format.recognised());
    wrap("read: " + format.reads());
    out.println();
  }

  private void wrap(String text) {
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() + word.length() + INDENT >= WIDTH) {
        out.println(" ".repeat(INDENT) + line);
        line.setLength(0);
      }
      line.append(line.isEmpty() ? "" : " ").append(word);
    }
    out.println(" ".repeat(INDENT) + line);
  }
}
