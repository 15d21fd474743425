package org.backfile.schema;

import java.io.IOException;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.ArrayUtil;

/**
 * LZ4 blocks (lz4_Block_format.md of the LZ4 project) as Lucene reads them, written with the effort
 * chosen here: Lucene itself knows only the least, which makes a build a fifth larger, and the
 * most, which takes a tenth of its time.
 */
final class TextCompression extends CompressionMode {

  /** Of the library's 1 to 17: looks at 2^(level - 1) earlier places for a match. */
  private static final int LEVEL = 5;

  @Override
  public Compressor newCompressor() {
    return new BlockCompressor(LZ4Factory.safeInstance().highCompressor(LEVEL));
  }

  @Override
  public Decompressor newDecompressor() {
    return FAST_DECOMPRESSION.newDecompressor();
  }

  private static final class BlockCompressor extends Compressor {
    private final LZ4Compressor blocks;
    private byte[] plain = new byte[0];
    private byte[] packed = new byte[0];

    BlockCompressor(LZ4Compressor blocks) {
      this.blocks = blocks;
    }

    @Override
    public void compress(ByteBuffersDataInput text, DataOutput out) throws IOException {
      int length = Math.toIntExact(text.length());
      plain = ArrayUtil.growNoCopy(plain, length);
      packed = ArrayUtil.growNoCopy(packed, blocks.maxCompressedLength(length));
      text.readBytes(plain, 0, length);
      int written = blocks.compress(plain, 0, length, packed, 0, packed.length);
      out.writeBytes(packed, written);
    }

    @Override
    public void close() {}
  }
}
