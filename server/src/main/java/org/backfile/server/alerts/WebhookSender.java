package org.backfile.server.alerts;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.backfile.server.language.Message;
import org.jspecify.annotations.Nullable;

/**
 * Sends digests to addresses of their owners, signed as <a
 * href="https://www.standardwebhooks.com">Standard Webhooks</a> has it. The address is checked
 * before each request; no redirect is followed, no proxy asked, and what is answered is not read.
 */
public final class WebhookSender {
  /** How long a receiver may take. */
  public static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final int SECRET_BYTES = 32;
  private static final String SECRET_PREFIX = "whsec_";

  private final AddressPolicy policy;
  private final Clock clock;

  /**
   * @param policy which addresses may be called
   */
  public WebhookSender(AddressPolicy policy, Clock clock) {
    this.policy = policy;
    this.clock = clock;
  }

  /** A client is made when it is first needed: a server that sends nothing has none. */
  private static final class Client {
    static final HttpClient HTTP =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();

    private Client() {}
  }

  /** Whether an address may be called; asked again before each request. */
  public void check(URI address) throws UntoldException {
    policy.check(address);
  }

  /**
   * Sends a letter.
   *
   * @return what was answered, such as {@code 200 OK}
   * @throws UntoldException when it was not taken
   */
  String send(Channel.Webhook webhook, Letter letter) throws UntoldException {
    policy.check(webhook.address());
    int status = status(request(webhook, letter));
    if (status < 200 || status >= 300) {
      throw new UntoldException(Message.of("it answered {0}", String.valueOf(status)));
    }
    return status == 200 ? "200 OK" : String.valueOf(status);
  }

  private HttpRequest request(Channel.Webhook webhook, Letter letter) {
    byte[] body = LetterJson.bytes(letter);
    long second = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(webhook.address())
        .timeout(PATIENCE)
        .header("Content-Type", "application/json; charset=utf-8")
        .header("User-Agent", "Backfile")
        .header("webhook-id", letter.id())
        .header("webhook-timestamp", String.valueOf(second))
        .header("webhook-signature", signature(webhook.secret(), letter.id(), second, body))
        .POST(BodyPublishers.ofByteArray(body))
        .build();
  }

  private static int status(HttpRequest request) throws UntoldException {
    CompletableFuture<HttpResponse<Void>> answer =
        Client.HTTP.sendAsync(request, BodyHandlers.discarding());
    try {
      return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS).statusCode();
    } catch (TimeoutException late) {
      throw new UntoldException(
          Message.of("it did not answer within {0} seconds", PATIENCE.toSeconds()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new UntoldException(Message.of("the server was stopped"));
    } catch (ExecutionException failed) {
      throw new UntoldException(reason(failed.getCause()));
    } finally {
      answer.cancel(true);
    }
  }

  private static Message reason(@Nullable Throwable failure) {
    return switch (failure) {
      case ConnectException _ -> Message.of("nobody answers at the address");
      case SSLException _ -> Message.of("it cannot prove that it is the host of the address");
      case IOException _ -> Message.of("the connection broke");
      case null, default -> Message.of("it could not be asked");
    };
  }

  /** A new secret. */
  public static String newSecret(Random chance) {
    byte[] random = new byte[SECRET_BYTES];
    chance.nextBytes(random);
    return SECRET_PREFIX + Base64.getEncoder().encodeToString(random);
  }

  /** What {@code webhook-signature} holds: version 1, HMAC-SHA256 of id, time and body. */
  static String signature(String secret, String id, long second, byte[] body) {
    byte[] key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
    byte[] head = "%s.%d.".formatted(id, second).getBytes(StandardCharsets.UTF_8);
    return "v1," + Base64.getEncoder().encodeToString(Hmac.sha256(key, head, body));
  }
}
