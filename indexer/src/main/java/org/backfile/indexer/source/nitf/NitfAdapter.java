package org.backfile.indexer.source.nitf;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Bylines;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.fields.Draft;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * An article of an NITF document. Its id is {@code doc-id} or else its {@code du-key}, whose
 * versions are versions of one article; without either it is the file's path.
 */
final class NitfAdapter {

  private static final Pattern ENDING = Pattern.compile("(?i)\\.(xml|nitf)(\\.gz)?$");

  private NitfAdapter() {}

  /** The article of an element {@code nitf}. */
  static ReadOutcome adapt(XmlNode nitf, Origin origin, FieldMap map) {
    XmlNode head = nitf.first("head").orElse(nitf);
    Nitf text = Nitf.of(nitf);
    Draft draft = new Draft(id(head, origin), origin);
    Article.Builder article = draft.article();
    text.headline().ifPresent(article::title);
    draft.paragraphs(text.paragraphs().isEmpty() ? text.summary() : text.paragraphs());
    text.byline().map(Bylines::names).ifPresent(article::byline);
    addDates(head, nitf, draft);
    addPublication(nitf, head, article);
    addNames(head, article);
    addStatus(head, draft);
    addRest(text, head, article);
    return draft.finish(map);
  }

  private static String id(XmlNode head, Origin origin) {
    return Stream.of(
            head.first("docdata/doc-id").flatMap(id -> id.attribute("id-string")),
            head.first("docdata/du-key").flatMap(key -> key.attribute("key")))
        .flatMap(Optional::stream)
        .findFirst()
        .orElseGet(() -> path(origin));
  }

  private static String path(Origin origin) {
    String file = SourceId.ofFile(ENDING.matcher(origin.file()).replaceFirst(""));
    return origin.record() > 1 ? file + ":" + origin.record() : file;
  }

  private static void addDates(XmlNode head, XmlNode nitf, Draft draft) {
    norm(head, "docdata/date.issue")
        .ifPresent(date -> draft.dates().published(Confidence.STATED, "NITF date.issue", date));
    head.first("pubdata")
        .flatMap(pubdata -> pubdata.attribute("date.publication"))
        .ifPresent(
            date -> draft.dates().published(Confidence.STATED, "NITF date.publication", date));
    norm(head, "docdata/date.release")
        .ifPresent(date -> draft.dates().published(Confidence.LIKELY, "NITF date.release", date));
    norm(nitf, "body/body.head/dateline/story.date")
        .ifPresent(date -> draft.dates().published(Confidence.LIKELY, "dateline", date));
    head.all("revision-history").stream()
        .flatMap(revision -> revision.attribute("norm").stream())
        .forEach(date -> draft.dates().updated(Confidence.LIKELY, "NITF revision-history", date));
  }

  private static Optional<String> norm(XmlNode head, String path) {
    return head.first(path).flatMap(date -> date.attribute("norm"));
  }

  private static void addPublication(XmlNode nitf, XmlNode head, Article.Builder article) {
    Optional<XmlNode> pubdata = head.first("pubdata");
    Stream.of(
            pubdata.flatMap(each -> each.attribute("name")),
            nitf.line("body/body.head/distributor"),
            head.first("docdata/doc.copyright").flatMap(each -> each.attribute("holder")))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(article::source);
    pubdata.flatMap(each -> each.attribute("position.section")).ifPresent(article::section);
    pubdata.flatMap(each -> each.attribute("ex-ref")).ifPresent(article::url);
    head.first("docdata/fixture")
        .flatMap(fixture -> fixture.attribute("fix-id"))
        .ifPresent(fixture -> article.extra("fixture", TextNode.valueOf(fixture)));
    nitf.attribute("lang").ifPresent(article::language);
    Stream.of(
            head.first("tobject/tobject.property")
                .flatMap(each -> each.attribute("tobject.property.type")),
            head.first("tobject").flatMap(each -> each.attribute("tobject.type")))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(article::type);
    nitf.line("body/body.head/rights")
        .or(() -> head.first("docdata/doc.copyright").flatMap(NitfAdapter::copyright))
        .ifPresent(article::rights);
  }

  private static Optional<String> copyright(XmlNode copyright) {
    String year = copyright.attribute("year").orElse("");
    return copyright
        .attribute("holder")
        .map(
            holder -> "© %s %s".formatted(year.length() > 4 ? year.substring(0, 4) : year, holder));
  }

  private static void addNames(XmlNode head, Article.Builder article) {
    XmlNode identified = head.first("docdata/identified-content").orElse(head);
    article
        .people(identified.lines("person"))
        .orgs(identified.lines("org"))
        .places(
            Stream.concat(
                    identified.lines("location").stream(),
                    head.all("docdata/evloc").stream()
                        .flatMap(each -> each.attribute("city").stream()))
                .toList());
    List<String> subjects =
        head.all("tobject/tobject.subject").stream().flatMap(NitfAdapter::subject).toList();
    Stream<String> classified = identified.lines("classifier").stream();
    Stream<String> keywords =
        head.all("docdata/key-list/keyword").stream()
            .flatMap(each -> each.attribute("key").stream());
    article.tags(Stream.of(subjects.stream(), classified, keywords).flatMap(each -> each).toList());
  }

  /** The most exact of the names that a subject code is spelt out with. */
  private static Stream<String> subject(XmlNode subject) {
    return Stream.of("detail", "matter", "type")
        .flatMap(level -> subject.attribute("tobject.subject." + level).stream())
        .limit(1);
  }

  private static void addStatus(XmlNode head, Draft draft) {
    head.first("docdata")
        .flatMap(docdata -> docdata.attribute("management-status"))
        .ifPresent(status -> {
          switch (status) {
            case "usable" -> {
              // the usual case
            }
            case "embargoed" ->
                draft.holdUntil(
                    norm(head, "docdata/date.release").orElse("an unknown date"),
                    "embargoed until");
            case "withheld" -> draft.hold("withheld");
            case "canceled" -> draft.article().note(Note.CANCELLED);
            default ->
                throw new RecordProblem(
                    "management-status", "usable, embargoed, withheld or canceled", status);
          }
        });
    head.first("docdata/correction")
        .flatMap(correction -> correction.attribute("id-string"))
        .ifPresent(id -> draft.article().corrects(Draft.id(id)));
    head.first("docdata/du-key")
        .flatMap(key -> key.attribute("version"))
        .filter(version -> version.matches("[1-9]\\d{0,8}"))
        .ifPresent(version -> draft.article().version(Integer.parseInt(version)));
  }

  private static void addRest(Nitf text, XmlNode head, Article.Builder article) {
    text.dateline().ifPresent(line -> article.extra("dateline", TextNode.valueOf(line)));
    if (!text.subheadlines().isEmpty()) {
      article.extra("subheadline", TextNode.valueOf(String.join(" / ", text.subheadlines())));
    }
    if (!text.paragraphs().isEmpty() && !text.summary().isEmpty()) {
      article.extra("abstract", TextNode.valueOf(String.join("\n\n", text.summary())));
    }
    head.first("docdata/urgency")
        .flatMap(urgency -> urgency.attribute("ed-urg"))
        .ifPresent(urgency -> article.extra("urgency", TextNode.valueOf(urgency)));
    head.line("docdata/ed-msg")
        .or(() -> head.first("docdata/ed-msg").flatMap(message -> message.attribute("info")))
        .ifPresent(message -> article.extra("ednote", TextNode.valueOf(message)));
    head.all("meta")
        .forEach(meta -> {
          Optional<String> name = meta.attribute("name");
          Optional<String> content = meta.attribute("content");
          if (name.isPresent() && content.isPresent()) {
            article.extra(name.get(), TextNode.valueOf(content.get()));
          }
        });
  }
}
