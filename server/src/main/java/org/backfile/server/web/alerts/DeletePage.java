package org.backfile.server.web.alerts;

import org.backfile.server.web.site.Frame;

/** The page that asks whether to delete an alert. */
public record DeletePage(Frame frame, AlertRow row) {}
