package org.backfile.server.web.alerts;

/**
 * What is sent as JSON to make or change an alert.
 *
 * @param name what to call it
 * @param search parameters of a search, as in its address
 * @param channel {@code feed}, {@code webhook} or {@code mail}
 * @param to the address of a webhook or mailbox
 * @param named whether the subject of a mail says what the alert is called
 * @param frequency {@code build} or {@code day}
 * @param paused whether it rests; where it is not given, it works
 */
public record WishJson(
    String name,
    String search,
    String channel,
    String to,
    boolean named,
    String frequency,
    boolean paused) {}
