package org.backfile.server.alerts;

/** What comes next for an alert. */
sealed interface Turn {

  /** There is nothing to do, or nothing to do it with at this moment. */
  record Rest() implements Turn {}

  /**
   * It took a step, which must be on disk before the next one is taken.
   *
   * @param after the alert after it
   */
  record Step(Alert after) implements Turn {}

  /** Something is to be sent to where it takes time to. */
  record Post(Letter letter) implements Turn {}
}
