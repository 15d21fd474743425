package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.RunningProgram;
import org.backfile.acceptance.site.Site;

/** Finds the site of a server that runs as a program. */
final class Served {
  private static final Pattern URL = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

  private Served() {}

  /** Waits until the program has said where it serves. */
  static Site site(RunningProgram program) {
    Eventually.isSo("it says where it serves", () -> URL.matcher(program.output()).find());
    Matcher url = URL.matcher(program.output());
    assertThat(url.find()).isTrue();
    return new Site(url.group());
  }
}
