package org.backfile.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backfile.server.language.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The folder of alerts belongs to one server, and what its owner does goes before what a step
 * gives.
 */
class AlertStoreTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String BUILD = "20260101T000000Z-aaaaaa";
  private static final String ID = "0000000000aaaaaaaaaa";

  @TempDir private Path folder;

  private static Alert alert(Channel channel) {
    return new Alert(
        ID,
        "desk",
        new SavedSearch("Fish", "q=cod", channel, Frequency.BUILD),
        false,
        Progress.from(BUILD, NOW));
  }

  @Test
  void aFolderThatOneServerHasIsRefusedToAnotherUntilItIsLetGo() throws IOException {
    try (AlertStore _ = AlertStore.open(folder)) {
      assertThatThrownBy(() -> AlertStore.open(folder))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("another server keeps its alerts there");
    }
    AlertStore.open(folder).close();
  }

  @Test
  void aStepThatFailedIsForgottenWhenTheOwnerChoseAnotherWayMeanwhile() throws IOException {
    Alert before = alert(new Channel.Mail("a@archive.example", false));
    Alert failed =
        before.failed(before.progress().failed(Message.of("nobody answers at the address"), NOW));
    Alert changed = alert(new Channel.Feed());
    try (AlertStore store = AlertStore.open(folder)) {
      store.add(before);
      store.change(ID, _ -> changed);

      assertThat(store.step(before, failed)).contains(changed);
    }
  }

  @Test
  void aStepThatFailedIsKeptWhereNothingWasChanged() throws IOException {
    Alert before = alert(new Channel.Feed());
    Alert failed =
        before.failed(before.progress().failed(Message.of("nobody answers at the address"), NOW));
    try (AlertStore store = AlertStore.open(folder)) {
      store.add(before);

      assertThat(store.step(before, failed)).contains(failed);
    }
  }

  @Test
  void whatWasDeliveredStaysDeliveredThoughTheOwnerChoseAnotherWay() throws IOException {
    Alert before = alert(new Channel.Mail("a@archive.example", false));
    Digest digest = new Digest(BUILD, BUILD, NOW, 1, 0, 0, true, List.of());
    Progress told = before.progress().delivered(digest, NOW, "250");
    try (AlertStore store = AlertStore.open(folder)) {
      store.add(before);
      store.change(ID, _ -> alert(new Channel.Feed()));
      Alert after = store.step(before, before.with(told)).orElseThrow();

      assertThat(after.saved().channel()).isEqualTo(new Channel.Feed());
      assertThat(after.progress()).isEqualTo(told);
    }
  }

  @Test
  void aFileLongerThanAnyAlertIsNone() throws IOException {
    Files.write(folder.resolve(ID + ".json"), new byte[(8 << 20) + 1]);
    try (AlertStore store = AlertStore.open(folder)) {
      assertThat(store.find(ID)).isEqualTo(Optional.empty());
    }
    assertThat(folder.resolve(ID + ".json")).exists();
  }

  @Test
  void whatCouldNotBeComparedIsSomethingToTell() {
    assertThat(new Digest(BUILD, BUILD, NOW, 0, 0, 0, true, List.of()).isEmpty()).isTrue();
    assertThat(new Digest(BUILD, BUILD, NOW, 0, 0, 0, false, List.of()).isEmpty()).isFalse();
  }
}
