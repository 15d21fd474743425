package org.backfile.indexer.source.newsml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Bylines;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.fields.Draft;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * Articles of NewsML 1.2. The id is the public identifier without its revision, so that revisions
 * are versions of one article.
 */
final class NewsMlAdapter {

  private NewsMlAdapter() {}

  /** The article of an element {@code NewsItem}. */
  static ReadOutcome adapt(XmlNode item, Origin origin, FieldMap map) {
    XmlNode identifier =
        item.first("Identification/NewsIdentifier")
            .orElseThrow(() -> new RecordProblem("NewsIdentifier", "an id", "nothing"));
    Draft draft = new Draft(id(identifier), origin);
    ComponentTree components = ComponentTree.of(item);
    components.line("HeadLine").ifPresent(draft.article()::title);
    draft.paragraphs(components.paragraphs());
    addDates(item, identifier, draft);
    addDescription(item, identifier, components, draft.article());
    addNames(components, draft.article());
    addStatus(item, identifier, draft);
    addRest(item, components, draft);
    return draft.finish(map);
  }

  private static String id(XmlNode identifier) {
    List<String> parts = new ArrayList<>();
    for (String name : List.of("ProviderId", "DateId", "NewsItemId")) {
      identifier.line(name).ifPresent(parts::add);
    }
    if (identifier.line("NewsItemId").isEmpty()) {
      throw new RecordProblem("NewsItemId", "an id", "nothing");
    }
    return "urn:newsml:" + String.join(":", parts);
  }

  private static void addDates(XmlNode item, XmlNode identifier, Draft draft) {
    Optional<String> first = item.line("NewsManagement/FirstCreated");
    first.ifPresent(
        date -> draft.dates().published(Confidence.STATED, "NewsML FirstCreated", date));
    item.line("NewsManagement/ThisRevisionCreated")
        .filter(date -> !first.equals(Optional.of(date)))
        .ifPresent(
            date -> draft.dates().updated(Confidence.STATED, "NewsML ThisRevisionCreated", date));
    identifier
        .line("DateId")
        .ifPresent(date -> draft.dates().published(Confidence.GUESSED, "NewsML DateId", date));
  }

  private static void addDescription(
      XmlNode item, XmlNode identifier, ComponentTree components, Article.Builder article) {
    Stream.of(
            components.formalName("AdministrativeMetadata/Provider/Party"),
            components.line("CreditLine"),
            components.formalName("AdministrativeMetadata/Source/Party"),
            identifier.line("ProviderId"))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(article::source);
    components.formalName("DescriptiveMetadata/Language").ifPresent(article::language);
    components
        .formalName("DescriptiveMetadata/Genre")
        .or(() -> formalName(item, "NewsManagement/NewsItemType"))
        .ifPresent(article::type);
    components.line("CopyrightLine").ifPresent(article::rights);
  }

  private static Optional<String> formalName(XmlNode node, String path) {
    return node.first(path).flatMap(each -> each.attribute("FormalName"));
  }

  private static void addNames(ComponentTree components, Article.Builder article) {
    article
        .byline(
            components
                .line("ByLine")
                .map(Bylines::names)
                .orElseGet(() -> components.formalNames("AdministrativeMetadata/Creator/Party")))
        .tags(
            Stream.of(
                    components.lines("KeywordLine"),
                    components.formalNames("DescriptiveMetadata/SubjectCode/Subject"),
                    components.formalNames("DescriptiveMetadata/SubjectCode/SubjectMatter"),
                    components.formalNames("DescriptiveMetadata/SubjectCode/SubjectDetail"),
                    components.keywords())
                .flatMap(List::stream)
                .toList())
        .places(components.values("DescriptiveMetadata/Location/Property"));
  }

  /** The names of status are those of the IPTC's topic set "Status". */
  private static void addStatus(XmlNode item, XmlNode identifier, Draft draft) {
    String status = formalName(item, "NewsManagement/Status").orElse("Usable");
    if (status.equals("Embargoed")) {
      draft.holdUntil(
          item.line("NewsManagement/StatusWillChange/DateAndTime").orElse("an unknown date"),
          "embargoed until");
    } else {
      draft.status("Status", status);
    }
    draft.version(identifier.line("RevisionId"));
  }

  private static void addRest(XmlNode item, ComponentTree components, Draft draft) {
    draft.extra("dateline", components.line("DateLine"));
    draft.extra("slugline", components.line("SlugLine"));
    draft.extra("urgency", formalName(item, "NewsManagement/Urgency"));
    draft.extra(
        "associatedwith",
        item.first("NewsManagement/AssociatedWith").flatMap(other -> other.attribute("NewsItem")));
  }
}
