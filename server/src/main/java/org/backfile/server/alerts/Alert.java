package org.backfile.server.alerts;

/**
 * A saved search that tells what is new.
 *
 * @param id where it is found, made by chance
 * @param owner name of the key that it belongs to
 * @param saved what its owner asks
 * @param paused whether it rests, by its owner's wish or because it failed for a day
 * @param progress how far it has told what there is
 */
public record Alert(String id, String owner, SavedSearch saved, boolean paused, Progress progress) {

  /** The same after a step. */
  Alert with(Progress other) {
    return new Alert(id, owner, saved, paused, other);
  }

  /** The same after a step in vain: it rests when that was the last. */
  Alert failed(Progress other) {
    boolean last = other.failure().filter(Failure::isFinal).isPresent();
    return new Alert(id, owner, saved, paused || last, other);
  }

  /** The same at rest. */
  public Alert pause() {
    return new Alert(id, owner, saved, true, progress);
  }

  /** The same at work again: what failed is tried at once. */
  public Alert resume() {
    return new Alert(id, owner, saved, false, progress.afresh());
  }

  /**
   * The same with other wishes. One that asks something else begins anew: what it had found was an
   * answer to another question.
   *
   * @param fresh where it then begins
   */
  public Alert with(SavedSearch other, Progress fresh) {
    boolean same = other.search().equals(saved.search());
    return new Alert(id, owner, other, paused, same ? progress.afresh() : fresh);
  }
}
