package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.language.Languages;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.http.HostName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerConfigTest {

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, true, 127.0.0.1",
    "::, true, 127.0.0.1",
    "127.0.0.1, false, 127.0.0.1",
    "::1, false, [::1]",
  })
  void theHostThatIsToldIsOneThatCanBeCalled(String host, boolean all, String told) {
    Entrance keys = new Entrance(Optional.of(Path.of("keys.json")), 0, Set.of());
    ServerConfig config =
        ServerConfig.of(Path.of("archive"), "", host, 0, List.of(), "", Languages.AUTO, keys);

    assertThat(config.isOnAllAddresses()).isEqualTo(all);
    assertThat(config.hostOfUrls()).isEqualTo(told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001:DB8::5", "2001:db8:0:0:0:0:0:5", "2001:0db8::0005"})
  void theAddressItListensOnIsANameOfItsOwnHoweverItIsSpelt(String host) {
    Entrance keys = new Entrance(Optional.of(Path.of("keys.json")), 0, Set.of());
    assertThat(
            ServerConfig.of(Path.of("archive"), "", host, 0, List.of(), "", Languages.AUTO, keys)
                .hostNames())
        .contains(HostName.canonical("[2001:db8::5]"));
  }

  @Test
  void aProxyIsAnAddressInAnySpellingAndNoName() {
    Entrance proxies = new Entrance(Optional.empty(), 0, Set.of("2001:DB8::1", "proxy.example"));
    assertThat(proxies.proxies())
        .containsExactlyInAnyOrder("2001:db8:0:0:0:0:0:1", "proxy.example");
    assertThatThrownBy(() ->
            ServerConfig.of(
                Path.of("archive"),
                "",
                ServerConfig.LOOPBACK,
                0,
                List.of(),
                "",
                Languages.AUTO,
                proxies))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--trusted-proxy")
        .hasMessageContaining("'proxy.example'")
        .hasMessageNotContaining("2001");
  }
}
