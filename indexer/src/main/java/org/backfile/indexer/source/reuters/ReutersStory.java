package org.backfile.indexer.source.reuters;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.Bylines;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.fields.Draft;
import org.backfile.indexer.source.fields.FieldMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** A story of Reuters-21578; its id is the number NEWID, which is unique in the collection. */
record ReutersStory(Element story) {

  private static final Map<String, String> KEPT =
      Map.of("EXCHANGES", "exchanges", "COMPANIES", "companies", "DATELINE", "dateline");

  static ReutersStory of(String sgml) {
    Element story = Jsoup.parse(sgml, "", Parser.xmlParser()).selectFirst("REUTERS");
    if (story == null) {
      throw new RecordProblem("expected an element REUTERS, found none");
    }
    return new ReutersStory(story);
  }

  ReadOutcome adapt(Origin origin, FieldMap map) {
    String number = story.attr("NEWID");
    if (number.isBlank()) {
      throw new RecordProblem("NEWID", "a number", "nothing");
    }
    Draft draft = new Draft("reut-" + number.strip(), origin);
    Article.Builder article = draft.article().title(line("TITLE")).source("Reuters").language("en");
    article.paragraphs(PlainText.paragraphs(body()));
    draft.dates().published(Confidence.STATED, "Reuters DATE", line("DATE"));
    article
        .byline(Bylines.names(line("AUTHOR")))
        .tags(list("TOPICS"))
        .people(list("PEOPLE"))
        .orgs(list("ORGS"))
        .places(list("PLACES"));
    String type = text().attr("TYPE");
    if (!type.isEmpty()) {
      article.extra("texttype", TextNode.valueOf(type.toLowerCase(Locale.ROOT)));
    }
    KEPT.forEach((name, key) -> {
      String value = name.equals("DATELINE") ? line(name) : String.join("; ", list(name));
      if (!value.isEmpty()) {
        article.extra(key, TextNode.valueOf(value));
      }
    });
    return draft.finish(map);
  }

  private Element text() {
    Element text = story.selectFirst("TEXT");
    return text == null ? story : text;
  }

  /** A story that was not taken apart has its text in the element itself. */
  private String body() {
    Element body = text().selectFirst("BODY");
    return body == null ? text().wholeOwnText() : body.wholeText();
  }

  private String line(String name) {
    Element element = story.selectFirst(name);
    return element == null ? "" : PlainText.line(element.wholeText());
  }

  private List<String> list(String name) {
    Element element = story.selectFirst(name);
    return element == null ? List.of() : element.select("D").eachText();
  }
}
