package org.backfile.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No webhook leads to this machine or into the network it stands in. */
class PublicAddressesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.8.9.1",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "172.31.255.255",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "192.0.0.8",
        "192.0.2.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "240.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "fe80::1",
        "fc00::1",
        "fd12:3456::1",
        "ff02::1",
        "64:ff9b::7f00:1",
        "2001:db8::1",
        "2001::1",
        "3fff::1",
        "3fff:fff:ffff::1",
        "2002:7f00:1::1"
      })
  void anAddressThatIsNoneOfThePublicNetworkIsRefused(String address) {
    URI there = URI.create("https://" + (address.contains(":") ? "[" + address + "]" : address));
    PublicAddresses policy = new PublicAddresses(Set.of(there.getHost()));

    assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isFalse();
    assertThatThrownBy(() -> policy.check(there))
        .isInstanceOf(UntoldException.class)
        .hasMessageContaining("inner network");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"93.184.215.14", "172.32.0.1", "100.128.0.1", "192.1.0.1", "2606:4700::1111"})
  void anAddressOfThePublicNetworkIsNot(String address) {
    String host = address.contains(":") ? "[" + address + "]" : address;

    assertThat(PublicAddresses.isPublic(InetAddress.ofLiteral(address))).isTrue();
    assertThatCode(
            () -> new PublicAddresses(Set.of(host)).check(URI.create("https://" + host + "/in")))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://93.184.215.14/",
        "ftp://93.184.215.14/",
        "https://user@93.184.215.14/",
        "https://93.184.215.14/#there",
        "https:///in",
        "93.184.215.14",
        "https://93.184.215.15/",
        "https://localhost/",
        "https://93.184.215.14.example/"
      })
  void anythingButHttpsToANamedHostIsRefused(String address) {
    PublicAddresses policy = new PublicAddresses(Set.of("93.184.215.14"));

    assertThatThrownBy(() -> policy.check(URI.create(address))).isInstanceOf(UntoldException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://localhost/", "https://LOCALHOST:8443/in"})
  void aNameIsLookedUpAndWhatItStandsForDecides(String address) {
    PublicAddresses policy = new PublicAddresses(Set.of("localhost"));

    assertThatThrownBy(() -> policy.check(URI.create(address)))
        .isInstanceOf(UntoldException.class)
        .hasMessageContaining("inner network");
  }
}
