package org.backfile.server.web.alerts;

import java.util.List;
import java.util.Optional;
import org.backfile.server.web.site.Frame;

/**
 * The page of alerts.
 *
 * @param question the search that was asked about; empty before
 * @param recent how many articles of the last days it finds; empty when not counted
 * @param feed the whole address of its feed; blank before
 * @param form what to save it as; empty where nothing can be saved
 * @param open whether whoever looks can keep alerts
 * @param sends whether the server may call others
 * @param rows the alerts there are
 */
public record AlertsPage(
    Frame frame,
    Optional<Question> question,
    Optional<Integer> recent,
    String feed,
    Optional<AlertForm> form,
    boolean open,
    boolean sends,
    List<AlertRow> rows) {}
