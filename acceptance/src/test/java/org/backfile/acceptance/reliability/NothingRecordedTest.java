package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.RunningProgram;
import org.backfile.acceptance.site.Site;
import org.backfile.build.ArchiveFolder;
import org.backfile.server.web.access.KeyFile;
import org.backfile.server.web.access.KeyFile.Key;
import org.backfile.withheld.Role;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked stays between the reader and the answer. */
class NothingRecordedTest {
  private static final Duration GRACE = Duration.ofSeconds(20);
  private static final int MARKERS_A_FORM = 10;
  private static final Path STRACE = Path.of("/usr/bin/strace");

  /** Every way to ask, good and bad; the marker is put in where it says %s. */
  private static final List<String> FORMS =
      List.of(
          "/search?q=%s",
          "/search?q=%s*+OR+(%s",
          "/search?q=*%s",
          "/search?q=some&source=%s",
          "/search?from=%s",
          "/search?%s=1",
          "/search?cursor=%s",
          "/search.csv?q=%s",
          "/search.jsonl?q=%s",
          "/search.atom?q=%s",
          "/search.ris?q=%s",
          "/search.bib?q=%s",
          "/search.csl?q=%s",
          "/search/facets/tag?q=%s",
          "/search/facets/%s?q=some",
          "/api/v1/search?q=%s",
          "/api/v1/search?page=%s",
          "/api/v1/search?q=%s&explain=1",
          "/api/v1/suggest?prefix=%s",
          "/timeline?q=%s&q2=some",
          "/timeline.svg?q=%s",
          "/api/v1/timeline?q=%s",
          "/timeline.csv?q=%s",
          "/help?try=%s",
          "/alerts?q=%s",
          "/alerts?source=%s&from=%s",
          "/alerts/%s",
          "/alerts/%s/delete",
          "/alerts/%s/feed",
          "/api/v1/alerts/%s",
          "/entity/%s",
          "/entity/person:%s",
          "/entity/place:%s?from=2019&q=%s",
          "/api/v1/entities/org:%s",
          "/search?q=some&person=%s",
          "/compat/guardian/search?q=%s",
          "/compat/guardian/search?q=some&section=%s",
          "/compat/guardian/search?q=some&%s=1",
          "/compat/guardian/search?q=some&from-date=%s",
          "/compat/guardian/search?api-key=%s&q=%s",
          "/compat/guardian/%s",
          "/compat/nyt/articlesearch.json?q=%s",
          "/compat/nyt/articlesearch.json?q=some&fq=%s",
          "/compat/nyt/articlesearch.json?fq=source:(%s",
          "/compat/nyt/articlesearch.json?q=some&begin_date=%s",
          "/compat/nyt/articlesearch.json?api-key=%s&page=%s",
          "/list?lines=%s",
          "/lists?lines=%s",
          "/lists.csv?lines=%s",
          "/api/v1/lists?lines=%s",
          "/a/%s",
          "/a/some-1?q=%s",
          "/a/some-1/v/%s",
          "/a/some-1/compare?left=%s",
          "/story/%s",
          "/api/v1/stories/%s",
          "/api/v1/articles/%s",
          "/api/v1/articles/%s/related",
          "/api/v1/articles/%s/compare",
          "/builds/current?%s=1",
          "/builds/current?since=%s",
          "/builds/current.atom?since=%s",
          "/api/v1/builds/current?until=%s",
          "/?%s=1",
          "/status?%s=1",
          "/api/v1/status?%s=1",
          "/opensearch.xml?%s=1",
          "/openapi.json?%s=1",
          "/live?%s",
          "/ready?%s",
          "/r/%s",
          "/%s",
          "/static/%s",
          "/%%2f%s");

  /** What no well-behaved client sends, at which libraries stumble. */
  private static final List<String> RAW =
      List.of(
          "CONNECT /search?q=%s HTTP/1.1\nHost: localhost\n\n",
          "CONNECT %s:80 HTTP/1.1\nHost: localhost\n\n",
          "GET http://localhost:bad/search?q=%s HTTP/1.1\nHost: localhost\n\n",
          "GET http://[::1/search?q=%s HTTP/1.1\nHost: localhost\n\n",
          "GET //%s/search?q=%s HTTP/1.1\nHost: localhost\n\n",
          "GET /search?q=%s HTTP/1.1\nHost: %s x\n\n",
          "GET /search?q=%s HTTP/1.1\nHost: [%s]\n\n",
          "GET /search?q=%s HTTP/1.1\nHost: localhost\nHost: %s\n\n",
          "GET /search?q=%s HTTP/1.%s\nHost: localhost\n\n",
          "GET /search?q=%s\u0001 HTTP/1.1\nHost: localhost\n\n",
          "GET /a/%s%zz HTTP/1.1\nHost: localhost\n\n",
          "%s /search HTTP/1.1\nHost: localhost\n\n",
          "%s\n\n",
          "GET / HTTP/1.1\nHost: localhost\nX %s: y\n\n",
          "GET / HTTP/1.1\nHost: localhost\n %s: folded\n\n",
          "GET / HTTP/1.1\nHost: localhost\nCookie: %s=\"\u0080;;=%s\nConnection: close\n\n",
          "GET / HTTP/1.1\nHost: localhost\nContent-Length: %s\n\n",
          "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: a/b;charset=%s\nContent-Length: 9\nConnection: close\n\nlines=%s",
          "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: multipart/form-data; boundary=%s\nContent-Length: 9\nConnection: close\n\nlines=%s",
          "POST /lists HTTP/1.1\nHost: localhost\nTransfer-Encoding: chunked\nConnection: close\n\n%s\nlines\n");

  @TempDir private Path folder;

  @Test
  void noQueryIsLeftInOutputFilesOrStatus() throws IOException {
    Path archive = folder.resolve("archive");
    Corpus.of(folder.resolve("corpus"), "some", 50).indexInto(archive);
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    List<String> command =
        Program.SERVER.command(
            List.of("-Djava.io.tmpdir=" + scratch, "-Dbackfile.log=INFO"),
            "serve",
            "--archive",
            archive,
            "--port",
            0);
    try (RunningProgram server = RunningProgram.of(command)) {
      Site site = Served.site(server);
      ask(site);
      String status = site.get("/api/v1/status").text();
      server.terminate();
      assertThat(server.await(GRACE).exitCode()).isZero();
      assertThat(server.output()).doesNotContain(marker(""));
      assertThat(status).doesNotContain(marker(""));
      assertThat(filesWith(archive)).isEmpty();
      assertThat(filesWith(scratch)).isEmpty();
    }
  }

  @Test
  void neitherAThreadDumpNorACrashTellsWhatWasAsked() throws IOException {
    Path archive = folder.resolve("archive");
    Corpus.of(folder.resolve("corpus"), "some", 50).indexInto(archive);
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Path crash = scratch.resolve("crash.log");
    List<String> command =
        Program.SERVER.command(
            List.of("-XX:ErrorFile=" + crash, "-XX:-CreateCoredumpOnCrash"),
            "serve",
            "--archive",
            archive,
            "--port",
            0);
    try (RunningProgram server = RunningProgram.of(command)) {
      ask(Served.site(server));
      server.signal("QUIT");
      Eventually.isSo("it dumps its threads", () -> server.output().contains("Full thread dump"));
      server.signal("SEGV");
      assertThat(server.await(GRACE).exitCode()).isNotZero();

      assertThat(crash).exists();
      assertThat(server.output()).doesNotContain(marker(""));
      assertThat(filesWith(scratch)).isEmpty();
    }
  }

  /** Saved searches are kept, as their owners wish, in their own files and nowhere else. */
  @Test
  void whatIsSavedIsInTheFilesOfAlertsAndWhatIsRefusedNowhere() throws IOException {
    Path archive = folder.resolve("archive");
    Corpus.of(folder.resolve("corpus"), "some", 50).indexInto(archive);
    Path scratch = Files.createDirectory(folder.resolve("scratch"));
    Path alerts = folder.resolve("alerts");
    String key = KeyFile.newKey();
    Path keys = folder.resolve("keys.json");
    new KeyFile(
            List.of(
                new Key(
                    "desk",
                    Role.EDITOR,
                    KeyFile.hash(key),
                    Instant.now().plus(Duration.ofDays(1)))))
        .write(keys);
    List<String> command =
        Program.SERVER.command(
            List.of("-Djava.io.tmpdir=" + scratch, "-Dbackfile.log=INFO"),
            "serve",
            "--archive",
            archive,
            "--port",
            0,
            "--keys",
            keys,
            "--alerts",
            alerts,
            "--webhook-host",
            "203.0.113.1",
            "--admin-port",
            0);
    try (RunningProgram server = RunningProgram.of(command)) {
      Site site = Served.site(server);
      List<String> saved = save(site, key);
      Corpus.of(folder.resolve("corpus"), "some", 60).indexInto(archive);
      String build = new ArchiveFolder(archive).current().orElseThrow().id();
      Eventually.isSo("all have looked", () -> haveLooked(site, key, saved, build));
      String figures = figures(server);
      String status = site.get("/api/v1/status", "Authorization", "Bearer " + key).text();
      server.terminate();

      assertThat(server.await(GRACE).exitCode()).isZero();
      assertThat(server.output() + figures + status).doesNotContain(marker("")).doesNotContain(key);
      assertThat(filesWith(folder))
          .containsExactlyInAnyOrderElementsOf(
              saved.stream().map(id -> alerts.resolve(id + ".json")).toList());
    }
  }

  /** Saves searches with markers, and tries to save others; with the ids of those kept. */
  private static List<String> save(Site site, String key) {
    List<String> saved = new ArrayList<>();
    for (String search :
        List.of(
            "q=some", "q=%s", "q=some*+OR+%s", "q=some&source=%s", "q=*%s", "q=(%s", "from=%s")) {
      for (String channel : List.of("feed", "mail", "pigeon-%s")) {
        String wish =
            "{\"name\":\"%s\",\"search\":\"%s\",\"channel\":\"%s\",\"to\":\"%s\",\"frequency\":\"build\"}"
                .formatted("%s", search, channel, "%s@archive.example")
                .replace("%s", marker(saved.size()));
        Answer made = send(site, key, "/api/v1/alerts", "application/json", wish);
        if (made.status() == 201) {
          saved.add(made.json().get("id").asText());
        }
      }
      send(site, key, "/alerts", "application/x-www-form-urlencoded", "q=" + marker(0) + "&name=");
    }
    assertThat(saved).hasSize(5);
    for (String path : List.of("", "/feed", "/delete", "?q=" + marker(1), "/" + marker(2))) {
      site.get("/alerts/" + saved.getFirst() + path, "Authorization", "Bearer " + key);
    }
    return saved;
  }

  private static Answer send(Site site, String key, String path, String type, String body) {
    return site.sendText(
        "POST",
        path,
        body,
        "Authorization",
        "Bearer " + key,
        "Content-Type",
        type,
        "Sec-Fetch-Site",
        "same-origin");
  }

  private static boolean haveLooked(Site site, String key, List<String> alerts, String build) {
    return alerts.stream()
        .map(id -> site.get("/api/v1/alerts/" + id, "Authorization", "Bearer " + key).json())
        .allMatch(alert -> alert.get("toldUpTo").asText().equals(build));
  }

  private static String figures(RunningProgram server) {
    Matcher url = Pattern.compile("(http://127\\.0\\.0\\.1:\\d+)/metrics").matcher(server.output());
    assertThat(url.find()).isTrue();
    return new Site(url.group(1) + "/").get("/metrics").ok().text();
  }

  private static String marker(Object number) {
    return "zqxmarker" + number;
  }

  /** Asks with over 600 markers, in every form with some of its own. */
  private static void ask(Site site) {
    assertThat(ask(site, MARKERS_A_FORM)).isGreaterThan(600);
  }

  /** Asks in every form, so many times, with a marker of its own each; with how many. */
  private static int ask(Site site, int times) {
    int markers = 0;
    for (String form : FORMS) {
      for (int time = 0; time < times; time++) {
        site.get(form.replace("%s", marker(markers++)).replace("%%", "%"));
      }
    }
    for (String form : RAW) {
      send(site, form.replace("%s", marker(markers++)));
    }
    site.send("POST", "/search?q=" + marker(markers++));
    site.get("/search?q=" + marker(markers++) + "a".repeat(9_000));
    return markers;
  }

  /** Sends a request as it is, but for the line ends, and waits until something comes back. */
  private static void send(Site site, String request) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), site.port())) {
      socket
          .getOutputStream()
          .write(request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      assertThat(socket.getInputStream().read()).isEqualTo('H');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> filesWith(Path folder) throws IOException {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(marker(""))) {
          found.add(file);
        }
      }
    }
    return found;
  }

  @Test
  @Tag("faults")
  void nothingIsSentBeyondThisMachine() throws IOException {
    Assumptions.assumeTrue(Files.isExecutable(STRACE), "needs strace");
    Path archive = folder.resolve("archive");
    Corpus.of(folder.resolve("corpus"), "some", 50).indexInto(archive);
    Path calls = folder.resolve("calls.txt");
    List<String> command =
        new ArrayList<>(
            List.of(STRACE.toString(), "-f", "-qq", "--seccomp-bpf", "-o", calls.toString()));
    command.addAll(List.of("-e", "trace=connect,sendto,sendmsg,sendmmsg"));
    command.addAll(Program.SERVER.command(List.of(), "serve", "--archive", archive, "--port", 0));
    try (RunningProgram server = RunningProgram.of(command)) {
      ask(Served.site(server), 1);
    }
    assertThat(addresses(Files.readString(calls))).allMatch(NothingRecordedTest::isLoopback);
  }

  private static List<String> addresses(String calls) {
    Matcher address =
        Pattern.compile("inet_addr\\(\"([^\"]+)\"\\)|inet_pton\\(AF_INET6, \"([^\"]+)\"")
            .matcher(calls);
    List<String> found = new ArrayList<>();
    while (address.find()) {
      found.add(address.group(1) == null ? address.group(2) : address.group(1));
    }
    return found;
  }

  private static boolean isLoopback(String address) {
    return address.startsWith("127.") || address.equals("::1") || address.startsWith("::ffff:127.");
  }
}
