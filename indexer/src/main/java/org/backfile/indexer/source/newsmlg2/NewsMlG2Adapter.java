package org.backfile.indexer.source.newsmlg2;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.fields.Draft;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.nitf.Nitf;
import org.backfile.indexer.source.xml.XmlNode;

/**
 * Articles of NewsML-G2. Items of one {@code guid} are versions of one article; a withheld one and
 * one under embargo stay out, a cancelled one says so. A package is the list of what is in it.
 * Concepts, events to come and catalogues are no articles.
 */
final class NewsMlG2Adapter {

  /** The elements that are items of their own. */
  static final Set<String> ITEMS =
      Set.of(
          "newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");

  /** Links to what an item is a later version of, the surest first. */
  private static final List<String> PREDECESSORS = List.of("evolvedfrom", "previousversion");

  private NewsMlG2Adapter() {}

  /** What an item says. */
  static ReadOutcome adapt(XmlNode node, Origin origin, FieldMap map) {
    return switch (node.name()) {
      case "newsItem" -> article(new G2Item(node), false, origin, map);
      case "packageItem" -> article(new G2Item(node), true, origin, map);
      default ->
          new ReadOutcome.Skipped(
              origin.toString(), "a NewsML-G2 " + node.name() + ", which is no article");
    };
  }

  private static ReadOutcome article(G2Item item, boolean isPackage, Origin origin, FieldMap map) {
    String guid = item.guid().orElseThrow(() -> new RecordProblem("guid", "an id", "nothing"));
    Draft draft = new Draft(guid, origin);
    G2Text text = G2Text.of(item);
    addText(item, isPackage, text, draft);
    addDates(item, draft);
    addDescription(item, isPackage, draft.article());
    G2Names.of(item, text).addTo(draft.article());
    addStatus(item, draft);
    addRest(item, draft);
    return draft.finish(map);
  }

  private static void addText(G2Item item, boolean isPackage, G2Text text, Draft draft) {
    Stream.of(
            item.content("headline"),
            text.nitf().flatMap(Nitf::headline),
            item.meta("title"),
            item.content("slugline"))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(draft.article()::title);
    List<String> descriptions =
        item.contents("description").stream().map(XmlNode::line).distinct().toList();
    if (isPackage) {
      draft.paragraphs(contents(item));
    } else if (text.paragraphs().isEmpty()) {
      draft.paragraphs(descriptions);
    } else {
      draft.paragraphs(text.paragraphs());
    }
    if (!descriptions.isEmpty() && (isPackage || !text.paragraphs().isEmpty())) {
      draft.article().extra("description", TextNode.valueOf(String.join("\n", descriptions)));
    }
  }

  /** The items of a package, each by its title and description. */
  private static List<String> contents(G2Item item) {
    List<String> contents = new ArrayList<>();
    for (XmlNode reference : item.node().descendants("itemRef")) {
      Stream<String> words =
          Stream.concat(
              reference.lines("title").stream().limit(1), reference.lines("description").stream());
      String line = String.join(" — ", words.toList());
      contents.add(line.isEmpty() ? reference.attribute("residref").orElse("") : line);
    }
    return contents;
  }

  private static void addDates(G2Item item, Draft draft) {
    Optional<String> first = item.meta("firstCreated");
    Optional<String> version = item.meta("versionCreated");
    first.ifPresent(
        date -> draft.dates().published(Confidence.STATED, "NewsML firstCreated", date));
    version.ifPresent(date -> {
      if (first.isEmpty()) {
        draft.dates().published(Confidence.LIKELY, "NewsML versionCreated", date);
      } else if (!first.get().equals(date)) {
        draft.dates().updated(Confidence.STATED, "NewsML versionCreated", date);
      }
    });
    item.content("contentCreated")
        .ifPresent(
            date -> draft.dates().published(Confidence.GUESSED, "NewsML contentCreated", date));
    item.content("contentModified")
        .ifPresent(
            date -> draft.dates().updated(Confidence.GUESSED, "NewsML contentModified", date));
  }

  private static void addDescription(G2Item item, boolean isPackage, Article.Builder article) {
    G2Source.of(item).ifPresent(article::source);
    item.meta()
        .flatMap(meta -> meta.first("service"))
        .flatMap(service -> item.name(service).or(() -> G2Item.code(service)))
        .ifPresent(article::section);
    item.language().ifPresent(article::language);
    Stream.of(
            item.contents("genre").stream().findFirst().flatMap(item::name),
            isPackage ? Optional.of("package") : Optional.<String>empty(),
            item.contents("genre").stream().findFirst().flatMap(G2Item::code),
            item.code("itemClass"))
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(article::type);
    List<String> rights =
        Stream.of("copyrightNotice", "usageTerms")
            .flatMap(name -> item.rights().stream().flatMap(each -> each.lines(name).stream()))
            .toList();
    if (!rights.isEmpty()) {
      article.rights(String.join(" ", rights));
    }
    item.guid().filter(guid -> guid.startsWith("http")).ifPresent(article::url);
  }

  private static void addStatus(G2Item item, Draft draft) {
    draft.status("pubStatus", item.code("pubStatus").orElse("usable"));
    draft.version(item.version());
    item.meta("embargoed").ifPresent(date -> draft.holdUntil(date, "embargoed until"));
  }

  private static void addRest(G2Item item, Draft draft) {
    draft.extra("ednote", item.meta("edNote")).extra("signal", item.code("signal"));
    for (String name : List.of("slugline", "urgency", "dateline", "creditline")) {
      draft.extra(name, item.content(name));
    }
    for (XmlNode link : links(item)) {
      Optional<String> target = target(link);
      String name = relation(link);
      if (name.equals("corrects") || name.equals("correctionof")) {
        target.map(Draft::id).ifPresent(draft.article()::corrects);
      } else if (!PREDECESSORS.contains(name)) {
        draft.extra(name, target);
      }
    }
    followed(item).ifPresent(draft.article()::follows);
  }

  /** What an item follows; its previous version usually has its own id, and is not meant. */
  private static Optional<String> followed(G2Item item) {
    Optional<String> own = item.guid().map(Draft::id);
    return PREDECESSORS.stream()
        .flatMap(relation -> links(item).stream().filter(link -> relation(link).equals(relation)))
        .flatMap(link -> target(link).map(Draft::id).stream())
        .filter(id -> !own.equals(Optional.of(id)))
        .findFirst();
  }

  private static List<XmlNode> links(G2Item item) {
    return item.meta().map(meta -> meta.children("link")).orElse(List.of());
  }

  private static String relation(XmlNode link) {
    String relation = link.attribute("rel").orElse("link");
    return relation.substring(relation.indexOf(':') + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<String> target(XmlNode link) {
    return link.attribute("residref")
        .or(() -> link.attribute("guidref"))
        .or(() -> link.attribute("href"));
  }
}
