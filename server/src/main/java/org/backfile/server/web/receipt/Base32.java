package org.backfile.server.web.receipt;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as letters and digits that people can read to each other, by Douglas Crockford's base 32:
 * no I, L, O or U among them, and the first three are understood as the digits they look like.
 */
final class Base32 {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BITS = 5;
  private static final int GROUP = 5;

  private Base32() {}

  /** The text of some bytes, in groups of five with hyphens between. */
  static String grouped(byte[] bytes) {
    StringBuilder out = new StringBuilder();
    int pending = 0;
    int bits = 0;
    for (byte each : bytes) {
      pending = (pending << Byte.SIZE) | (each & 0xFF);
      for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
        append(out, pending >> (bits - BITS));
      }
      pending &= (1 << bits) - 1;
    }
    if (bits > 0) {
      append(out, pending << (BITS - bits));
    }
    return out.toString();
  }

  private static void append(StringBuilder out, int value) {
    if (out.length() % (GROUP + 1) == GROUP) {
      out.append('-');
    }
    out.append(SIGNS.charAt(value & ((1 << BITS) - 1)));
  }

  /** The bytes of a text; empty when a sign is none of ours, or bits are left over. */
  static Optional<byte[]> bytes(String text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    int pending = 0;
    int bits = 0;
    for (char sign : text.toUpperCase(Locale.ROOT).toCharArray()) {
      if (sign == '-' || sign == ' ') {
        continue;
      }
      int value = SIGNS.indexOf(meant(sign));
      if (value < 0) {
        return Optional.empty();
      }
      pending = (pending << BITS) | value;
      bits += BITS;
      if (bits >= Byte.SIZE) {
        bits -= Byte.SIZE;
        out.write(pending >> bits);
        pending &= (1 << bits) - 1;
      }
    }
    return pending == 0 && bits < BITS ? Optional.of(out.toByteArray()) : Optional.empty();
  }

  private static char meant(char sign) {
    return switch (sign) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> sign;
    };
  }
}
