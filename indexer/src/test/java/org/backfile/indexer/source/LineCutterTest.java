package org.backfile.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class LineCutterTest {

  private static List<String> cut(String text, int longest) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    LineCutter cutter = new LineCutter(new ByteArrayInputStream(bytes), longest);
    List<String> lines = new ArrayList<>();
    for (byte[] line = cutter.next(); line != null; line = cutter.next()) {
      lines.add(new String(line, StandardCharsets.UTF_8) + (cutter.tooLong() ? "…" : ""));
    }
    return lines;
  }

  @Property
  void linesJoinedAgainAreTheText(
      @ForAll @Size(max = 8)
          List<@CharRange(from = 'a', to = 'c') @StringLength(max = 90_000) String> lines)
      throws IOException {
    String text = lines.stream().map(line -> line + "\n").collect(Collectors.joining());

    assertThat(cut(text, 1 << 20)).isEqualTo(lines);
  }

  @Property
  void aLineOverTheLimitIsCutThereAndSaysSo(
      @ForAll @IntRange(min = 1, max = 200_000) int length,
      @ForAll @IntRange(min = 1, max = 100_000) int longest)
      throws IOException {
    List<String> lines = cut("x".repeat(length) + "\nshort", Math.max(5, longest));
    int kept = Math.min(length, Math.max(5, longest));

    assertThat(lines).containsExactly("x".repeat(kept) + (kept < length ? "…" : ""), "short");
  }
}
