package org.backfile.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.Amendment;
import org.backfile.article.Credit;
import org.backfile.article.Note;
import org.backfile.article.PublicationDate;
import org.backfile.article.Standing;

/**
 * The bytes of an {@link ArticleCard}: its components in order, texts as length and UTF-8, lists as
 * count and texts, missing values as empty texts, hashes as they are.
 */
final class CardFormat {

  private static final int SHA256_BYTES = 32;
  private static final Note[] NOTES = Note.values();
  private static final Credit[] CREDITS = Credit.values();
  private static final Amendment[] AMENDMENTS = Amendment.values();

  private CardFormat() {}

  static BytesRef write(ArticleCard card) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      write(card, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static void write(ArticleCard card, DataOutput out) throws IOException {
    out.writeString(card.id());
    out.writeString(card.title());
    writeText(card.published().map(PublicationDate::iso), out);
    writeText(card.updated().map(PublicationDate::iso), out);
    writeList(card.byline(), out);
    writeText(card.source(), out);
    writeText(card.section(), out);
    writeText(card.language(), out);
    writeText(card.type(), out);
    writeText(card.url(), out);
    writeList(card.tags(), out);
    writeList(card.people(), out);
    writeList(card.orgs(), out);
    writeList(card.places(), out);
    out.writeVInt(bits(card.notes()));
    out.writeVInt(card.words());
    out.writeVInt(card.versions());
    writeStanding(card.standing(), out);
    out.writeBytes(card.sha256(), SHA256_BYTES);
    out.writeBytes(card.metadataHash(), ArticleCard.METADATA_HASH_BYTES);
  }

  static ArticleCard read(BytesRef bytes) {
    ByteArrayDataInput in = new ByteArrayDataInput(bytes.bytes, bytes.offset, bytes.length);
    try {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Components are read in the order they were written, which is the order of the record. */
  private static ArticleCard read(ByteArrayDataInput in) throws IOException {
    return new ArticleCard(
        in.readString(),
        in.readString(),
        readText(in).flatMap(PublicationDate::parse),
        readText(in).flatMap(PublicationDate::parse),
        readList(in),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readText(in),
        readList(in),
        readList(in),
        readList(in),
        readList(in),
        notes(in.readVInt()),
        in.readVInt(),
        in.readVInt(),
        readStanding(in),
        readBytes(in, SHA256_BYTES),
        readBytes(in, ArticleCard.METADATA_HASH_BYTES));
  }

  private static void writeText(Optional<String> text, DataOutput out) throws IOException {
    out.writeString(text.orElse(""));
  }

  private static Optional<String> readText(ByteArrayDataInput in) throws IOException {
    return Optional.of(in.readString()).filter(text -> !text.isEmpty());
  }

  private static void writeList(List<String> texts, DataOutput out) throws IOException {
    out.writeVInt(texts.size());
    for (String text : texts) {
      out.writeString(text);
    }
  }

  private static List<String> readList(ByteArrayDataInput in) throws IOException {
    int size = in.readVInt();
    if (size == 0) {
      return List.of();
    }
    List<String> texts = new ArrayList<>(size);
    for (int at = 0; at < size; at++) {
      texts.add(in.readString());
    }
    return texts;
  }

  private static int bits(Set<Note> notes) {
    int bits = 0;
    for (Note note : notes) {
      bits |= 1 << note.ordinal();
    }
    return bits;
  }

  private static Set<Note> notes(int bits) {
    if (bits == 0) {
      return Set.of();
    }
    Set<Note> notes = EnumSet.noneOf(Note.class);
    for (Note note : NOTES) {
      if ((bits & 1 << note.ordinal()) != 0) {
        notes.add(note);
      }
    }
    return notes;
  }

  /** The credit is written as its place among all, from 1; 0 is none. */
  private static void writeStanding(Standing standing, DataOutput out) throws IOException {
    writeText(standing.story(), out);
    out.writeByte(standing.credit().map(credit -> (byte) (credit.ordinal() + 1)).orElse((byte) 0));
    int bits = 0;
    for (Amendment amendment : standing.amendments()) {
      bits |= 1 << amendment.ordinal();
    }
    out.writeByte((byte) bits);
  }

  private static Standing readStanding(ByteArrayDataInput in) throws IOException {
    Optional<String> story = readText(in);
    int credit = in.readByte();
    int bits = in.readByte();
    if (story.isEmpty() && credit == 0 && bits == 0) {
      return Standing.UNKNOWN;
    }
    Set<Amendment> amendments = EnumSet.noneOf(Amendment.class);
    for (Amendment amendment : AMENDMENTS) {
      if ((bits & 1 << amendment.ordinal()) != 0) {
        amendments.add(amendment);
      }
    }
    return new Standing(
        story, credit == 0 ? Optional.empty() : Optional.of(CREDITS[credit - 1]), amendments);
  }

  private static byte[] readBytes(ByteArrayDataInput in, int length) {
    byte[] bytes = new byte[length];
    in.readBytes(bytes, 0, length);
    return bytes;
  }
}
