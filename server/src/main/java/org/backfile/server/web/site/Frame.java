package org.backfile.server.web.site;

import org.backfile.server.web.http.Assets;

/**
 * What is round a page: title, style sheets, navigation.
 *
 * @param title the page's own title, without the archive's name
 */
public record Frame(String title, String archiveName, Place place, Assets assets) {

  /** The title of the window. */
  public String windowTitle() {
    return title.isEmpty() ? archiveName : title + " - " + archiveName;
  }

  /** The address of an asset. */
  public String asset(String name) {
    return assets.url(name);
  }
}
