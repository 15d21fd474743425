package org.backfile.server.web.search;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Amendment;
import org.backfile.article.CanonicalText;
import org.backfile.article.Credit;
import org.backfile.article.Note;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArticleCard;
import org.backfile.server.search.Hit;
import org.backfile.server.search.Snippet;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.url.ItemField;

/** Writes the fields of an article in an answer. */
final class ItemWriter {
  private ItemWriter() {}

  static void write(ItemField field, JsonGenerator json, Hit hit) throws IOException {
    ArticleCard card = hit.card();
    json.writeFieldName(field.key());
    switch (field) {
      case ID -> json.writeString(card.id());
      case LINK -> json.writeString(ArticleLink.path(card.id()));
      case PERMALINK ->
          json.writeString(ArticleLink.path(card.id(), CanonicalText.hex(card.sha256())));
      case URL -> text(json, card.url());
      case TITLE -> json.writeString(card.title());
      case PUBLISHED -> text(json, card.published().map(PublicationDate::iso));
      case PRECISION -> text(json, card.published().map(ItemWriter::precision));
      case UPDATED -> text(json, card.updated().map(PublicationDate::iso));
      case BYLINE -> texts(json, card.byline());
      case SOURCE -> text(json, card.source());
      case SECTION -> text(json, card.section());
      case LANGUAGE -> text(json, card.language());
      case TYPE -> text(json, card.type());
      case TAGS -> texts(json, card.tags());
      case PEOPLE -> texts(json, card.people());
      case ORGS -> texts(json, card.orgs());
      case PLACES -> texts(json, card.places());
      case WORDS -> json.writeNumber(card.words());
      case SNIPPETS -> snippets(json, hit);
      case MORE_MATCHES -> json.writeNumber(hit.moreMatches());
      case MARKED -> json.writeBoolean(hit.marked());
      case VERSIONS -> json.writeNumber(card.versions());
      case CORRECTED -> json.writeBoolean(hit.corrected());
      case DUPLICATES -> json.writePOJO(hit.story().map(DuplicatesJson::of));
      case COPY -> text(json, card.standing().credit().map(credit -> credit.kind().value()));
      case COPY_EVIDENCE -> text(json, card.standing().credit().map(Credit::words));
      case CORRECTIONS ->
          texts(json, card.standing().amendments().stream().map(Amendment::value).toList());
      case NOTES -> texts(json, notes(card));
      case SHA256 -> json.writeString(CanonicalText.hex(card.sha256()));
      case SCORE -> json.writeNumber(hit.score());
      case WHY -> json.writePOJO(hit.why());
    }
  }

  private static String precision(PublicationDate date) {
    return switch (date.precision()) {
      case YEAR -> "year";
      case MONTH -> "month";
      case DAY -> "day";
      case INSTANT -> "instant";
    };
  }

  private static List<String> notes(ArticleCard card) {
    return card.notes().stream().map(Note::words).toList();
  }

  private static void text(JsonGenerator json, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeString(value.get());
    } else {
      json.writeNull();
    }
  }

  private static void texts(JsonGenerator json, List<String> values) throws IOException {
    json.writeStartArray();
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** A headline that matches is a snippet too, so that one list holds every match that is shown. */
  private static void snippets(JsonGenerator json, Hit hit) throws IOException {
    json.writeStartArray();
    if (hit.title().stream().anyMatch(Snippet.Part::match)) {
      snippet(json, "title", 0, hit.title());
    }
    for (Snippet snippet : hit.snippets()) {
      snippet(json, snippet.field(), snippet.paragraph(), snippet.parts());
    }
    json.writeEndArray();
  }

  private static void snippet(
      JsonGenerator json, String field, int paragraph, List<Snippet.Part> parts)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("field", field);
    json.writeNumberField("paragraph", paragraph);
    json.writeArrayFieldStart("parts");
    for (Snippet.Part part : parts) {
      json.writeStartObject();
      json.writeStringField("text", part.text());
      json.writeBooleanField("match", part.match());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
