package org.backfile.indexer.corpus.packed;

import org.backfile.indexer.source.SourceBytes;

/** A member of an archive, by its path within. */
public sealed interface Packed {

  /** Its path within the archive, {@code /} between names. */
  String name();

  /** A file; who takes it closes its bytes. */
  record Member(String name, SourceBytes bytes) implements Packed {}

  /** A file that cannot or must not be read; it counts as a bad record. */
  record Refused(String name, String why) implements Packed {}

  /** No file: a link, a device. */
  record PassedOver(String name, String why) implements Packed {}
}
