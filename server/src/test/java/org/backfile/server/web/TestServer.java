package org.backfile.server.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.backfile.article.Article;
import org.backfile.server.TemporaryFolders;
import org.backfile.server.language.Languages;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.backfile.server.web.paperdoll.PaperDoll;
import org.backfile.withheld.WithheldList;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A real server on a free port, over a real archive of made-up articles. */
final class TestServer implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  static final String NAME = "Test Archive";
  static final String BUILD = "20260101T000000Z-aaaaaa";

  private final Path folder;
  private final LuceneArchive archive;
  private final WebServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private TestServer(Path folder, Languages languages) {
    this(folder, languages, Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));
  }

  private TestServer(Path folder, Languages languages, Clock clock) {
    this(folder, languages, clock, Entrance.OPEN);
  }

  private TestServer(Path folder, Languages languages, Clock clock, Entrance entrance) {
    this(folder, languages, clock, entrance, "", UnaryOperator.identity());
  }

  private TestServer(
      Path folder,
      Languages languages,
      Clock clock,
      Entrance entrance,
      String publicUrl,
      UnaryOperator<ServerConfig> setting) {
    this.folder = folder;
    this.archive = LuceneArchive.opening(folder, clock).opened();
    ServerConfig config =
        ServerConfig.of(
            folder,
            NAME,
            ServerConfig.LOOPBACK,
            0,
            List.of("proxy.test"),
            publicUrl,
            Languages.AUTO,
            entrance);
    this.server =
        new WebServer(setting.apply(config), new PaperDoll(archive), clock, languages).start();
  }

  static TestServer start() {
    return start(MadeUpArticles.all(), Languages.all());
  }

  /** A server with another setting. */
  static TestServer start(UnaryOperator<ServerConfig> setting) {
    Path folder = newFolder();
    publish(folder, MadeUpArticles.all());
    Clock clock = Clock.systemUTC();
    return new TestServer(folder, Languages.all(), clock, Entrance.OPEN, "", setting);
  }

  /** Where its figures are. */
  URI figures() {
    return URI.create(server.figures().orElseThrow());
  }

  /** A server over other articles, with pages in other languages. */
  static TestServer start(List<Article> articles, Languages languages) {
    Path folder = newFolder();
    publish(folder, articles);
    return new TestServer(folder, languages);
  }

  /** A server that readers reach at another address. */
  static TestServer reachedAt(String publicUrl) {
    Path folder = newFolder();
    publish(folder, MadeUpArticles.all());
    return new TestServer(
        folder,
        Languages.all(),
        Clock.systemUTC(),
        Entrance.OPEN,
        publicUrl,
        UnaryOperator.identity());
  }

  /**
   * Over given articles, some of them withheld.
   *
   * @param withheld the list as in its file
   */
  static TestServer over(Collection<Article> articles, String withheld, Clock clock)
      throws IOException {
    return behind(Entrance.OPEN, articles, withheld, clock);
  }

  /** The same, where not everybody comes in. */
  static TestServer behind(
      Entrance entrance, Collection<Article> articles, String withheld, Clock clock)
      throws IOException {
    return of(entrance, articles, _ -> {}, withheld, clock);
  }

  /**
   * The same, where more is known of the articles.
   *
   * @param more tells the archive before it is built
   */
  static TestServer of(
      Entrance entrance,
      Collection<Article> articles,
      Consumer<TestArchive> more,
      String withheld,
      Clock clock)
      throws IOException {
    Path folder = newFolder();
    Files.writeString(folder.resolve(WithheldList.FILE), withheld);
    TestArchive archive = new TestArchive(folder);
    more.accept(archive);
    archive.publish(BUILD, articles, 2);
    return new TestServer(folder, Languages.all(), clock, entrance);
  }

  /** Gives the archive another list of what is withheld, which is followed at the return. */
  void withhold(String withheld) throws IOException {
    Files.writeString(folder.resolve(WithheldList.FILE), withheld);
    archive.refresh();
  }

  /** The addresses that are answered, as templates. */
  Set<String> paths() {
    return server.paths();
  }

  static TestServer withoutBuild() {
    return withoutBuild(Languages.all());
  }

  static TestServer withoutBuild(Languages languages) {
    return new TestServer(newFolder(), languages);
  }

  private static Path newFolder() {
    return TemporaryFolders.make("backfile-web");
  }

  private static void publish(Path folder, List<Article> articles) {
    try {
      new TestArchive(folder).publish(BUILD, articles, 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Gives a server without a build one, which serves at the return. */
  void publish() {
    publish(folder, MadeUpArticles.all());
    archive.refresh();
  }

  Path folder() {
    return folder;
  }

  URI uri(String path) {
    String plain = server.url().substring(0, server.url().length() - 1) + path;
    return URI.create(URI.create(plain).toASCIIString());
  }

  HttpResponse<String> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<String> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri(path)).method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** An answer in JSON, whatever its status. */
  JsonNode json(String path) {
    try {
      return JSON.readTree(get(path).body());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  Document page(String path) {
    return Jsoup.parse(get(path).body(), uri(path).toString());
  }

  /** Sends bytes as they are and reads the answer to its end. */
  String raw(String request) {
    try (Socket socket = new Socket(uri("/").getHost(), uri("/").getPort())) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void stop() {
    server.close();
  }

  /** Stops; whether all connections were let go before their time was over. */
  boolean stops() {
    return server.stop();
  }

  @Override
  public void close() {
    server.close();
    archive.close();
    TemporaryFolders.delete(folder);
  }
}
