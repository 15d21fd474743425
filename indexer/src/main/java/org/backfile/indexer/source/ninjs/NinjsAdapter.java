package org.backfile.indexer.source.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Origin;
import org.backfile.indexer.source.Bylines;
import org.backfile.indexer.source.ReadOutcome;
import org.backfile.indexer.source.RecordAdapter;
import org.backfile.indexer.source.fields.Draft;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.source.markup.HtmlText;
import org.backfile.indexer.source.ninjs.NinjsItem.Text;
import org.backfile.indexer.source.nitf.Nitf;

/**
 * Articles of ninjs items. Items of one {@code uri} are versions of one article; one whose status
 * is withheld, or whose embargo is not over, stays out; a cancelled one says so.
 */
final class NinjsAdapter implements RecordAdapter {

  private final FieldMap map;

  NinjsAdapter(FieldMap map) {
    this.map = map;
  }

  @Override
  public ReadOutcome adapt(ObjectNode record, Origin origin) {
    NinjsItem item = NinjsItem.of(record);
    Draft draft = new Draft(item.uri(), origin);
    headline(item).ifPresent(draft.article()::title);
    addText(item, draft);
    addDates(item, draft);
    addDescription(item, draft.article());
    addNames(item, draft.article());
    draft.status("pubstatus", item.status().orElse("usable")).version(item.version());
    item.embargoed().ifPresent(date -> draft.holdUntil(date, "embargoed until"));
    draft.extra("title", item.title().filter(title -> !item.headlines().isEmpty()));
    for (Map.Entry<String, JsonNode> extra : item.rest()) {
      if (extra.getKey().equals("evolvedfrom") && extra.getValue().isTextual()) {
        draft.article().follows(Draft.id(extra.getValue().asText()));
      } else {
        draft.article().extra(extra.getKey(), extra.getValue());
      }
    }
    return draft.finish(map);
  }

  private static Optional<String> headline(NinjsItem item) {
    return item.headlines().stream()
        .findFirst()
        .map(text ->
            text.is("html") ? String.join(" ", HtmlText.paragraphs(text.value())) : text.value())
        .or(item::title);
  }

  private static void addText(NinjsItem item, Draft draft) {
    if (!item.bodies().isEmpty()) {
      addText(item.bodies(), draft);
      draft.extra("description", plain(item.descriptions()));
    } else if (!item.descriptions().isEmpty()) {
      addText(item.descriptions(), draft);
    }
  }

  /** Of the same text in several forms the one with marked paragraphs is the best. */
  private static void addText(List<Text> forms, Draft draft) {
    Optional<Text> html = form(forms, "html");
    Optional<Text> nitf = form(forms, "nitf");
    if (html.isPresent()) {
      draft.paragraphs(HtmlText.paragraphs(html.get().value()));
    } else if (nitf.isPresent()) {
      draft.paragraphs(Nitf.parse(nitf.get().value()).paragraphs());
    } else {
      draft.text(forms.getFirst().value());
    }
  }

  private static Optional<Text> form(List<Text> forms, String form) {
    return forms.stream()
        .filter(text ->
            text.role().toLowerCase(Locale.ROOT).contains(form)
                || text.contentType().toLowerCase(Locale.ROOT).contains(form))
        .findFirst();
  }

  private static Optional<String> plain(List<Text> forms) {
    return forms.stream()
        .findFirst()
        .map(text ->
            text.is("html") ? String.join(" ", HtmlText.paragraphs(text.value())) : text.value());
  }

  /** Where an item does not say when it was first made, the date of its version is likely it. */
  private static void addDates(NinjsItem item, Draft draft) {
    item.firstCreated()
        .ifPresent(date -> draft.dates().published(Confidence.STATED, "ninjs firstcreated", date));
    item.versionCreated()
        .ifPresent(date -> {
          if (item.firstCreated().isEmpty()) {
            draft.dates().published(Confidence.LIKELY, "ninjs versioncreated", date);
          } else if (!item.firstCreated().get().equals(date)) {
            draft.dates().updated(Confidence.STATED, "ninjs versioncreated", date);
          }
        });
    item.contentCreated()
        .ifPresent(
            date -> draft.dates().published(Confidence.GUESSED, "ninjs contentcreated", date));
  }

  private static void addDescription(NinjsItem item, Article.Builder article) {
    item.sources().stream().findFirst().or(item::copyrightHolder).ifPresent(article::source);
    item.language().ifPresent(article::language);
    item.genres().stream().findFirst().or(item::type).ifPresent(article::type);
    Optional.of(item.uri()).filter(uri -> uri.startsWith("http")).ifPresent(article::url);
    List<String> rights =
        Stream.of(item.copyrightNotice(), item.usageTerms()).flatMap(Optional::stream).toList();
    if (!rights.isEmpty()) {
      article.rights(String.join(" ", rights));
    }
  }

  private static void addNames(NinjsItem item, Article.Builder article) {
    article
        .byline(item.byline().map(Bylines::names).orElse(List.of()))
        .people(item.people())
        .orgs(item.organisations())
        .places(Stream.concat(item.located().stream(), item.places().stream()).toList())
        .tags(item.subjects());
  }
}
