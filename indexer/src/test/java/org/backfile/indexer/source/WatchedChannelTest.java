package org.backfile.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchedChannelTest {

  @TempDir Path folder;

  private final AtomicInteger failures = new AtomicInteger();

  private SeekableByteChannel open() throws IOException {
    return Files.newByteChannel(Files.writeString(folder.resolve("a"), "The wall."));
  }

  @Test
  void itReadsAsTheFileDoes() throws IOException {
    try (WatchedChannel watched = new WatchedChannel(open(), failures::incrementAndGet)) {
      ByteBuffer four = ByteBuffer.allocate(4);

      assertThat(watched.position(4).read(four)).isEqualTo(4);
      assertThat(four.array()).asString().isEqualTo("wall");
      assertThat(watched.position()).isEqualTo(8);
      assertThat(watched.size()).isEqualTo(9);
      assertThatThrownBy(() -> watched.write(four)).isInstanceOf(NonWritableChannelException.class);
    }

    assertThat(failures).hasValue(0);
  }

  @Test
  void aReadingThatFailsIsTold() throws IOException {
    SeekableByteChannel gone = open();
    gone.close();

    assertThatThrownBy(
            () -> new WatchedChannel(gone, failures::incrementAndGet).read(ByteBuffer.allocate(1)))
        .isInstanceOf(ClosedChannelException.class);
    assertThat(failures).hasValue(1);
  }
}
