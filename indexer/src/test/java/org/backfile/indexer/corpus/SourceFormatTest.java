package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.backfile.indexer.source.FirstBytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SourceFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          a.jsonl     | {"id":1} | JSON_LINES
          a.NDJSON.GZ | {"id":1} | JSON_LINES
          a.json      | {"id":1} | JSON
          a.csv.gz    | id,text  | CSV
          a.b.txt     | A text.  | TEXT
          a.json      | {"uri":"u","headline":"T"}                  | NINJS
          a.jsonl     | {"uri":"u"}~{"uri":"v"}                     | NINJS
          a.json      | [{"uri":"u"}]                               | NINJS
          a.json      | {"standard":{"name":"ninjs"},"id":1}        | NINJS
          a.json      | {"id":1,"uri":"u"}                          | JSON
          a.json      | {"version":"https://jsonfeed.org/version/1"} | JSON_FEED
          a.xml       | <newsItem guid="1"/>                        | NEWSML_G2
          a.xml       | <?xml version="1.0"?>~<!-- <nitf> --><n:newsMessage/> | NEWSML_G2
          a.xml       | <!DOCTYPE NewsML SYSTEM "NewsML_1.2.dtd"><NewsML/> | NEWSML
          a.nitf      | <nitf/>                                     | NITF
          a.xml       | <rss version="2.0"/>                        | FEED
          a.rdf       | <rdf:RDF/>                                  | FEED
          a.atom      | <feed/>                                     | FEED
          a.xml       | <rss xmlns:wp="http://wordpress.org/export/1.2/"/> | WORDPRESS
          a.xml.gz    | <mediawiki/>                                | MEDIAWIKI
          a.HTM       | <p>One.                                     | HTML
          a.warc.gz   | WARC/1.0                                    | WARC
          a.arc       | filedesc://a.arc                            | WARC
          a.mht       | From: <Saved by Blink>                      | MHTML
          a.docx      | PK                                          | DOCX
          a.json.bz2  | {"id":1} | JSON
          a.eml       | From: a@b.example                           | EML
          a.mbox      | From a                                      | MBOX
          a.pdf       | %PDF-1.7                                    | PDF
          a.md        | # One                                       | MARKDOWN
          a.tsv       | id                                          | CSV
          a.txt       | One.~Document AVLANT0020150304eb340002x     | FACTIVA
          a.txt       | HD~One~LP~Two                               | FACTIVA
          a.txt       | One.~End of Document                        | NEXIS
          a.txt       | 1 of 2 DOCUMENTS                            | NEXIS
          a.zip       | PK                                          | ZIP
          a.wacz      | PK                                          | ZIP
          a.tar.gz    | a                                           | TAR
          a.tgz       | a                                           | TAR
          a.sgm       | <!DOCTYPE lewis SYSTEM "lewis.dtd">~<REUTERS NEWID="1"> | REUTERS
          """)
  void nameAndFirstBytesTellTheFormat(String name, String first, SourceFormat format) {
    byte[] bytes = first.replace('~', '\n').getBytes(StandardCharsets.UTF_8);

    assertThat(SourceFormat.of(name, new FirstBytes(bytes))).hasValue(format);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.xml | <letter/>
          a.xml | Dear Sir
          a.sgm | <letter/>
          """)
  void aFileThatBeginsAsNoneOfItsFormatsHasNone(String name, String first) {
    FirstBytes bytes = new FirstBytes(first.getBytes(StandardCharsets.UTF_8));

    assertThat(SourceFormat.of(name, bytes)).isEmpty();
    assertThat(SourceFormat.expected(name)).startsWith("expected the beginning of one of: ");
  }

  @ParameterizedTest
  @CsvSource({"a", "a.gz", "a.exe", "jsonl", "a.txt.bak"})
  void otherNamesPromiseNone(String name) {
    assertThat(SourceFormat.isKnown(name)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatSaysWhatItIs(SourceFormat format) {
    assertThat(format.title()).isNotBlank();
    assertThat(format.recognised()).isNotBlank();
    assertThat(format.reads()).isNotBlank();
    assertThat(format.endings()).isNotEmpty().allMatch(ending -> ending.startsWith("."));
  }
}
