package org.backfile.indexer.source.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcRevisit;
import org.netpreserve.jwarc.WarcTargetRecord;

/** What a record of a web archive holds. */
sealed interface Capture {

  /** Addresses of the web; crawlers also store files under addresses of their own. */
  Pattern WEB = Pattern.compile("(?i)https?://.+");

  /** Types of content that are pages. */
  Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

  String PDF = "application/pdf";
  String TEXT = "text/plain";

  /**
   * A page or text that a server gave.
   *
   * @param date when, in ISO 8601
   * @param type its type of content, in lower case, without parameters
   * @param charset its encoding as the server named it
   * @param names what a later record may call it by, see {@link Repeat}
   */
  record Document(
      String url,
      String date,
      String type,
      Optional<String> charset,
      byte[] content,
      List<String> names)
      implements Capture {

    /** The same content, captured again. */
    Document again(Repeat repeat) {
      return new Document(repeat.url(), repeat.date(), type, charset, content, names);
    }
  }

  /**
   * A record that says that a server gave the same as before, without the content (WARC 1.1, 6.7).
   *
   * @param names of what was given before, the surest first: the digest of its content, the id of
   *     its record, its address and time; its address only where none of these is told, since
   *     another text may have been there
   */
  record Repeat(String url, String date, List<String> names) implements Capture {

    /** Whether it names one capture: an address alone may have given other texts. */
    boolean isSure() {
      return names.stream().anyMatch(name -> name.contains(" ") || !WEB.matcher(name).matches());
    }
  }

  /** Anything else, in words that are the same for all of its kind. */
  record Other(String kind) implements Capture {}

  Capture ABOUT = new Other("about the capture");

  /**
   * Looks into a record.
   *
   * @throws IOException when it is damaged
   */
  static Capture read(byte[] bytes) throws IOException {
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(bytes))) {
      reader.setLenient(true);
      reader.onWarning(trailer -> {});
      WarcRecord record =
          reader.next().orElseThrow(() -> new IOException("expected a record, found none"));
      return switch (record) {
        case WarcResponse response -> response(response);
        case WarcRevisit revisit -> repeat(revisit);
        case WarcResource resource ->
            of(resource, HttpContent.of(resource.contentType(), resource.body().stream()));
        case WarcConversion conversion ->
            of(conversion, HttpContent.of(conversion.contentType(), conversion.body().stream()));
        case WarcCaptureRecord other -> new Other(other.type());
        default -> new Other(record.type());
      };
    } catch (RuntimeException e) {
      // whatever the library fails at is in this record, and should cost it alone
      throw new IOException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Capture repeat(WarcRevisit revisit) throws IOException {
    if (!isOfTheWeb(revisit)) {
      return ABOUT;
    }
    Optional<String> type = type(revisit).filter(each -> !isRead(each));
    if (type.isPresent()) {
      return new Other("revisit of " + type.get());
    }
    String of = revisit.refersToTargetURI().map(URI::toString).orElse(revisit.target());
    List<String> names = new ArrayList<>();
    revisit.payloadDigest().ifPresent(digest -> names.add(named(digest)));
    revisit.refersTo().ifPresent(id -> names.add(id.toString()));
    revisit.refersToDate().ifPresent(date -> names.add(of + " " + date));
    if (names.isEmpty()) {
      names.add(of);
    }
    return new Repeat(revisit.target(), date(revisit), names);
  }

  /** What the server said it gave again; many do not say. */
  private static Optional<String> type(WarcRevisit revisit) {
    try {
      return revisit
          .http()
          .headers()
          .first("Content-Type")
          .map(type -> type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
          .filter(type -> !type.isEmpty());
    } catch (IOException | RuntimeException noAnswer) {
      return Optional.empty();
    }
  }

  private static boolean isRead(String type) {
    return PAGES.contains(type) || type.equals(TEXT) || type.equals(PDF);
  }

  private static String named(WarcDigest digest) {
    return digest.algorithm() + ":" + digest.hex();
  }

  private static List<String> names(WarcTargetRecord record) throws IOException {
    List<String> names = new ArrayList<>();
    record.payloadDigest().ifPresent(digest -> names.add(named(digest)));
    if (record.headers().first("WARC-Record-ID").isPresent()) {
      names.add(record.id().toString());
    }
    names.add(record.target() + " " + date(record));
    names.add(record.target());
    return names;
  }

  /** Crawlers also store as responses what no web server gave: names of hosts, above all. */
  private static Capture response(WarcResponse response) throws IOException {
    if (!isOfTheWeb(response)) {
      return ABOUT;
    }
    HttpResponse http = response.http();
    if (http.status() / 100 != 2) {
      return new Other("answer " + http.status());
    }
    return of(response, HttpContent.of(http));
  }

  private static boolean isOfTheWeb(WarcTargetRecord record) throws IOException {
    String address =
        Optional.ofNullable(record.target())
            .orElseThrow(
                () -> new IOException("expected an address (WARC-Target-URI), found none"));
    return WEB.matcher(address).matches();
  }

  private static String date(WarcTargetRecord record) throws IOException {
    String expected = "expected a time of capture (WARC-Date)";
    String date =
        record
            .headers()
            .first("WARC-Date")
            .orElseThrow(() -> new IOException(expected + ", found none"));
    try {
      return Instant.parse(date).toString();
    } catch (DateTimeParseException e) {
      throw new IOException(
          "%s such as 1999-01-15T08:00:00Z, found '%s'".formatted(expected, date), e);
    }
  }

  private static Capture of(WarcTargetRecord record, HttpContent content) throws IOException {
    if (!isOfTheWeb(record)) {
      return ABOUT;
    }
    String type = content.type();
    if (!isRead(type)) {
      return new Other(type);
    }
    return new Document(
        record.target(), date(record), type, content.charset(), content.bytes(), names(record));
  }
}
