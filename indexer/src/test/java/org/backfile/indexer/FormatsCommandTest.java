package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.indexer.corpus.SourceFormat;
import org.junit.jupiter.api.Test;

class FormatsCommandTest {

  private static final Path PAGE = Path.of("../docs/formats.md");
  private static final String BEGIN = "<!-- formats -->\n";
  private static final String END = "<!-- /formats -->";

  private static String run(String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertThat(IndexerMain.run(out, out, Progress.NONE, arguments)).isZero();
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void everyFormatIsListedWithItsEndings() {
    String listed = run("formats");

    for (SourceFormat format : SourceFormat.values()) {
      assertThat(listed)
          .contains("%s  (%s)".formatted(format.title(), String.join(", ", format.endings())));
    }
    assertThat(listed.lines()).allMatch(line -> line.length() <= 100);
  }

  /** {@code -Dbackfile.formats=update} writes the page anew. */
  @Test
  void thePageOfFormatsIsMadeFromTheTable() throws IOException {
    String page = Files.readString(PAGE);
    int begin = page.indexOf(BEGIN) + BEGIN.length();
    int end = page.indexOf(END);
    if (System.getProperty("backfile.formats", "").equals("update")) {
      Files.writeString(
          PAGE, page.substring(0, begin) + FormatsCommand.markdown() + page.substring(end));
      page = Files.readString(PAGE);
      end = page.indexOf(END);
    }

    assertThat(page.substring(begin, end))
        .isEqualTo(FormatsCommand.markdown())
        .isEqualTo(run("formats", "--markdown"));
  }
}
