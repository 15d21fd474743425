package org.backfile.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextCompressionTest {
  private static final int CHUNK = 1 << 14;
  private static final byte BEHIND = 0x55;

  private final TextCompression compression = new TextCompression();

  /** One compressor packs many texts, a reader wants any part of any of them. */
  @Property(tries = 200)
  void anyPartOfWhateverWasCompressedComesBack(
      @ForAll("texts") @Size(max = 4) List<byte[]> texts,
      @ForAll @DoubleRange(max = 1) double begin,
      @ForAll @DoubleRange(max = 1) double share)
      throws IOException {
    try (Compressor compressor = compression.newCompressor()) {
      for (byte[] text : texts) {
        int offset = (int) (begin * text.length);
        int length = (int) (share * (text.length - offset));
        assertThat(part(packed(compressor, text), text.length, offset, length))
            .isEqualTo(Arrays.copyOfRange(text, offset, offset + length));
      }
    }
  }

  /** Bytes of few kinds or all, repeated or not, shorter and longer than a chunk. */
  @Provide
  Arbitrary<List<byte[]>> texts() {
    Arbitrary<Integer> lengths =
        Arbitraries.oneOf(
            Arbitraries.of(0, 1, 4, 5, 12, 13, 255, CHUNK - 1, CHUNK, CHUNK + 1, 65_536, 65_540),
            Arbitraries.integers().between(0, 5 * CHUNK));
    Arbitrary<byte[]> text =
        Combinators.combine(
                lengths,
                Arbitraries.of(1, 2, 30, 256),
                Arbitraries.of(1, 3, 700, Integer.MAX_VALUE),
                Arbitraries.randomValue(random -> random.nextLong()))
            .as(TextCompressionTest::text);
    return text.list();
  }

  private static byte[] text(int length, int kinds, int period, long seed) {
    byte[] text = new byte[length];
    Random random = new Random(seed);
    for (int at = 0; at < length; at++) {
      text[at] = at < period ? (byte) random.nextInt(kinds) : text[at - period];
    }
    return text;
  }

  /** The compressed text, and behind it what the next one would begin with. */
  private static ByteBuffersDataOutput packed(Compressor compressor, byte[] text)
      throws IOException {
    ByteBuffersDataOutput plain = new ByteBuffersDataOutput();
    plain.writeBytes(text);
    ByteBuffersDataOutput packed = new ByteBuffersDataOutput();
    compressor.compress(plain.toDataInput(), packed);
    packed.writeByte(BEHIND);
    return packed;
  }

  private byte[] part(ByteBuffersDataOutput packed, int whole, int offset, int length)
      throws IOException {
    BytesRef part = new BytesRef();
    compression.newDecompressor().decompress(packed.toDataInput(), whole, offset, length, part);
    return BytesRef.deepCopyOf(part).bytes;
  }

  static List<Codec> writers() {
    return List.of(new ArchiveCodec(), new LucenesCompression());
  }

  /** Builds from before this compression have the same names in their files. */
  @ParameterizedTest
  @MethodSource("writers")
  void anIndexIsReadWhetherItsTextsWereWrittenHereOrByLucene(Codec writer) throws IOException {
    List<byte[]> texts =
        IntStream.range(0, 60).mapToObj(n -> text(n * n * 40, 1 + n % 40, 1 + n * 31, n)).toList();
    try (Directory directory = new ByteBuffersDirectory()) {
      write(directory, writer, texts);
      try (DirectoryReader reader = DirectoryReader.open(directory)) {
        for (int at = 0; at < texts.size(); at++) {
          BytesRef read = reader.storedFields().document(at).getBinaryValue("text");
          assertThat(BytesRef.deepCopyOf(read).bytes).isEqualTo(texts.get(at));
        }
      }
    }
  }

  private static void write(Directory directory, Codec codec, List<byte[]> texts)
      throws IOException {
    try (IndexWriter index = new IndexWriter(directory, new IndexWriterConfig().setCodec(codec))) {
      for (byte[] text : texts) {
        Document document = new Document();
        document.add(new StoredField("text", text));
        index.addDocument(document);
      }
    }
  }

  /** The archive's format with the compressor of Lucene itself. */
  private static final class LucenesCompression extends FilterCodec {
    LucenesCompression() {
      super(new ArchiveCodec().getName(), new Lucene104Codec());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
      return new Lucene90CompressingStoredFieldsFormat(
          "BackfileTexts", CompressionMode.FAST_DECOMPRESSION, CHUNK, 128, 10);
    }
  }
}
