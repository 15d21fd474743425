package org.backfile.indexer.source.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * An {@code item} of RSS or an {@code entry} of Atom, its parts asked for as what they are,
 * whatever the dialect calls them.
 */
record FeedEntry(XmlNode node) {

  private static final String DUBLIN_CORE = "purl.org/dc/";
  private static final String CONTENT = "purl.org/rss/1.0/modules/content";
  private static final String ITUNES = "itunes";
  private static final String MEDIA = "search.yahoo.com/mrss";
  private static final int LONGEST_AUTHOR = 500;
  private static final Pattern MAIL_AND_NAME = Pattern.compile("\\S+@\\S+\\s+\\((.+)\\)");

  Optional<String> id() {
    return first(lines(node.own("guid")), lines(node.own("id")), node.attribute("about").stream());
  }

  /** Where the entry was published: in Atom the alternate link. */
  Optional<String> link() {
    Stream<String> alternate =
        node.own("link").stream()
            .filter(link -> link.attribute("rel").orElse("alternate").equals("alternate"))
            .flatMap(link ->
                link
                    .attribute("href")
                    .or(() -> Optional.of(link.line()).filter(l -> !l.isEmpty()))
                    .stream());
    Stream<String> permanent =
        node.own("guid").stream()
            .filter(guid -> !guid.attribute("isPermaLink").orElse("true").equals("false"))
            .map(XmlNode::line)
            .filter(line -> line.startsWith("http"));
    return first(
        lines(node.in("feedburner", "origLink")),
        alternate,
        permanent,
        node.attribute("href").stream());
  }

  Optional<XmlNode> title() {
    return Stream.of(node.own("title"), node.in(DUBLIN_CORE, "title"), node.in(MEDIA, "title"))
        .flatMap(List::stream)
        .filter(title -> !title.line().isEmpty())
        .findFirst();
  }

  /** The whole text, where the entry has it beside a summary. */
  Optional<XmlNode> content() {
    return Stream.of(
            node.in(CONTENT, "encoded"),
            node.own("content"),
            node.own("fullitem"),
            node.in("w3.org/1999/xhtml", "body"))
        .flatMap(List::stream)
        .filter(content -> !content.line().isEmpty())
        .findFirst();
  }

  Optional<XmlNode> summary() {
    return Stream.of(
            node.own("description"),
            node.own("summary"),
            node.own("abstract"),
            node.in(DUBLIN_CORE, "description"),
            node.in(ITUNES, "summary"),
            node.in(MEDIA, "description"))
        .flatMap(List::stream)
        .filter(summary -> !summary.line().isEmpty())
        .findFirst();
  }

  /** Dates of publication as written, the elements meant for just that first. */
  List<XmlNode> published() {
    return Stream.of(
            node.own("pubDate"),
            node.own("published"),
            node.own("issued"),
            node.in(DUBLIN_CORE, "date"),
            node.own("created"))
        .flatMap(List::stream)
        .toList();
  }

  /** Dates of the last change as written. */
  List<XmlNode> updated() {
    return Stream.of(node.own("updated"), node.own("modified"), node.in(DUBLIN_CORE, "modified"))
        .flatMap(List::stream)
        .toList();
  }

  List<String> authors() {
    List<String> names = new ArrayList<>();
    for (XmlNode author : node.own("author")) {
      List<String> named = author.lines("name");
      names.addAll(named.isEmpty() ? List.of(name(author.line())) : named);
    }
    lines(node.in(DUBLIN_CORE, "creator")).forEach(names::add);
    if (names.isEmpty()) {
      lines(node.in(ITUNES, "author")).forEach(names::add);
    }
    return names.stream().filter(name -> !name.isBlank()).distinct().toList();
  }

  /** RSS wants an address of mail, with the name in brackets. */
  static String name(String author) {
    Matcher mail = MAIL_AND_NAME.matcher(author);
    return author.length() < LONGEST_AUTHOR && mail.matches() ? mail.group(1) : author;
  }

  List<String> subjects() {
    Stream<String> categories =
        node.own("category").stream()
            .flatMap(category ->
                Stream.of(
                        category.attribute("label"),
                        category.attribute("term"),
                        Optional.of(category.line()))
                    .flatMap(Optional::stream)
                    .filter(name -> !name.isEmpty())
                    .limit(1));
    return Stream.concat(categories, lines(node.in(DUBLIN_CORE, "subject"))).distinct().toList();
  }

  /** The publication it was taken from, where the feed gathers from several. */
  Optional<String> source() {
    return first(
        node.own("source").stream().flatMap(source -> source.lines("title").stream()),
        node.own("source").stream()
            .filter(source -> source.children().isEmpty())
            .map(XmlNode::line)
            .filter(line -> !line.isEmpty()),
        lines(node.in(DUBLIN_CORE, "publisher")));
  }

  Optional<String> language() {
    return first(lines(node.in(DUBLIN_CORE, "language")), node.attribute("lang").stream());
  }

  Optional<String> rights() {
    return first(
        lines(node.own("rights")),
        lines(node.own("copyright")),
        lines(node.in(DUBLIN_CORE, "rights")));
  }

  /** Files that come with the entry. */
  List<String> enclosures() {
    Stream<String> rss =
        node.own("enclosure").stream().flatMap(enclosure -> enclosure.attribute("url").stream());
    Stream<String> atom =
        node.own("link").stream()
            .filter(link -> link.attribute("rel").filter("enclosure"::equals).isPresent())
            .flatMap(link -> link.attribute("href").stream());
    return Stream.concat(rss, atom).toList();
  }

  private static Stream<String> lines(List<XmlNode> nodes) {
    return nodes.stream().map(XmlNode::line).filter(line -> !line.isEmpty());
  }

  @SafeVarargs
  private static Optional<String> first(Stream<String>... found) {
    return Stream.of(found).flatMap(each -> each).findFirst();
  }
}
