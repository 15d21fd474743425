package org.backfile.indexer.corpus;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.backfile.indexer.corpus.packed.PackedFiles;
import org.backfile.indexer.corpus.packed.TarFiles;
import org.backfile.indexer.corpus.packed.ZipFiles;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.csv.CsvSource;
import org.backfile.indexer.source.docx.DocxSource;
import org.backfile.indexer.source.factiva.FactivaLayout;
import org.backfile.indexer.source.feed.FeedSource;
import org.backfile.indexer.source.feed.JsonFeedSource;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.html.HtmlSource;
import org.backfile.indexer.source.jsonl.JsonSources;
import org.backfile.indexer.source.mail.MailSource;
import org.backfile.indexer.source.mail.MboxSource;
import org.backfile.indexer.source.mail.MhtmlSource;
import org.backfile.indexer.source.markdown.MarkdownSource;
import org.backfile.indexer.source.mediawiki.MediaWikiSource;
import org.backfile.indexer.source.newsml.NewsMlSource;
import org.backfile.indexer.source.newsmlg2.NewsMlG2Source;
import org.backfile.indexer.source.nexis.NexisLayout;
import org.backfile.indexer.source.ninjs.NinjsMark;
import org.backfile.indexer.source.ninjs.NinjsSource;
import org.backfile.indexer.source.nitf.NitfSource;
import org.backfile.indexer.source.pdf.PdfSource;
import org.backfile.indexer.source.reuters.ReutersSource;
import org.backfile.indexer.source.rtf.RtfSource;
import org.backfile.indexer.source.text.TextSource;
import org.backfile.indexer.source.warc.WarcSource;
import org.backfile.indexer.source.wordpress.WordPressSource;
import org.backfile.indexer.source.xml.XmlRoot;

/**
 * The table of all formats. A file's format is the first whose ending its name has and whose mark
 * its first bytes bear; so those that share an ending stand with the most particular first, and
 * with the one that takes what is left, if there is one, last.
 */
public enum SourceFormat {
  NINJS(
      "ninjs 1, 2 and 3",
      "a key uri and none called id, or a standard named ninjs; also a list of such objects in one object",
      "headline, text (HTML, NITF or plain), byline, dates, source, language, genre, subjects, people,"
          + " organisations, places, version, rights, embargo and status; other properties are kept",
      NinjsSource::open,
      NinjsMark::isIn,
      ".json",
      ".jsonl",
      ".ndjson"),
  JSON_FEED(
      "JSON Feed 1",
      "a version of jsonfeed.org",
      "items: title, text, summary, authors, dates, address, tags, language; other properties are kept",
      JsonFeedSource::new,
      JsonFeedSource::isIn,
      ".json"),
  JSON_LINES(
      "JSON Lines",
      "one object a line; a file that begins with [ is read as JSON",
      "all fields of the article format, under its names or a field map's; others are kept",
      JsonSources::lines,
      SourceFormat::byName,
      ".jsonl",
      ".ndjson"),
  JSON(
      "JSON",
      "one object, several, arrays of them, or an object around one list of them; one object a line is"
          + " read as JSON Lines",
      "the same",
      JsonSources::any,
      SourceFormat::byName,
      ".json"),
  CSV(
      "CSV",
      "by its name; the first row names the columns and shows what parts them: , ; tab or |",
      "the same; a list in a cell is separated by semicolons",
      CsvSource::new,
      SourceFormat::byName,
      ".csv",
      ".tsv"),
  HTML(
      "web page",
      "by its name",
      "title, byline, dates, source, section, language, tags, address, from JSON-LD, Open Graph, other"
          + " meta elements and the page itself, in this order; the text without what stands around it",
      HtmlSource::open,
      SourceFormat::byName,
      ".html",
      ".htm",
      ".xhtml"),
  MHTML(
      "saved web page (MHTML)",
      "by its name",
      "the same, with the address it was saved from and when, as a guess at its date",
      MhtmlSource::open,
      SourceFormat::byName,
      ".mhtml",
      ".mht"),
  WARC(
      "web archive",
      "by its name",
      "the web pages, plain texts and PDFs in it, as those formats are read, with address and time of"
          + " capture; captures of one address are versions of one article; damage costs a record",
      WarcSource::new,
      SourceFormat::byName,
      ".warc",
      ".arc"),
  NEWSML_G2(
      "NewsML-G2",
      "the root element newsItem, packageItem or newsMessage",
      "news items and packages: headline, text (NITF, XHTML or plain), byline, dates, provider, service,"
          + " genre, subjects, people, organisations, places, version, rights, embargo and status",
      NewsMlG2Source::open,
      XmlRoot.named(
          "newsItem",
          "packageItem",
          "newsMessage",
          "conceptItem",
          "knowledgeItem",
          "planningItem",
          "catalogItem"),
      ".xml",
      ".newsml"),
  NEWSML(
      "NewsML 1.2",
      "the root element NewsML",
      "news items: headline, text of the body, byline, dates, provider, genre, subjects, keywords,"
          + " revision, rights, embargo and status",
      NewsMlSource::open,
      XmlRoot.named("NewsML"),
      ".xml",
      ".newsml"),
  NITF(
      "NITF 3",
      "the root element nitf",
      "headline, text, byline, dates, publication, section, subjects, people, organisations, places,"
          + " version, what it corrects, rights, embargo and status",
      NitfSource::open,
      XmlRoot.named("nitf"),
      ".xml",
      ".nitf"),
  WORDPRESS(
      "WordPress export (WXR)",
      "the root element rss with WordPress's namespace",
      "posts and pages: title, text, author, dates, address, category, tags, excerpt; drafts, private"
          + " and scheduled ones stay out",
      WordPressSource::new,
      WordPressSource::isIn,
      ".xml",
      ".wxr"),
  FEED(
      "RSS 0.9 to 2.0, Atom",
      "the root element rss, RDF, feed or channel",
      "entries: title, text or summary, authors, dates, address, categories, language, rights; the"
          + " feed's title is the source",
      FeedSource::new,
      XmlRoot.named("rss", "RDF", "feed", "channel", "CHANNEL"),
      ".xml",
      ".rss",
      ".atom",
      ".rdf"),
  MEDIAWIKI(
      "MediaWiki dump",
      "the root element mediawiki",
      "pages of the main namespace: title, plain text, dates, categories, address; the newest 20"
          + " revisions of a page are versions of one article",
      MediaWikiSource::new,
      XmlRoot.named("mediawiki"),
      ".xml"),
  REUTERS(
      "Reuters-21578",
      "an element REUTERS",
      "stories: title, text, author, date, dateline, topics, people, organisations, places",
      ReutersSource::new,
      ReutersSource::isIn,
      ".sgm",
      ".sgml"),
  EML(
      "mail",
      "by its name",
      "subject, senders, date, mailing list or newsletter as source, the plain or HTML text,"
          + " names of attachments; PDFs, DOCX, RTF, pages, texts and messages attached as articles of their own",
      MailSource::new,
      SourceFormat::byName,
      ".eml"),
  MBOX(
      "mailbox",
      "by its name",
      "the same of each message",
      MboxSource::new,
      SourceFormat::byName,
      ".mbox"),
  PDF(
      "PDF",
      "begins with %PDF",
      "title, text with the page of each paragraph; when it was made, as a guess at its date. Scans"
          + " need their text recognised first",
      PdfSource::open,
      first -> first.text().substring(0, Math.min(1024, first.text().length())).contains("%PDF-"),
      ".pdf"),
  DOCX(
      "DOCX",
      "by its name",
      "title, author, text, keywords; when it was made, as a guess at its date",
      DocxSource::open,
      SourceFormat::byName,
      ".docx"),
  RTF(
      "RTF",
      "begins with {\\rtf",
      "title, author, text, keywords; when it was made, as a guess at its date",
      RtfSource::open,
      RtfSource::isIn,
      ".rtf"),
  MARKDOWN(
      "Markdown",
      "by its name",
      "all fields that front matter in YAML or TOML gives; else the first heading as title; text",
      MarkdownSource::open,
      SourceFormat::byName,
      ".md",
      ".markdown"),
  FACTIVA(
      "Factiva download",
      "fields with two-letter codes, or articles that end with a document number",
      "headline, byline, date, source, section, language, rights, text, companies, subjects, regions,"
          + " document number as id",
      FactivaLayout::open,
      FactivaLayout::marks,
      ".txt"),
  NEXIS(
      "Nexis download",
      "\"1 of 20 DOCUMENTS\", \"End of Document\", or Length and Body",
      "headline, byline, date, source, section, language, rights, text, subjects and names",
      NexisLayout::open,
      NexisLayout::marks,
      ".txt"),
  TEXT(
      "plain text",
      "what is no other kind of text",
      "all fields that front matter in YAML or TOML gives; else the first line or sentence as title;"
          + " text",
      TextSource::open,
      SourceFormat::byName,
      ".txt"),
  ZIP(
      "ZIP archive",
      "by its name",
      "every file in it that is of a format in this table, also of archives in it, four deep",
      ZipFiles::new,
      SourceFormat::byName,
      ".zip",
      ".wacz"),
  TAR(
      "TAR archive",
      "by its name",
      "the same; links and devices are passed over",
      TarFiles::new,
      SourceFormat::byName,
      ".tar",
      ".tgz");

  private static final Pattern PACKED = Pattern.compile(SourceBytes.PACKED + "$");

  /** What is done with a file. */
  sealed interface Opening {}

  /** Opens a file of articles. */
  @FunctionalInterface
  non-sealed interface Opener extends Opening {
    ArticleSource open(String file, SourceBytes bytes, FieldMap map) throws IOException;
  }

  /** Opens a file that holds files. */
  @FunctionalInterface
  non-sealed interface Unpacker extends Opening {
    PackedFiles unpack(SourceBytes bytes) throws IOException;
  }

  private final String title;
  private final String recognised;
  private final String reads;
  private final Opening opening;
  private final Predicate<FirstBytes> mark;
  private final List<String> endings;

  /**
   * @param recognised how it is told from others, in words
   * @param reads what is read from it, in words
   * @param mark whether first bytes are of this format
   */
  SourceFormat(
      String title,
      String recognised,
      String reads,
      Opener opener,
      Predicate<FirstBytes> mark,
      String... endings) {
    this(title, recognised, reads, (Opening) opener, mark, endings);
  }

  SourceFormat(
      String title,
      String recognised,
      String reads,
      Unpacker unpacker,
      Predicate<FirstBytes> mark,
      String... endings) {
    this(title, recognised, reads, (Opening) unpacker, mark, endings);
  }

  SourceFormat(
      String title,
      String recognised,
      String reads,
      Opening opening,
      Predicate<FirstBytes> mark,
      String... endings) {
    this.title = title;
    this.recognised = recognised;
    this.reads = reads;
    this.opening = opening;
    this.mark = mark;
    this.endings = List.of(endings);
  }

  private static boolean byName(FirstBytes any) {
    return true;
  }

  /** Its name for people. */
  public String title() {
    return title;
  }

  /**
   * The endings of the names of its files, each also packed, as {@link SourceBytes#PACKED} has it.
   */
  public List<String> endings() {
    return endings;
  }

  /** How it is told from other formats with the same ending. */
  public String recognised() {
    return recognised;
  }

  /** What is read from it. */
  public String reads() {
    return reads;
  }

  /** What to do with a file of this format. */
  Opening opening() {
    return opening;
  }

  /** Whether any format has files of this name. */
  static boolean isKnown(String name) {
    return Arrays.stream(values()).anyMatch(format -> format.names(name));
  }

  /** Whether a file of this name is a web archive. */
  public static boolean isWebArchive(String name) {
    return WARC.names(name);
  }

  /** The format of a file; empty when it is none of ours. */
  static Optional<SourceFormat> of(String name, FirstBytes first) {
    return Arrays.stream(values())
        .filter(format -> format.names(name) && format.mark.test(first))
        .findFirst();
  }

  /** What a file of that name should have begun with. */
  static String expected(String name) {
    return Arrays.stream(values())
        .filter(format -> format.names(name))
        .map(format -> "%s (%s)".formatted(format.title, format.recognised))
        .collect(Collectors.joining("; ", "expected the beginning of one of: ", ""));
  }

  private boolean names(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    String plain = PACKED.matcher(lower).replaceFirst("");
    return endings.stream().anyMatch(plain::endsWith);
  }
}
