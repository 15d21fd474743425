package org.backfile.benchmarks.timing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.backfile.benchmarks.question.Question;

/**
 * Asks contenders the same questions, all of them one question before the next, so that whatever
 * else the machine does hits all alike. The order of contenders turns from round to round.
 *
 * @param warmUp how long to ask before any time is kept: until the compilers of all processes have
 *     come to rest
 * @param kept rounds whose times are kept
 */
public record Rounds(Duration warmUp, int kept) {

  /** Asks all questions again and again, whole rounds, until the warm-up is over. */
  public void warmUp(List<Contender> contenders, List<Question> questions) throws Exception {
    long end = System.nanoTime() + warmUp.toNanos();
    while (System.nanoTime() < end) {
      for (Question question : questions) {
        for (Contender contender : contenders) {
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
      for (int at = 0; at < questions.size(); at++) {
        askAll(contenders, questions.get(at), at, round, times);
      }
    }
    return times;
  }

  private void askAll(
      List<Contender> contenders, Question question, int at, int round, List<Times> times)
      throws Exception {
    for (int turn = 0; turn < contenders.size(); turn++) {
      int next = (turn + round) % contenders.size();
      long start = System.nanoTime();
      long found = contenders.get(next).answer(question);
      long took = System.nanoTime() - start;
      times.get(next).nanos()[at][round] = took;
      times.get(next).found()[at] = found;
    }
  }
}
