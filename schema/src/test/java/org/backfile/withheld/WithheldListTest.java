package org.backfile.withheld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.backfile.withheld.Order.Takedown;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WithheldListTest {
  @TempDir Path archive;

  @Test
  void withoutAFileNothingIsWithheld() throws IOException {
    assertThat(WithheldList.of(archive)).isEqualTo(WithheldList.NONE);
  }

  @Test
  void aListThatWasThereAMomentAgoIsMissedAndNotTakenForAnEmptyOne() {
    assertThatThrownBy(() -> WithheldList.read(archive)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aLinkToAListThatIsAwayIsNotTakenForAnEmptyOne() throws IOException {
    Files.createSymbolicLink(archive.resolve(WithheldList.FILE), archive.resolve("away"));
    assertThatThrownBy(() -> WithheldList.of(archive)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aTombstoneMayTellTheDayAndNothingElseIsTakenForOne() throws IOException {
    write("\"takedown\": \"tombstone\", \"date\": \"2026-11-20\"");
    assertThat(WithheldList.of(archive).tombstone("a-1").orElseThrow().date())
        .contains(LocalDate.of(2026, 11, 20));
    write("\"takedown\": \"tombstone\", \"date\": \"20 November\"");
    assertThatThrownBy(() -> WithheldList.of(archive))
        .isInstanceOf(WithheldProblem.class)
        .hasMessageContaining("\"date\" like 2026-11-20");
    write("\"until\": \"2026-12-01T06:00:00Z\", \"date\": \"2026-11-20\"");
    assertThatThrownBy(() -> WithheldList.of(archive)).isInstanceOf(WithheldProblem.class);
  }

  private void write(String order) throws IOException {
    Files.writeString(
        archive.resolve(WithheldList.FILE),
        "{\"withheld\": [{\"id\": \"a-1\", %s}]}".formatted(order));
  }

  @Test
  void spacesAroundAnIdAreNoPartOfIt() throws IOException {
    Files.writeString(
        archive.resolve(WithheldList.FILE),
        "{\"withheld\": [{\"id\": \" a-1\\n\", \"takedown\": \"silent\"}]}");
    assertThat(WithheldList.of(archive).orders())
        .containsExactly(new Takedown("a-1", false, Optional.empty()));
  }
}
