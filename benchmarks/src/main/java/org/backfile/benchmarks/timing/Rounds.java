package org.backfile.benchmarks.timing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.backfile.benchmarks.question.Question;

/**
 * Asks contenders the same questions. Each is asked all of them, which takes a fraction of a
 * second, before the next contender is, so that it works with its own code and data in the
 * processor's caches, as a program in use does; and there are many rounds, so that whatever else
 * the machine does hits all alike. The order of contenders turns from round to round.
 *
 * @param warmUp how long to ask each contender before any time is kept: until the compilers have
 *     come to rest
 * @param kept rounds whose times are kept
 */
public record Rounds(Duration warmUp, int kept) {

  /** Asks each contender all questions again and again, whole rounds, until its time is over. */
  public void warmUp(List<Contender> contenders, List<Question> questions) throws Exception {
    for (Contender contender : contenders) {
      long end = System.nanoTime() + warmUp.toNanos();
      while (System.nanoTime() < end) {
        for (Question question : questions) {
          contender.answer(question);
        }
      }
    }
  }

  /** The times of each contender, in their order. */
  public List<Times> run(List<Contender> contenders, List<Question> questions) throws Exception {
    List<Times> times = new ArrayList<>();
    for (Contender contender : contenders) {
      times.add(
          new Times(
              contender.name(),
              questions,
              new long[questions.size()][kept],
              new long[questions.size()]));
    }
    for (int round = 0; round < kept; round++) {
      for (int turn = 0; turn < contenders.size(); turn++) {
        int next = (turn + round) % contenders.size();
        askAll(contenders.get(next), round, questions, times.get(next));
      }
    }
    return times;
  }

  private static void askAll(Contender contender, int round, List<Question> questions, Times times)
      throws Exception {
    for (int at = 0; at < questions.size(); at++) {
      long start = System.nanoTime();
      long found = contender.answer(questions.get(at));
      times.nanos()[at][round] = System.nanoTime() - start;
      times.found()[at] = found;
    }
  }
}
