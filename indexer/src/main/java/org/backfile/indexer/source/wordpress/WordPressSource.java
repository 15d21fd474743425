package org.backfile.indexer.source.wordpress;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.backfile.article.Origin;
import org.backfile.indexer.source.FirstBytes;
import org.backfile.indexer.source.RawRecord;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlNode;
import org.backfile.indexer.source.xml.XmlParts;
import org.backfile.indexer.source.xml.XmlRoot;

/**
 * A WordPress export, item by item. Posts and pages are records; files, menus, revisions and what
 * plug-ins keep are parts of the site and no articles.
 */
public final class WordPressSource extends XmlParts {

  private static final Set<String> PARTS = Set.of("item", "title", "language", "image", "author");
  private static final Set<String> ARTICLES = Set.of("post", "page");
  private static final Pattern NAMESPACE = Pattern.compile("wordpress\\.org/export/");
  private static final Predicate<FirstBytes> RSS = XmlRoot.named("rss");

  private final FieldMap map;
  private String title = "";
  private String language = "";
  private final Map<String, String> authors = new HashMap<>();

  /** What the posts read now share; empty when something of it has changed. */
  private Optional<WordPressPost.Site> site = Optional.empty();

  public WordPressSource(String file, SourceBytes bytes, FieldMap map) throws IOException {
    super(file, bytes, PARTS);
    this.map = map;
  }

  /** Whether a file begins as an export. */
  public static boolean isIn(FirstBytes first) {
    return RSS.test(first) && first.hold(NAMESPACE);
  }

  @Override
  protected Optional<RawRecord> record(XmlNode part, Origin origin) {
    if (part.name().equals("item")) {
      return ARTICLES.contains(part.line("post_type").orElse("post"))
          ? Optional.of(post(part, origin))
          : Optional.empty();
    }
    site = Optional.empty();
    switch (part.name()) {
      case "title" -> title = title.isEmpty() ? part.line() : title;
      case "language" -> language = part.line();
      case "author" -> addAuthor(part);
      default -> {
        // of the site, not of an article
      }
    }
    return Optional.empty();
  }

  private void addAuthor(XmlNode author) {
    author
        .line("author_login")
        .ifPresent(login ->
            author.line("author_display_name").ifPresent(name -> authors.put(login, name)));
  }

  private RawRecord post(XmlNode item, Origin origin) {
    WordPressPost.Site of =
        site.orElseGet(() -> new WordPressPost.Site(title, language, Map.copyOf(authors)));
    site = Optional.of(of);
    return () ->
        ReadOutcome.of(origin, item::line, () -> new WordPressPost(item, of).adapt(origin, map));
  }
}
