package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.language.Languages;
import org.backfile.server.web.access.Entrance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
}
