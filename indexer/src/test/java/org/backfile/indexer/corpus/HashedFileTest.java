package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.article.CanonicalText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HashedFileTest {

  private static final String CONTENT = "The wall, the wall, the wall.";

  @TempDir Path folder;
  private Path file;
  private final List<String> told = new ArrayList<>();

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("a.txt"), CONTENT);
  }

  private static String hash(String content) {
    return CanonicalText.hex(CanonicalText.sha256(content));
  }

  /** A file on a network that is away for a moment: one reading fails, the next does not. */
  private static final class AwayOnce extends FilterInputStream {
    private int readings;

    AwayOnce(InputStream file) {
      super(file);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (++readings == 2) {
        throw new IOException("the network is away");
      }
      return super.read(target, offset, Math.min(length, 8));
    }
  }

  private HashedFile awayOnce() throws IOException {
    return new HashedFile(
        new AwayOnce(Files.newInputStream(file)), HashedFile.State.of(file), told::add);
  }

  @Test
  void aFileThatFailsInTheMiddleHasNoHash() throws IOException {
    try (HashedFile bytes = awayOnce()) {
      assertThatThrownBy(bytes::readAllBytes).hasMessage("the network is away");
    }

    assertThat(told).isEmpty();
  }

  @Test
  void aFileThatFailsInTheMiddleHasNoHashAlthoughItIsReadOn() throws IOException {
    try (HashedFile bytes = awayOnce()) {
      assertThat(bytes.read()).isEqualTo('T');
      assertThatThrownBy(bytes::read).hasMessage("the network is away");
      assertThat(bytes.readAllBytes()).asString().isEqualTo(CONTENT.substring(1));
    }

    assertThat(told).isEmpty();
  }

  @Test
  void aFileThatCannotBeReadAheadHasNoHash() throws IOException {
    try (HashedFile bytes = awayOnce()) {
      bytes.begins();
    }

    assertThat(told).isEmpty();
  }

  @Test
  void aFileThatFailsWhereItIsReadBesideHasNoHash() throws IOException {
    try (HashedFile bytes = HashedFile.open(file, told::add)) {
      bytes.begins();
      bytes.failed();
    }

    assertThat(told).isEmpty();
  }

  private interface Change {
    void make(Path file) throws IOException;
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("longer", file -> Files.writeString(file, "more", StandardOpenOption.APPEND)),
        change("shorter", file -> Files.writeString(file, "The")),
        change("of another time", file -> Files.setLastModifiedTime(file, FileTime.fromMillis(1))),
        change("gone", Files::delete),
        change(
            "replaced",
            file -> {
              Path other = file.resolveSibling("b.txt");
              Files.writeString(other, CONTENT.replace("wall", "gate"));
              Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
              Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
            }));
  }

  private static Arguments change(String how, Change change) {
    return Arguments.of(how, change);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void aFileThatChangesWhileItIsReadHasNoHash(String how, Change change) throws IOException {
    try (HashedFile bytes = HashedFile.open(file, told::add)) {
      assertThat(bytes.read()).isEqualTo('T');
      change.make(file);
    }

    assertThat(told).isEmpty();
  }

  @Test
  void whatIsWrittenAfterReadingAheadIsNotInTheHash() throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    try (HashedFile bytes = HashedFile.open(file, told::add)) {
      bytes.begins();
      Files.writeString(file, CONTENT.replace("wall", "gate"));
      Files.setLastModifiedTime(file, time);
    }

    assertThat(told).containsExactly(hash(CONTENT));
  }

  @Test
  void whatTheReaderLeavesIsHashedToo() throws IOException {
    try (HashedFile bytes = HashedFile.open(file, told::add)) {
      assertThat(bytes.skip(3)).isEqualTo(3);
      assertThat(bytes.read()).isEqualTo(' ');
    }

    assertThat(told).containsExactly(hash(CONTENT));
  }
}
