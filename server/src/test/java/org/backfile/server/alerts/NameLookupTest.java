package org.backfile.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who knows the addresses of names may take for ever; nobody waits for that. */
class NameLookupTest {
  private final CountDownLatch end = new CountDownLatch(1);

  @AfterEach
  void end() {
    end.countDown();
  }

  private InetAddress[] slowly(String name) throws UnknownHostException {
    try {
      end.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return InetAddress.getAllByName("127.0.0.1");
  }

  @Test
  void aNameThatIsNotFoundInTimeIsNotCalledHoweverManyAreLookedUpAlready() {
    PublicAddresses policy =
        new PublicAddresses(
            Set.of("slow.example"), new NameLookup(this::slowly, Duration.ofMillis(1)));

    for (int time = 0; time < 200; time++) {
      assertThatThrownBy(() -> policy.check(URI.create("https://slow.example/")))
          .isInstanceOf(UntoldException.class)
          .hasMessageContaining("the name slow.example could not be looked up within");
    }
  }

  @Test
  void manyWhoWaitForOneNameLeaveRoomForOthers() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    NameLookup names =
        new NameLookup(
            name -> {
              begun.countDown();
              return name.equals("slow.example")
                  ? slowly(name)
                  : InetAddress.getAllByName("192.0.2.1");
            },
            Duration.ofMinutes(1));
    try (ExecutorService askers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int asker = 0; asker < 100; asker++) {
        var _ = askers.submit(() -> names.addresses("slow.example"));
      }
      begun.await();

      assertThat(names.addresses("fast.example")).hasSize(1);
      end.countDown();
    }
  }

  @Test
  void whatIsFoundIsTold() throws UntoldException {
    NameLookup names =
        new NameLookup(_ -> InetAddress.getAllByName("192.0.2.1"), Duration.ofMinutes(1));

    assertThat(names.addresses("some.example"))
        .extracting(InetAddress::getHostAddress)
        .containsExactly("192.0.2.1");
  }

  @Test
  void aNameOfNobodyIsSaidToBeOne() {
    NameLookup names =
        new NameLookup(
            _ -> {
              throw new UnknownHostException();
            },
            Duration.ofMinutes(1));

    assertThatThrownBy(() -> names.addresses("no.example"))
        .hasMessage("there is no host of the name no.example");
  }
}
