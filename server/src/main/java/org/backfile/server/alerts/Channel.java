package org.backfile.server.alerts;

import java.net.URI;

/** How an alert reaches its owner. */
public sealed interface Channel {

  /** By a feed, which the owner's reader of feeds fetches. */
  record Feed() implements Channel {}

  /**
   * By a request to an address of the owner's.
   *
   * @param address where digests are sent, by https
   * @param secret what they are signed with: {@code whsec_} and the key in Base64
   */
  record Webhook(URI address, String secret) implements Channel {}

  /**
   * By mail.
   *
   * @param to one address
   * @param named whether the subject says what the alert is called
   */
  record Mail(String to, boolean named) implements Channel {}

  /** Its name in files, forms and JSON. */
  default String key() {
    return switch (this) {
      case Feed() -> "feed";
      case Webhook _ -> "webhook";
      case Mail _ -> "mail";
    };
  }
}
