package org.backfile.benchmarks.mixed;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** The formats that articles are written in: so many of them a file, between a head and a tail. */
enum MixedFormat {
  JSON_LINES(".jsonl", 5_000, "", "") {
    @Override
    byte[] write(Piece piece) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("id", piece.id()).put("title", piece.title()).put("text", piece.text());
      return bytes(json.put("published", piece.day()) + "\n");
    }
  },
  CSV(".csv", 5_000, "id,title,text,published\n", "") {
    @Override
    byte[] write(Piece piece) {
      return bytes(
          "%s,%s,%s,%s\n"
              .formatted(piece.id(), cell(piece.title()), cell(piece.text()), piece.day()));
    }
  },
  NINJS(".jsonl", 5_000, "", "") {
    @Override
    byte[] write(Piece piece) {
      ObjectNode json = JsonNodeFactory.instance.objectNode();
      json.put("uri", piece.id()).put("version", "1").put("type", "text");
      json.put("headline", piece.title()).put("body_text", piece.text());
      return bytes(json.put("versioncreated", piece.day() + "T06:00:00Z") + "\n");
    }
  },
  NITF(".xml", 1, "", "") {
    @Override
    byte[] write(Piece piece) {
      return bytes(
          """
          <nitf><head><title>%s</title><docdata><doc-id id-string="%s"/><date.issue norm="%s"/></docdata></head>
          <body><body.head><hedline><hl1>%1$s</hl1></hedline></body.head><body.content>%s</body.content></body></nitf>
          """
              .formatted(
                  xml(piece.title()), piece.id(), piece.day().replace("-", ""), paragraphs(piece)));
    }
  },
  NEWSML_G2(
      ".xml",
      200,
      "<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>",
      "</itemSet></newsMessage>") {
    @Override
    byte[] write(Piece piece) {
      return bytes(
          """
          <newsItem guid="%s" version="1"><itemMeta><itemClass qcode="ninat:text"/><versionCreated>%sT06:00:00Z</versionCreated></itemMeta>
          <contentMeta><headline>%s</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml">
          <html xmlns="http://www.w3.org/1999/xhtml"><body>%s</body></html></inlineXML></contentSet></newsItem>
          """
              .formatted(piece.id(), piece.day(), xml(piece.title()), paragraphs(piece)));
    }
  },
  RSS(".rss", 200, "<rss version=\"2.0\"><channel><title>Mixed</title>", "</channel></rss>") {
    @Override
    byte[] write(Piece piece) {
      return bytes(
          "<item><guid>urn:mixed:%s</guid><title>%s</title><description>%s</description></item>\n"
              .formatted(piece.id(), xml(piece.title()), xml(paragraphs(piece))));
    }
  },
  WEB_PAGE(".html", 1, "", "") {
    @Override
    byte[] write(Piece piece) {
      return bytes(page(piece));
    }
  },
  WEB_ARCHIVE(".warc.gz", 500, "", "") {
    @Override
    byte[] write(Piece piece) throws IOException {
      byte[] content =
          bytes("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page(piece));
      ByteArrayOutputStream record = new ByteArrayOutputStream();
      try (GZIPOutputStream packed = new GZIPOutputStream(record)) {
        packed.write(
            bytes(
                "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://mixed.example/%s\r\nWARC-Date: 2001-02-03T04:05:06Z\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
                    .formatted(piece.id(), content.length)));
        packed.write(content);
        packed.write(bytes("\r\n\r\n"));
      }
      return record.toByteArray();
    }
  },
  MAILBOX(".mbox", 500, "", "") {
    @Override
    byte[] write(Piece piece) {
      return bytes(
          "From mixed\nMessage-ID: <%s@mixed.example>\nFrom: desk@mixed.example\nSubject: %s\nDate: Wed, 4 Mar 1987 06:00:00 +0000\nContent-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n%s\n\n"
              .formatted(
                  piece.id(),
                  piece.title().replaceAll("[^ -~]", "?"),
                  piece.text().replaceAll("(?m)^From ", ">From ")));
    }
  },
  MEDIAWIKI(
      ".xml",
      500,
      "<mediawiki xmlns=\"http://www.mediawiki.org/xml/export-0.11/\"><siteinfo><base>https://mixed.example/wiki/Main</base></siteinfo>",
      "</mediawiki>") {
    @Override
    byte[] write(Piece piece) {
      return bytes(
          "<page><title>%s</title><ns>0</ns><id>%d</id><revision><id>1</id><timestamp>%sT06:00:00Z</timestamp><text>%s</text></revision></page>\n"
              .formatted(
                  xml(piece.title()),
                  Integer.toUnsignedLong(piece.id().hashCode()),
                  piece.day(),
                  xml(piece.text())));
    }
  },
  MARKDOWN(".md", 1, "", "") {
    @Override
    byte[] write(Piece piece) {
      return bytes(
          "---\ndate: %s\n---\n# %s\n\n%s\n".formatted(piece.day(), piece.title(), piece.text()));
    }
  },
  TEXT(".txt", 1, "", "") {
    @Override
    byte[] write(Piece piece) {
      return bytes(piece.title() + "\n\n" + piece.text() + "\n");
    }
  },
  PDF(".pdf", 1, "", "") {
    @Override
    byte[] write(Piece piece) throws IOException {
      return PdfPrint.of(piece);
    }
  };

  private final String ending;
  private final int most;
  private final String head;
  private final String tail;

  MixedFormat(String ending, int most, String head, String tail) {
    this.ending = ending;
    this.most = most;
    this.head = head;
    this.tail = tail;
  }

  abstract byte[] write(Piece piece) throws IOException;

  /**
   * Writes files of this format into a folder, until they have so many bytes.
   *
   * @return bytes written
   */
  long write(Pieces pieces, Path folder, long bytes) throws IOException {
    long written = 0;
    for (int number = 0; written < bytes; number++) {
      Path group = Files.createDirectories(folder.resolve(String.valueOf(number / 1_000)));
      byte[] file = file(pieces, bytes - written);
      Files.write(group.resolve(number + ending), file);
      written += file.length;
    }
    return written;
  }

  private byte[] file(Pieces pieces, long bytes) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes(bytes(head));
    for (int article = 0; article < most && (article == 0 || file.size() < bytes); article++) {
      file.writeBytes(write(pieces.next()));
    }
    file.writeBytes(bytes(tail));
    return file.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String page(Piece piece) {
    return "<html><head><title>%s</title><meta property=\"article:published_time\" content=\"%s\"></head><body><nav><a href=\"/\">Home</a></nav><article><h1>%1$s</h1>%s</article></body></html>"
        .formatted(xml(piece.title()), piece.day(), paragraphs(piece));
  }

  private static String paragraphs(Piece piece) {
    return piece.paragraphs().stream()
        .map(text -> "<p>" + xml(text) + "</p>")
        .collect(Collectors.joining());
  }

  private static String xml(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String cell(String text) {
    return '"' + text.replace("\"", "\"\"") + '"';
  }
}
