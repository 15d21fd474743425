package org.backfile.article;

import java.util.Arrays;
import java.util.Optional;

/** What became of an article from one build of an archive to the next. */
public enum ChangeKind {
  NEW,
  CHANGED,
  VANISHED,
  /** There is a doubt about its date that there was not. */
  DATE_DOUBTFUL;

  /** The kind of a name; empty for one that only later versions know. */
  public static Optional<ChangeKind> of(String name) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(name)).findFirst();
  }
}
