package org.backfile.indexer.source.nitf;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Bylines;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.SourceId;
import org.backfile.indexer.source.fields.Draft;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * An article of an NITF document. Its id is {@code doc-id} or else its {@code du-key}, whose
 * versions are versions of one article; without either it is the file's path.
 */
final class NitfAdapter {

  private static final Pattern ENDING =
      Pattern.compile("(?i)\\.(xml|nitf)(" + SourceBytes.PACKED + ")?$");

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
    addRest(text, head, draft);
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
    String status =
        head.first("docdata")
            .flatMap(docdata -> docdata.attribute("management-status"))
            .orElse("usable");
    if (status.equals("embargoed")) {
      draft.holdUntil(
          norm(head, "docdata/date.release").orElse("an unknown date"), "embargoed until");
    } else {
      draft.status("management-status", status);
    }
    head.first("docdata/correction")
        .flatMap(correction -> correction.attribute("id-string"))
        .ifPresent(id -> draft.article().corrects(Draft.id(id)));
    draft.version(head.first("docdata/du-key").flatMap(key -> key.attribute("version")));
  }

  private static void addRest(Nitf text, XmlNode head, Draft draft) {
    draft.extra("dateline", text.dateline());
    draft.extra("subheadline", joined(" / ", text.subheadlines()));
    if (!text.paragraphs().isEmpty()) {
      draft.extra("abstract", joined("\n\n", text.summary()));
    }
    draft.extra(
        "urgency", head.first("docdata/urgency").flatMap(urgency -> urgency.attribute("ed-urg")));
    draft.extra(
        "fixture", head.first("docdata/fixture").flatMap(fixture -> fixture.attribute("fix-id")));
    draft.extra(
        "ednote",
        head.line("docdata/ed-msg")
            .or(() -> head.first("docdata/ed-msg").flatMap(note -> note.attribute("info"))));
    for (XmlNode meta : head.children("meta")) {
      meta.attribute("name").ifPresent(name -> draft.extra(name, meta.attribute("content")));
    }
  }

  private static Optional<String> joined(String between, List<String> texts) {
    return Optional.of(String.join(between, texts)).filter(text -> !text.isEmpty());
  }
}
