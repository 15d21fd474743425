package org.backfile.schema;

import java.io.IOException;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;
import org.apache.lucene.codecs.compressing.CompressionMode;
import org.apache.lucene.codecs.compressing.Compressor;
import org.apache.lucene.codecs.compressing.Decompressor;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataInput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;

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
    return new BlockDecompressor();
  }

  /**
   * Copies a block out of the file before it is read: an array is read byte by byte a quarter
   * faster than a mapped file, whose every access is checked.
   */
  private static final class BlockDecompressor extends Decompressor {
    private final Decompressor blocks = FAST_DECOMPRESSION.newDecompressor();
    private final ByteArrayDataInput copy = new ByteArrayDataInput();
    private byte[] packed = new byte[0];

    @Override
    public void decompress(DataInput in, int originalLength, int offset, int length, BytesRef bytes)
        throws IOException {
      if (!(in instanceof IndexInput file)) {
        blocks.decompress(in, originalLength, offset, length, bytes);
        return;
      }
      long start = file.getFilePointer();
      int most = (int) Math.min(file.length() - start, longest(originalLength));
      packed = ArrayUtil.growNoCopy(packed, most);
      file.readBytes(packed, 0, most);
      copy.reset(packed, 0, most);
      blocks.decompress(copy, originalLength, offset, length, bytes);
      file.seek(start + copy.getPosition());
    }

    /** Where a block ends is not written; without any match it has so many bytes. */
    private static long longest(int originalLength) {
      return originalLength + originalLength / 255L + 16;
    }

    @Override
    public Decompressor clone() {
      return new BlockDecompressor();
    }
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
