package org.backfile.benchmarks.pages;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.backfile.benchmarks.process.Server;

/** The pages that are measured, and what a reader does first on each. */
enum PageKind {
  /** Types a word. */
  HOME(asked -> "/", page -> page.locator("#q").pressSequentially("mayor")),
  /** Ticks a filter, and unfolds the table of the bars. */
  RESULTS(
      asked -> "/search?q=" + asked.word(),
      page -> {
        page.locator(".facet[open] input[type=checkbox]").first().click();
        page.locator(".histogram summary").click();
      }),
  /** Takes the marks away, and unfolds the citation. */
  ARTICLE(
      Asked::article,
      page -> {
        page.locator("#highlight").click();
        page.locator(".cite summary").click();
      }),
  /** Unfolds the table. */
  TIMELINE(
      asked -> "/timeline?q=" + asked.word() + "&q2=" + asked.other(),
      page -> page.locator("main section > details summary").first().click());

  /**
   * What is asked of the archive.
   *
   * @param word one word, as it stands in a URL
   * @param other another one
   * @param article the address of the first article found by the word
   */
  record Asked(String word, String other, String article) {
    static Asked of(String word, String other, String link) {
      String asked = Server.encoded(word);
      return new Asked(asked, Server.encoded(other), link + "?q=" + asked + "&at=1");
    }
  }

  /** Makes an address. */
  private interface Address {
    String of(Asked asked);
  }

  private final Address address;
  private final Consumer<Page> deeds;

  PageKind(Address address, Consumer<Page> deeds) {
    this.address = address;
    this.deeds = deeds;
  }

  String path(Asked asked) {
    return address.of(asked);
  }

  /** Does what a reader does first. */
  void use(Page page) {
    deeds.accept(page);
  }
}
