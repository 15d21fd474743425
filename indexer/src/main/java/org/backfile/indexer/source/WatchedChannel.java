package org.backfile.indexer.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file to be read, which tells when the reading fails. */
final class WatchedChannel implements SeekableByteChannel {

  private final SeekableByteChannel file;
  private final Runnable failed;

  WatchedChannel(SeekableByteChannel file, Runnable failed) {
    this.file = file;
    this.failed = failed;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    try {
      return file.read(target);
    } catch (IOException failure) {
      failed.run();
      throw failure;
    }
  }

  @Override
  public long position() throws IOException {
    return file.position();
  }

  @Override
  public SeekableByteChannel position(long position) throws IOException {
    file.position(position);
    return this;
  }

  @Override
  public long size() throws IOException {
    return file.size();
  }

  @Override
  public int write(ByteBuffer source) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long size) {
    throw new NonWritableChannelException();
  }

  @Override
  public boolean isOpen() {
    return file.isOpen();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
