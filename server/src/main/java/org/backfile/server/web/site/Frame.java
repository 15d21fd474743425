package org.backfile.server.web.site;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backfile.server.language.Language;
import org.backfile.server.web.http.Assets;
import org.backfile.server.web.http.Json;

/**
 * What is round a page: title, style sheets, navigation.
 *
 * @param title the page's own title, without the archive's name
 */
public record Frame(String title, String archiveName, Place place, Assets assets) {

  /** What the script says, by its English. */
  private static final List<String> SCRIPT_TEXTS =
      List.of(
          "Copy",
          " Copied",
          "Search box",
          "Next result",
          "Previous result",
          "Next match",
          "Previous match",
          "Previous article",
          "Next article",
          "Cite",
          "This list",
          "Keyboard shortcuts",
          " Shortcuts on",
          "Close",
          "Names and sources",
          "One moment …");

  /** The language of the page, as HTML names it. */
  public String lang() {
    return Language.current().tag();
  }

  /** What the script says in another language than English, as JSON; empty in English. */
  public String scriptTexts() {
    if (Language.current() == Language.ENGLISH) {
      return "";
    }
    Map<String, String> texts = new TreeMap<>();
    SCRIPT_TEXTS.forEach(text -> texts.put(text, Wording.say(text)));
    return Json.inPage(texts);
  }

  /** The title of the window. */
  public String windowTitle() {
    return title.isEmpty() ? archiveName : title + " - " + archiveName;
  }

  /** The address of an asset. */
  public String asset(String name) {
    return assets.url(name);
  }
}
