package org.backfile.acceptance.alerts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import org.backfile.server.alerts.Alert;
import org.backfile.server.alerts.AlertStore;
import org.backfile.server.alerts.Channel;
import org.backfile.server.alerts.Frequency;
import org.backfile.server.alerts.Progress;
import org.backfile.server.alerts.SavedSearch;

/**
 * A program that changes one alert again and again, and says each change that was kept: until it is
 * killed, or the disk is full.
 */
final class AlertWriter {
  static final String ID = "0123456789abcdef0123";
  private static final String BUILD = "20260101T000000Z-aaaaaa";

  private AlertWriter() {}

  /**
   * @param arguments the folder, the number of the first change, and by how many characters each
   *     search is longer than the one before
   */
  public static void main(String[] arguments) throws IOException {
    int first = Integer.parseInt(arguments[1]);
    int growth = Integer.parseInt(arguments[2]);
    try (AlertStore store = AlertStore.open(Path.of(arguments[0]))) {
      store.add(alert(first, ""));
      for (int number = first; ; number++) {
        Alert next = alert(number, "x".repeat((number - first) * growth));
        store.change(ID, _ -> next);
        System.out.println("kept " + number);
      }
    } catch (UncheckedIOException full) {
      System.out.println("full: " + full.getCause().getMessage());
    }
  }

  private static Alert alert(int number, String filler) {
    return new Alert(
        ID,
        "desk",
        new SavedSearch("Fish " + number, "q=" + filler, new Channel.Feed(), Frequency.BUILD),
        false,
        Progress.from(BUILD, Instant.EPOCH));
  }
}
