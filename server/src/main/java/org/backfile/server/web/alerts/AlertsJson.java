package org.backfile.server.web.alerts;

import java.util.List;

/** The alerts that whoever asks may see, as JSON. */
public record AlertsJson(List<AlertJson> alerts) {}
