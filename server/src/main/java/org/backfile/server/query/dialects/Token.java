package org.backfile.server.query.dialects;

/** A meaning and its place in the plain text. */
record Token(Sign sign, int start, int end) {

  /** Whether an operand may end here. */
  boolean endsOperand() {
    return switch (sign) {
      case Sign.Leaf _, Sign.Close _, Sign.Mark _ -> true;
      default -> false;
    };
  }

  /** Whether an operand may begin here. */
  boolean beginsOperand() {
    return switch (sign) {
      case Sign.Leaf _, Sign.Open _, Sign.Not _, Sign.Of _, Sign.Call _ -> true;
      default -> false;
    };
  }
}
