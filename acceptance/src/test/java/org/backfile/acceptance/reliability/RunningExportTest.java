package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Site;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.server.web.access.Entrance;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is sent slowly, while builds and orders come and go. */
class RunningExportTest {
  private static final int ARTICLES = 12_000;
  private static final int FIRST_ROWS = 100;
  private static final int SMALL_BUFFER = 4_096;
  private static final String PATH = "/search.csv?fields=id,title,source,snippets&q=old";
  private static final String FEED = "/search.atom?q=old";
  private static final String FORWARDED = "X-Forwarded-For";
  private static final String CLIENT = "203.0.113.5";

  @TempDir private static Path before;

  @TempDir private Path folder;
  private Path archive;

  @BeforeAll
  static void indexOnce() throws IOException {
    Corpus.of(before.resolve("old"), "old", ARTICLES).indexInto(before.resolve("archive"));
  }

  @BeforeEach
  void copyArchive() throws IOException {
    archive = folder.resolve("archive");
    Path made = before.resolve("archive");
    try (Stream<Path> files = Files.walk(made)) {
      for (Path file : files.toList()) {
        Files.copy(file, archive.resolve(made.relativize(file)));
      }
    }
  }

  @Test
  void aFileBegunFromABuildThatIsPrunedMeanwhileEndsWhole() throws IOException {
    Build old = new ArchiveFolder(archive).current().orElseThrow();
    try (LocalSite server = LocalSite.over(archive);
        Socket socket = connect(server)) {
      BufferedReader lines = ask(socket);
      List<String> rows = new ArrayList<>(read(lines, FIRST_ROWS));

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

  @Test
  void aFileUnderWayIsBrokenOffWhenAnArticleIsTakenDownAndPurged() throws IOException {
    try (LocalSite server = LocalSite.over(archive);
        Socket socket = connect(server)) {
      BufferedReader lines = ask(socket);
      List<String> rows = new ArrayList<>(read(lines, FIRST_ROWS));

      Files.writeString(
          archive.resolve("withheld.json"),
          "{\"withheld\": [{\"id\": \"old-%d\", \"takedown\": \"silent\"}]}".formatted(ARTICLES));
      Corpus.of(folder.resolve("without"), "old", ARTICLES / 100).indexInto(archive);
      Eventually.isSo(
          "the build without it serves", () -> Sight.of(server.site()).total() == ARTICLES / 100);

      rows.addAll(read(lines, Integer.MAX_VALUE));
      assertThat(rows).hasSizeBetween(FIRST_ROWS, ARTICLES - 1);
    }
  }

  @Test
  void aClientBeyondLoopbackGetsOneFileAtATimeAndEverythingElseMeanwhile() throws IOException {
    Entrance behindProxy = new Entrance(Optional.empty(), 0, Set.of("127.0.0.1"));
    try (LocalSite server = LocalSite.of(LocalSite.config(archive, behindProxy));
        Socket socket = connect(server)) {
      BufferedReader lines = ask(socket, FORWARDED + ": " + CLIENT + "\r\n");
      assertThat(read(lines, FIRST_ROWS)).hasSize(FIRST_ROWS);

      Site site = server.site();
      Answer second = site.get(PATH, FORWARDED, CLIENT);
      assertThat(second.status()).isEqualTo(429);
      assertThat(second.header("Retry-After")).isNotBlank();
      getsEverythingElse(site);
      assertThat(site.get(PATH, FORWARDED, "203.0.113.6").status()).isEqualTo(200);
      assertThat(site.get(PATH).status()).as("on loopback").isEqualTo(200);

      assertThat(read(lines, Integer.MAX_VALUE)).hasSize(ARTICLES - FIRST_ROWS);
      Eventually.isSo("the next is sent", () -> site.get(PATH, FORWARDED, CLIENT).status() == 200);
    }
  }

  private static void getsEverythingElse(Site site) {
    assertThat(site.get("/search?q=old", FORWARDED, CLIENT).status()).isEqualTo(200);
    assertThat(site.send("HEAD", PATH, FORWARDED, CLIENT).status()).isEqualTo(200);
    assertThat(site.get(PATH + "&from=never", FORWARDED, CLIENT).status()).isEqualTo(400);
    Answer feed = site.get(FEED, FORWARDED, CLIENT);
    assertThat(feed.status()).isEqualTo(200);
    assertThat(site.get(FEED, FORWARDED, CLIENT, "If-None-Match", feed.header("ETag")).status())
        .isEqualTo(304);
  }

  @Test
  void onLoopbackSeveralFilesAreSentAtOnceThoughRequestsAreCounted() throws IOException {
    Entrance counted = new Entrance(Optional.empty(), 6_000, Set.of());
    try (LocalSite server = LocalSite.of(LocalSite.config(archive, counted));
        Socket socket = connect(server)) {
      assertThat(read(ask(socket), FIRST_ROWS)).hasSize(FIRST_ROWS);
      assertThat(server.site().get(PATH).status()).isEqualTo(200);
    }
  }

  private static Socket connect(LocalSite server) throws IOException {
    Socket socket = new Socket();
    socket.setReceiveBufferSize(SMALL_BUFFER);
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.site().port()));
    return socket;
  }

  private static BufferedReader ask(Socket socket) throws IOException {
    return ask(socket, "");
  }

  /** Asks for all articles under HTTP/1.0, which has no chunks between the lines. */
  private static BufferedReader ask(Socket socket, String header) throws IOException {
    socket
        .getOutputStream()
        .write(
            "GET %s HTTP/1.0\r\nHost: localhost\r\n%s\r\n"
                .formatted(PATH, header)
                .getBytes(StandardCharsets.US_ASCII));
    return new BufferedReader(
        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8), SMALL_BUFFER);
  }

  /** The next rows of articles, at most so many; fewer where the connection is broken off. */
  private static List<String> read(BufferedReader lines, int most) {
    List<String> rows = new ArrayList<>();
    try {
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
    } catch (SocketException reset) {
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
