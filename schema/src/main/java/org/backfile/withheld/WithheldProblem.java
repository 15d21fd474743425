package org.backfile.withheld;

import java.util.List;

/** A list of withheld articles that cannot be followed: what is wrong where, one fault a line. */
public final class WithheldProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  WithheldProblem(List<String> faults) {
    super(String.join("\n", faults));
  }
}
