package org.backfile.server.web.alerts;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/**
 * What is sent as JSON to make or change an alert.
 *
 * @param name what to call it
 * @param search parameters of a search, as in its address; a text without {@code =} is its words
 * @param channel {@code feed}, {@code webhook} or {@code mail}
 * @param to the address of a webhook or mailbox; for a feed it is left out
 * @param named whether the subject of a mail says what the alert is called; where it is not given,
 *     it does not
 * @param frequency {@code build} or {@code day}
 * @param paused whether it rests; where it is not given, it works
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record WishJson(
    String name,
    String search,
    String channel,
    Optional<String> to,
    Optional<Boolean> named,
    String frequency,
    Optional<Boolean> paused) {}
