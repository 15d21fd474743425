package org.backfile.benchmarks.timing;

import org.backfile.benchmarks.question.Question;

/** One that answers questions. */
public interface Contender {

  /** Its name in tables. */
  String name();

  /**
   * Answers completely.
   *
   * @return how many articles it found
   * @throws Exception when it cannot answer, which ends the run
   */
  long answer(Question question) throws Exception;
}
