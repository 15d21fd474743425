package org.backfile.server.alerts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** A machine on loopback that gets webhooks. */
final class Receiver implements AutoCloseable {
  private final HttpServer server;
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
  private final BlockingQueue<String> answered = new LinkedBlockingQueue<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();
  private volatile int status = 200;

  /** What came: headers by their names in lower case. */
  record Request(String path, Map<String, String> headers, byte[] body) {}

  Receiver() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::take);
    server.setExecutor(threads);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host").replaceFirst(":.*", "");
    most.accumulateAndGet(now.incrementAndGet(), Math::max);
    begun.add(host);
    try {
      held.getOrDefault(host, new CountDownLatch(0)).await();
    } catch (InterruptedException closed) {
      throw new IOException(closed);
    }
    now.decrementAndGet();
    answer(exchange);
    answered.add(host);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Map<String, String> headers =
        exchange.getRequestHeaders().entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> each.getKey().toLowerCase(Locale.ROOT),
                    each -> each.getValue().getFirst()));
    byte[] body = exchange.getRequestBody().readAllBytes();
    requests.add(new Request(exchange.getRequestURI().getPath(), headers, body));
    exchange.getResponseHeaders().add("Location", "/elsewhere");
    exchange.sendResponseHeaders(status, -1);
    exchange.close();
  }

  /** Answers requests to a name only when a latch was counted down. */
  CountDownLatch holds(String host) {
    return held.computeIfAbsent(host, _ -> new CountDownLatch(1));
  }

  /** Waits for the next request that nobody waited for, and says to which name it is. */
  String taken() throws InterruptedException {
    return begun.take();
  }

  /** Waits until a request to a name was answered. */
  void awaitAnswered(String host) throws InterruptedException {
    while (!answered.take().equals(host)) {}
  }

  /** How many requests there were at one time. */
  int mostAtOnce() {
    return most.get();
  }

  void answers(int other) {
    status = other;
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/in");
  }

  List<Request> requests() {
    return requests;
  }

  @Override
  public void close() {
    held.values().forEach(CountDownLatch::countDown);
    server.stop(0);
    threads.shutdownNow();
  }
}
