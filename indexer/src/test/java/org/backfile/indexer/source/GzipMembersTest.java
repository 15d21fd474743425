package org.backfile.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;
import org.junit.jupiter.api.Test;

class GzipMembersTest {

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      bytes.writeBytes(part);
    }
    return bytes.toByteArray();
  }

  private static GzipMembers open(byte[]... parts) {
    return new GzipMembers(new ByteArrayInputStream(joined(parts)));
  }

  private static String text(GzipMembers members) throws IOException {
    return new String(members.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void membersInARowAreOneText() throws IOException {
    assertThat(text(open(gzip("one "), gzip(""), gzip("two")))).isEqualTo("one two");
  }

  @Test
  void zerosAfterTheLastMemberArePadding() throws IOException {
    assertThat(text(open(gzip("one"), new byte[1000]))).isEqualTo("one");
  }

  @Test
  void aCutOffFileFailsAtItsEnd() throws IOException {
    byte[] whole = gzip("one two three");

    assertThatThrownBy(() -> text(open(Arrays.copyOf(whole, whole.length - 3))))
        .isInstanceOf(EOFException.class);
  }

  @Test
  void aFailureIsRepeatedUntilReadingIsResumed() throws IOException {
    byte[] damaged = gzip("one");
    damaged[damaged.length - 8] ^= 1;
    GzipMembers members = open(damaged, gzip("two"));

    assertThat(members.readNBytes(3)).asString().isEqualTo("one");
    assertThatThrownBy(members::read).isInstanceOf(ZipException.class);
    assertThatThrownBy(members::read).isInstanceOf(ZipException.class);
    assertThat(members.resume()).isTrue();
    assertThat(text(members)).isEqualTo("two");
  }

  @Test
  void afterGarbageTheNextMemberIsFound() throws IOException {
    byte[] garbage = "no gzip \u001f\u008b at all".getBytes(StandardCharsets.ISO_8859_1);
    GzipMembers members = open(gzip("one"), garbage, gzip("two"));

    assertThat(members.readNBytes(3)).asString().isEqualTo("one");
    assertThatThrownBy(members::read).hasMessage("bytes after a member that begin no other");
    assertThat(members.resume()).isTrue();
    assertThat(text(members)).isEqualTo("two");
  }

  @Test
  void whereNoMemberFollowsThereIsNothingToResume() throws IOException {
    GzipMembers members = open(gzip("one"), "rubbish".getBytes(StandardCharsets.UTF_8));

    assertThat(members.readNBytes(3)).asString().isEqualTo("one");
    assertThatThrownBy(members::read).isInstanceOf(ZipException.class);
    assertThat(members.resume()).isFalse();
    assertThat(members.read()).isEqualTo(-1);
  }
}
