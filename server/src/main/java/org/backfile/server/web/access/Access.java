package org.backfile.server.web.access;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.backfile.server.search.Asker;
import org.backfile.withheld.Role;
import org.jspecify.annotations.Nullable;

/**
 * Lets a handler work in the role of whoever asks. Where there are keys, nobody comes in without
 * one; it is sent in a header only: {@code Authorization: Bearer KEY}, or as the password that a
 * browser asks for.
 */
public final class Access {

  /** What a browser is told so that it asks for a name and a key. */
  public static final String CHALLENGE = "Basic realm=\"Backfile\", charset=\"UTF-8\"";

  private static final String BEARER = "Bearer ";
  private static final String BASIC = "Basic ";

  private final Optional<Keys> keys;

  private Access(Optional<Keys> keys) {
    this.keys = keys;
  }

  /**
   * The access that a configuration asks for.
   *
   * @param file of the keys; without one everybody is anonymous, and may read
   * @throws UncheckedIOException when the file is none of keys
   */
  public static Access of(Optional<Path> file, Clock clock) {
    return new Access(file.map(each -> keys(each, clock)));
  }

  /** Whether nobody comes in without a key. */
  public boolean needsKey() {
    return keys.isPresent();
  }

  private static Keys keys(Path file, Clock clock) {
    try {
      return new Keys(file, clock);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A handler behind this access, for readers and everybody they trust more. */
  public Handler guard(Handler handler) {
    return ctx -> {
      Optional<Visitor> visitor = visitor(ctx);
      visitor.ifPresent(known -> known.putOn(ctx));
      Role role = visitor.map(Visitor::role).orElse(Role.ANONYMOUS);
      String name = visitor.map(Visitor::name).orElse("");
      Asker.as(role, name, () -> handler.handle(ctx));
    };
  }

  /**
   * The same for a handler that changes something: only for who has a key, and never because a page
   * of another site made a browser send it along. Where a browser says who made it, that must be a
   * page of ours; a program that says nothing must give its key as one, which no page of another
   * site can.
   */
  public Handler guardChange(Handler handler) {
    return guard(ctx -> {
      if (Visitor.of(ctx).isEmpty()) {
        throw new RefusedChangeException(RefusedChangeException.Reason.NO_KEY);
      }
      if (!isOfOurs(ctx)) {
        throw new RefusedChangeException(RefusedChangeException.Reason.OTHER_SITE);
      }
      handler.handle(ctx);
    });
  }

  private static boolean isOfOurs(Context ctx) {
    String site = ctx.header("Sec-Fetch-Site");
    String key = Objects.requireNonNullElse(ctx.header("Authorization"), "");
    return site == null ? isOf(BEARER, key) : site.equals("same-origin");
  }

  /** What the keys of a name let in as now; empty when none does. */
  public Optional<Role> roleOf(String name) {
    return keys.flatMap(each -> each.roleOf(name));
  }

  /** Who sent a request; empty where everybody may come in without a key. */
  private Optional<Visitor> visitor(Context ctx) {
    return keys.map(each ->
        key(ctx.header("Authorization"))
            .flatMap(each::of)
            .filter(found -> found.role().isAtLeast(Role.READER))
            .map(found -> new Visitor(found.name(), found.role()))
            .orElseThrow(NoKeyException::new));
  }

  private static Optional<String> key(@Nullable String header) {
    if (header == null) {
      return Optional.empty();
    }
    if (isOf(BEARER, header)) {
      return Optional.of(header.substring(BEARER.length()).strip());
    }
    return isOf(BASIC, header) ? password(header.substring(BASIC.length())) : Optional.empty();
  }

  /** The name of a scheme has no case, says RFC 9110. */
  private static boolean isOf(String scheme, String header) {
    return header.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  private static Optional<String> password(String encoded) {
    try {
      String pair = new String(Base64.getDecoder().decode(encoded.strip()), StandardCharsets.UTF_8);
      return Optional.of(pair.substring(pair.indexOf(':') + 1));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }
}
