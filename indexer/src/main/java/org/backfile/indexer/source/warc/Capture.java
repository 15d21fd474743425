package org.backfile.indexer.source.warc;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.indexer.source.ArticleSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCaptureRecord;
import org.netpreserve.jwarc.WarcConversion;
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

  /** Types of content that may be articles. */
  Set<String> PAGES = Set.of("text/html", "application/xhtml+xml");

  /**
   * A page or text that a server gave.
   *
   * @param date when, in ISO 8601
   * @param type its type of content, in lower case, without parameters
   * @param charset its encoding as the server named it
   */
  record Document(String url, String date, String type, Optional<String> charset, byte[] content)
      implements Capture {}

  /** Anything else, in words that are the same for all of its kind. */
  record Other(String kind) implements Capture {}

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
        case WarcRevisit revisit -> new Other("revisit");
        case WarcResource resource ->
            of(resource, resource.contentType(), resource.body().stream());
        case WarcConversion conversion ->
            of(conversion, conversion.contentType(), conversion.body().stream());
        case WarcCaptureRecord other -> new Other(other.type());
        default -> new Other(record.type());
      };
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw new IOException("damaged record: " + e.getMessage(), e);
    }
  }

  private static Capture response(WarcResponse response) throws IOException {
    HttpResponse http = response.http();
    return http.status() / 100 == 2
        ? of(response, http.contentType(), http.bodyDecoded().stream())
        : new Other("answer " + http.status());
  }

  private static Capture of(WarcTargetRecord record, MediaType media, InputStream content)
      throws IOException {
    if (!WEB.matcher(record.target()).matches()) {
      return new Other("about the capture");
    }
    String type = (media.type() + "/" + media.subtype()).toLowerCase(Locale.ROOT);
    if (!PAGES.contains(type) && !type.equals("text/plain")) {
      return new Other(type);
    }
    return new Document(
        record.target(),
        record.date().toString(),
        type,
        Optional.ofNullable(media.parameters().get("charset")),
        content.readNBytes(ArticleSource.LONGEST_RECORD + 1));
  }
}
