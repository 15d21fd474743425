package org.backfile.server.search.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.apache.lucene.util.UnicodeUtil;
import org.backfile.article.ChangeKind;
import org.backfile.article.ChangedField;

/**
 * What several steps changed, article by article: the files are in order of ids, and read side by
 * side, so that no more than a line of each is in memory.
 */
final class MergedChanges implements Closeable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What became of an article.
   *
   * @param ids all that it had: this one, and those of older versions of it
   * @param kinds of all steps; articles that are new are in no file
   * @param fields that were changed in any step; none where a step does not tell
   */
  record Change(String id, Set<String> ids, Set<ChangeKind> kinds, Set<ChangedField> fields) {}

  private final List<Lines> all = new ArrayList<>();
  private final PriorityQueue<Lines> files =
      new PriorityQueue<>(Comparator.comparing(lines -> new BytesRef(lines.id)));

  /**
   * Opens some files.
   *
   * @param places how many bytes of each were read before
   * @throws LostStepException when one cannot be read
   */
  MergedChanges(List<Path> changes, long[] places) {
    try {
      for (Path file : changes) {
        all.add(new Lines(file, places[all.size()]));
        offer(all.getLast());
      }
    } catch (IOException e) {
      close();
      throw new LostStepException(e);
    }
  }

  /** Where to go on after the article that came last: how many bytes of each file were read. */
  long[] places() {
    return all.stream().mapToLong(lines -> lines.place).toArray();
  }

  /**
   * The next article; empty at the end.
   *
   * @throws LostStepException when a file cannot be read
   */
  Optional<Change> next() {
    try {
      return merged();
    } catch (IOException e) {
      throw new LostStepException(e);
    }
  }

  private Optional<Change> merged() throws IOException {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    String id = files.element().id;
    Change change =
        new Change(
            id,
            new TreeSet<>(Set.of(id)),
            EnumSet.noneOf(ChangeKind.class),
            EnumSet.noneOf(ChangedField.class));
    while (!files.isEmpty() && files.element().id.equals(change.id())) {
      Lines lines = files.remove();
      lines.kind.ifPresent(change.kinds()::add);
      change.ids().addAll(lines.otherIds);
      change.fields().addAll(lines.fields);
      offer(lines);
    }
    return Optional.of(change);
  }

  private void offer(Lines lines) throws IOException {
    if (lines.next()) {
      files.add(lines);
    }
  }

  @Override
  public void close() {
    IOUtils.closeWhileHandlingException(all.stream().map(lines -> lines.reader).toList());
  }

  /** One file, read up to a line that nobody was given yet. */
  private static final class Lines {
    private final BufferedReader reader;
    private long place;
    private long end;
    private String id = "";
    private Optional<ChangeKind> kind = Optional.empty();
    private List<String> otherIds = List.of();
    private List<ChangedField> fields = List.of();

    Lines(Path file, long place) throws IOException {
      this.end = place;
      this.reader =
          new BufferedReader(
              Channels.newReader(
                  Files.newByteChannel(file).position(place), StandardCharsets.UTF_8));
    }

    boolean next() throws IOException {
      place = end;
      String line = reader.readLine();
      if (line == null) {
        return false;
      }
      end += UnicodeUtil.calcUTF16toUTF8Length(line, 0, line.length()) + 1L;
      JsonNode json = JSON.readTree(line);
      id = json.path("id").asText();
      kind = ChangeKind.of(json.path("kind").asText());
      otherIds = json.path("otherIds").valueStream().map(JsonNode::asText).toList();
      fields =
          json.path("fields")
              .valueStream()
              .flatMap(field -> ChangedField.of(field.asText()).stream())
              .toList();
      return true;
    }
  }
}
