package org.backfile.server.web.paperdoll;

import java.util.EnumMap;
import java.util.Map;

/** Serves every state of every page, from port 8081 on, and says where each can be looked at. */
final class PaperDollMain {
  private static final int FIRST_PORT = 8081;

  private PaperDollMain() {}

  static void main() throws Exception {
    Map<Stage.Condition, Stage> stages = new EnumMap<>(Stage.Condition.class);
    for (Stage.Condition condition : Stage.Condition.values()) {
      stages.put(condition, new Stage(condition, FIRST_PORT + condition.ordinal()));
    }
    for (States.State state : States.all()) {
      System.out.println(state.name() + "\t" + stages.get(state.condition()).address(state));
    }
    Stage keyed = stages.get(Stage.Condition.SAVED);
    System.out.println("key of " + keyed.url() + "\t" + keyed.authorization());
    Thread.currentThread().join();
  }
}
