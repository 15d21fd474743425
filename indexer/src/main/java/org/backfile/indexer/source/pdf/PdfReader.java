package org.backfile.indexer.source.pdf;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.backfile.indexer.source.RecordProblem;

/**
 * Has PDFs read by processes with 256 MB of memory: as many as threads ask at a time, each for many
 * PDFs. One that takes longer than its time, or all its memory, is ended and costs its PDF only.
 * Processes end with this one, as their input does. Thread-safe.
 */
final class PdfReader {

  /** Time for one PDF. */
  static final Duration LONGEST = Duration.ofSeconds(60);

  static final PdfReader SHARED =
      new PdfReader(
          LONGEST,
          List.of("-Xmx256m", "-Xss2m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());

  private record Helper(Process process, DataInputStream in, DataOutputStream out) {}

  private final Duration longest;
  private final List<String> bounds;
  private final Deque<Helper> idle = new ConcurrentLinkedDeque<>();

  PdfReader(Duration longest, List<String> bounds) {
    this.longest = longest;
    this.bounds = List.copyOf(bounds);
  }

  /**
   * The text of a PDF.
   *
   * @throws RecordProblem when it has none that can be read within the bounds
   */
  PdfText read(byte[] pdf) {
    AtomicBoolean late = new AtomicBoolean();
    try {
      Helper helper = helper();
      ScheduledFuture<?> end =
          CLOCK.schedule(
              () -> {
                late.set(true);
                helper.process().destroyForcibly();
              },
              longest.toMillis(),
              TimeUnit.MILLISECONDS);
      try {
        return ask(helper, pdf);
      } finally {
        end.cancel(false);
      }
    } catch (IOException e) {
      throw new RecordProblem(late.get() ? tooLong() : words(e));
    }
  }

  private String tooLong() {
    return "expected a PDF that is read within %d s, found one that takes longer"
        .formatted(longest.toSeconds());
  }

  private static String words(IOException broken) {
    return broken instanceof EOFException
        ? "expected a PDF that is read within 256 MB, found one that takes more"
        : "the process that reads PDFs broke off: " + broken.getMessage();
  }

  private PdfText ask(Helper helper, byte[] pdf) throws IOException {
    try {
      helper.out().writeInt(pdf.length);
      helper.out().write(pdf);
      helper.out().flush();
      boolean read = helper.in().readBoolean();
      if (!read) {
        String problem = PdfText.text(helper.in());
        idle.push(helper);
        throw new RecordProblem(problem);
      }
      PdfText text = PdfText.read(helper.in());
      idle.push(helper);
      return text;
    } catch (IOException e) {
      helper.process().destroyForcibly();
      throw e;
    }
  }

  private Helper helper() throws IOException {
    for (Helper helper = idle.poll(); helper != null; helper = idle.poll()) {
      if (helper.process().isAlive()) {
        return helper;
      }
    }
    Process process = start();
    return new Helper(
        process,
        new DataInputStream(new BufferedInputStream(process.getInputStream())),
        new DataOutputStream(new BufferedOutputStream(process.getOutputStream())));
  }

  private Process start() throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(bounds);
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:-CreateCoredumpOnCrash",
            "-Djava.awt.headless=true",
            "-cp",
            System.getProperty("java.class.path"),
            PdfProcess.class.getName()));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
  }
}
