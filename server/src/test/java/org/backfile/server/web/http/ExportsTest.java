package org.backfile.server.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExportsTest {
  private static final Optional<String> ONE = Optional.of("192.0.2.1");
  private static final Optional<String> OTHER = Optional.of("192.0.2.2");

  private final Exports exports = new Exports();

  @Test
  void aClientGetsOneFileAtATimeAndOthersTheirsMeanwhile() {
    assertThat(
            exports.send(
                ONE,
                () -> {
                  assertThat(exports.send(ONE, () -> {})).isFalse();
                  assertThat(exports.send(OTHER, () -> {})).isTrue();
                }))
        .isTrue();
    assertThat(exports.send(ONE, () -> {})).isTrue();
  }

  @Test
  void aFileThatBreaksOffFreesItsPlace() {
    for (int file = 0; file < 2 * Exports.AT_ONCE; file++) {
      assertThatThrownBy(() ->
              exports.send(
                  ONE,
                  () -> {
                    throw new IllegalStateException("broken off");
                  }))
          .hasMessage("broken off");
    }
    assertThat(exports.send(ONE, () -> {})).isTrue();
  }

  @Test
  void whoIsOnLoopbackIsHeldUpByTheNumberOfPlacesOnly() {
    assertThat(nested(Exports.AT_ONCE)).isTrue();
    assertThatThrownBy(() -> nested(Exports.AT_ONCE + 1)).isInstanceOf(BusyException.class);
  }

  /** Sends a file while it sends a file while it sends one. */
  private boolean nested(int files) {
    return files == 0
        || exports.send(Optional.empty(), () -> assertThat(nested(files - 1)).isTrue());
  }
}
