package org.backfile.indexer.source.markdown;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.DecodedText;
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.TitleFromText;
import org.backfile.indexer.source.WholeFile;
import org.backfile.indexer.source.fields.ArticleAdapter;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.markup.HtmlText;
import org.backfile.indexer.source.text.FrontMatter;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A file of Markdown. Without a title in its front matter, its first heading is the title. */
public final class MarkdownSource {

  /** Lists in quotes in lists: deeper ones are read as text. */
  private static final int DEEPEST = 50;

  private static final Parser PARSER = Parser.builder().maxOpenBlockParsers(DEEPEST).build();
  private static final HtmlRenderer HTML = HtmlRenderer.builder().build();

  private MarkdownSource() {}

  /** The one record of a file. */
  public static ArticleSource open(String file, InputStream bytes, FieldMap map) {
    ArticleAdapter adapter = ArticleAdapter.of(map);
    return new WholeFile(
        file, bytes, (content, origin) -> read(DecodedText.of(content), origin, adapter));
  }

  private static Read read(DecodedText text, Origin origin, ArticleAdapter adapter) {
    text.requireText();
    FrontMatter matter = FrontMatter.of(text.text());
    ObjectNode record = matter.fields();
    Document document = Jsoup.parseBodyFragment(HTML.render(PARSER.parse(matter.text())));
    Element heading = document.selectFirst("h1");
    if (heading != null && isTitle(heading.text(), record.path("title").asText())) {
      record.put("title", heading.text());
      heading.remove();
    }
    List<String> paragraphs = HtmlText.paragraphs(document.body());
    if (paragraphs.isEmpty()) {
      throw new RecordProblem("expected a text, found none");
    }
    paragraphs.forEach(record.putArray("paragraphs")::add);
    if (!record.hasNonNull("id")) {
      record.put("id", SourceId.ofFile(origin.file()));
    }
    return titled(adapter.adapt(record, origin), text.guessed());
  }

  private static boolean isTitle(String heading, String given) {
    return given.isBlank() || given.strip().equalsIgnoreCase(heading);
  }

  private static Read titled(Read read, boolean guessed) {
    Article article =
        read.article().title().isEmpty() ? TitleFromText.of(read.article()) : read.article();
    return new Read(guessed ? article.toBuilder().note(Note.ENCODING_GUESSED).build() : article);
  }
}
