package org.backfile.server.web.alerts;

import java.util.List;
import java.util.Optional;
import org.backfile.server.alerts.Delivery;
import org.backfile.server.web.site.Frame;

/**
 * The page of one alert.
 *
 * @param feed the whole address of its feed
 * @param secret what its requests are signed with, when that was just made; never shown again
 */
public record AlertPage(
    Frame frame, AlertRow row, AlertForm form, String feed, Optional<String> secret) {

  /** What it told, the latest first. */
  public List<Delivery> deliveries() {
    return row.alert().progress().deliveries();
  }
}
