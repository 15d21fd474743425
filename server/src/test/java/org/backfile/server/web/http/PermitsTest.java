package org.backfile.server.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class PermitsTest {
  private final Permits permits = new Permits(2);
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch end = new CountDownLatch(1);

  private String untilTheEnd() {
    begun.countDown();
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return "heavy";
  }

  @Test
  void heavyWorkWaitsForHeavyWorkAndLightWorkGoesPastIt() throws Exception {
    try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<String> heavy = others.submit(() -> permits.runHeavy(this::untilTheEnd));
      begun.await();
      assertThatThrownBy(() -> permits.runHeavy(() -> "more of it"))
          .isInstanceOf(BusyException.class);
      assertThat(permits.run(() -> "light")).isEqualTo("light");
      assertThat(permits.runOn(() -> "a batch")).isEqualTo("a batch");
      assertThat(permits.refused()).isEqualTo(1);
      end.countDown();
      assertThat(heavy.get()).isEqualTo("heavy");
      assertThat(permits.runHeavy(() -> "the next")).isEqualTo("the next");
    }
  }

  @Test
  void whatFailsGivesItsTurnBack() {
    for (int times = 0; times < 5; times++) {
      assertThatThrownBy(() ->
              permits.runHeavy(() -> {
                throw new IllegalStateException("broken");
              }))
          .hasMessage("broken");
    }
    assertThat(permits.runHeavy(() -> "still")).isEqualTo("still");
  }
}
