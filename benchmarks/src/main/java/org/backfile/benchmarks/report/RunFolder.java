package org.backfile.benchmarks.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.backfile.benchmarks.timing.Times;

/** The folder {@code runs/<date>/} that keeps a run. */
public final class RunFolder {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private static final long NANOS_A_MICRO = 1_000;

  private final Path folder;

  /** Makes the folder. */
  public RunFolder(Path folder) throws IOException {
    this.folder = Files.createDirectories(folder);
  }

  public Path path() {
    return folder;
  }

  /** Keeps an object as JSON. */
  public void json(String name, Object value) throws IOException {
    JSON.writeValue(folder.resolve(name).toFile(), value);
  }

  /** Keeps text. */
  public void text(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  /** Keeps every time: one line a contender and question, microseconds of each round. */
  public void times(String name, List<Times> times) throws IOException {
    List<String> lines = new ArrayList<>(List.of("contender\tkind\tquestion\tfound\tmicros"));
    for (Times each : times) {
      for (int at = 0; at < each.questions().size(); at++) {
        String micros =
            Arrays.stream(each.nanos()[at])
                .mapToObj(nanos -> String.valueOf(nanos / NANOS_A_MICRO))
                .collect(Collectors.joining(" "));
        lines.add(
            String.join(
                "\t",
                each.contender(),
                each.questions().get(at).kind().title(),
                each.questions().get(at).text(),
                String.valueOf(each.found()[at]),
                micros));
      }
    }
    Files.write(folder.resolve(name), lines);
  }
}
