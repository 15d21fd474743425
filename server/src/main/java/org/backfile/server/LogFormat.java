package org.backfile.server;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.joran.spi.ConsoleTarget;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.util.List;
import org.slf4j.Logger;

/**
 * How the program logs: one line an event on standard error. Queries are never logged; libraries
 * speak up only when something is wrong. In code, as reading it from XML takes a tenth of the time
 * to start.
 */
public final class LogFormat extends ContextAwareBase implements Configurator {

  /**
   * What moves a cursor, turns the writing or ends a line is shown as a space, so that no event
   * looks like two; only the lines of a trace are lines.
   */
  private static final String LINE =
      "%d{yyyy-MM-dd'T'HH:mm:ss'Z',UTC} %-5level"
          + " %replace(%said){'[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}&&[^\\n]]|\\n(?!  at |caused by )', ' '}%n%failed";

  private static final String JETTY_HOSTS = "org.eclipse.jetty.util.HostPort";

  /** A server says what it does; a command of one answer prints that answer only. */
  private static final String OUR_LEVEL = "backfile.log";

  /** Makes a line of an event. */
  static PatternLayout layout(LoggerContext context) {
    PatternLayout layout = new PatternLayout();
    layout.setContext(context);
    layout.getInstanceConverterMap().put("said", LogWords.Message::new);
    layout.getInstanceConverterMap().put("failed", LogWords.Failure::new);
    layout.setPattern(LINE);
    layout.start();
    return layout;
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setLayout(layout(context));
    encoder.start();
    ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
    errors.setContext(context);
    errors.setTarget(ConsoleTarget.SystemErr.getName());
    errors.setEncoder(encoder);
    errors.start();
    context.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(errors);
    // What they would say is said by us, or to the client that sent it.
    for (String each : List.of("io.javalin", "org.eclipse.jetty.http", JETTY_HOSTS)) {
      context.getLogger(each).setLevel(Level.OFF);
    }
    context
        .getLogger("org.backfile")
        .setLevel(Level.toLevel(System.getProperty(OUR_LEVEL), Level.WARN));
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }
}
