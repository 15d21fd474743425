package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is sent slowly, while builds come and go. */
class RunningExportTest {
  private static final int ARTICLES = 12_000;
  private static final int SMALL_BUFFER = 4_096;

  @TempDir private Path folder;

  @Test
  void aFileBegunFromABuildThatIsPrunedMeanwhileEndsWhole() throws IOException {
    Path archive = folder.resolve("archive");
    Corpus.of(folder.resolve("old"), "old", ARTICLES).indexInto(archive);
    Build old = new ArchiveFolder(archive).current().orElseThrow();
    try (LocalSite server = LocalSite.over(archive);
        Socket socket = new Socket()) {
      socket.setReceiveBufferSize(SMALL_BUFFER);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.site().port()));
      BufferedReader lines = ask(socket);
      List<String> rows = new ArrayList<>(read(lines, 100));

      for (String word : List.of("first", "second", "third")) {
        Corpus.of(folder.resolve(word), word, 10).indexInto(archive);
      }
      Eventually.isSo("a new build serves", () -> Sight.of(server.site()).word().equals("third"));
      assertThat(old.folder()).doesNotExist();

      rows.addAll(read(lines, Integer.MAX_VALUE));
      assertThat(rows).hasSize(ARTICLES).doesNotHaveDuplicates();
      assertThat(rows).allMatch(row -> row.startsWith("\"old-"));
    }
  }

  /** Asks for all articles under HTTP/1.0, which has no chunks between the lines. */
  private static BufferedReader ask(Socket socket) throws IOException {
    socket
        .getOutputStream()
        .write(
            "GET /search.csv?fields=id,title,source,snippets&q=old HTTP/1.0\r\nHost: localhost\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), SMALL_BUFFER);
  }

  /** The next rows of articles, at most so many. */
  private static List<String> read(BufferedReader lines, int most) throws IOException {
    List<String> rows = new ArrayList<>();
    while (rows.size() < most) {
      String line = lines.readLine();
      if (line == null) {
        return rows;
      }
      if (line.startsWith("\"old-")) {
        rows.add(line);
      }
    }
    return rows;
  }
}
