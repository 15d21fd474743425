package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.RunningProgram;
import org.backfile.acceptance.site.Site;
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

  private static String marker(Object number) {
    return "zqxmarker" + number;
  }

  /** Asks with over 400 markers, in every form with some of its own. */
  private static void ask(Site site) {
    assertThat(ask(site, MARKERS_A_FORM)).isGreaterThan(400);
  }

  /** Asks in every form, so many times, with a marker of its own each; with how many. */
  private static int ask(Site site, int times) {
    int markers = 0;
    for (String form : FORMS) {
      for (int time = 0; time < times; time++) {
        site.get(form.replace("%s", marker(markers++)).replace("%%", "%"));
      }
    }
    site.send("POST", "/search?q=" + marker(markers++));
    site.get("/search?q=" + marker(markers++) + "a".repeat(9_000));
    return markers;
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
