package org.backfile.withheld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
  void spacesAroundAnIdAreNoPartOfIt() throws IOException {
    Files.writeString(
        archive.resolve(WithheldList.FILE),
        "{\"withheld\": [{\"id\": \" a-1\\n\", \"takedown\": \"silent\"}]}");
    assertThat(WithheldList.of(archive).orders()).containsExactly(new Takedown("a-1", false));
  }
}
