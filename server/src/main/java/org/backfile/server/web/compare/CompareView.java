package org.backfile.server.web.compare;

/**
 * How a comparison is shown.
 *
 * @param sideBySide both texts beside each other, not one with the changes in it
 * @param onlyChanges paragraphs that are the same are left out
 */
public record CompareView(boolean sideBySide, boolean onlyChanges) {

  /** The parameters that ask for it, behind others. */
  String query() {
    return (sideBySide ? "&view=side" : "") + (onlyChanges ? "&only=1" : "");
  }
}
