package org.backfile.server.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCollectionTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeFiles() throws IOException {
    Files.writeString(folder.resolve("queries.tsv"), "1\tWho, and \"why\"?\n2\tnobody knows\n");
    Files.writeString(folder.resolve("qrels.txt"), "1 0 a 2\n1 0 b 0\n2 0 c 0\n");
  }

  @Test
  void topicsWithoutAnAnswerAreLeftOut() throws IOException {
    TestCollection read = TestCollection.read(folder, Optional.empty());

    assertThat(read.topics())
        .containsExactly(new Topic("1", "Who, and \"why\"?", Map.of("a", 2, "b", 0)));
    assertThat(read.name()).isEqualTo(folder.getFileName().toString());
  }

  @Test
  void aSplitHasFilesAndANameOfItsOwn() throws IOException {
    Files.writeString(folder.resolve("queries.dev.tsv"), "9\tthe other\n");
    Files.writeString(folder.resolve("qrels.dev.txt"), "9\t0\tz\t1\n");

    TestCollection read = TestCollection.read(folder, Optional.of("dev"));

    assertThat(read.topics()).containsExactly(new Topic("9", "the other", Map.of("z", 1)));
    assertThat(read.name()).endsWith("/dev");
  }

  @Test
  void aBadLineIsNamedWithItsPlace() throws IOException {
    Files.writeString(folder.resolve("qrels.txt"), "1 0 a 2\n1 0 b\n");

    assertThatThrownBy(() -> TestCollection.read(folder, Optional.empty()))
        .isInstanceOf(CollectionProblem.class)
        .hasMessageContaining("qrels.txt, line 2")
        .hasMessageEndingWith("found: 1 0 b");
  }

  @Test
  void idsThatDoNotMeetAreAProblem() throws IOException {
    Files.writeString(folder.resolve("qrels.txt"), "q1 0 a 2\n");

    assertThatThrownBy(() -> TestCollection.read(folder, Optional.empty()))
        .isInstanceOf(CollectionProblem.class)
        .hasMessageContaining("no topic");
  }
}
