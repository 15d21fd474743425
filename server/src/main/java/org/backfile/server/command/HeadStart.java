package org.backfile.server.command;

import org.apache.lucene.codecs.Codec;
import org.backfile.server.language.Languages;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * Loads what a server needs whatever its settings are, on another core, while its command line is
 * read. That takes a tenth of a start: the classes of the library that does it are of a format too
 * old for the JVM to keep (JEP 483), so they are loaded anew each time. Jetty with the threads it
 * will have: with others it would look up the whole of the JVM's management.
 */
public final class HeadStart {

  private HeadStart() {}

  /**
   * Begins, and comes back at once; what fails here fails again where it is needed, and is told.
   */
  public static void begin() {
    Thread.ofPlatform().daemon().name("head-start").start(HeadStart::load);
  }

  private static void load() {
    var _ = Codec.getDefault();
    var _ = Languages.all();
    var _ = new Server(new VirtualThreadPool());
  }
}
