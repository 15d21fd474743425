package org.backfile.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.backfile.audit.AuditLog;
import org.backfile.server.web.access.KeyFile;
import org.backfile.server.web.access.KeyFile.Key;
import org.backfile.withheld.Role;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes and revokes the keys of readers, and notes it in the audit log beside the key file. */
@Command(
    name = "key",
    mixinStandardHelpOptions = true,
    description =
        "Makes a key and prints it, this once; only its hash is kept. With --revoke, a name's keys let in no more.")
public final class KeyCommand implements Callable<Integer> {
  @Option(names = "--keys", required = true, paramLabel = "FILE", description = "the file of keys")
  private Path file = Path.of("");

  @Option(names = "--name", required = true, paramLabel = "NAME", description = "whose key it is")
  private String name = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      defaultValue = "reader",
      description = "reader, editor or admin (default: ${DEFAULT-VALUE})")
  private String role = "reader";

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "365",
      description = "how long it lets in (default: ${DEFAULT-VALUE})")
  private int days;

  @Option(names = "--revoke", description = "make no key; remove those of this name")
  private boolean revoke;

  @Spec private @Nullable CommandSpec spec;

  /** One change at a time: of two, the one that writes last would undo the other. */
  @Override
  public Integer call() throws IOException {
    Path beside = file.toAbsolutePath().resolveSibling(file.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assert lock.isValid();
      return change();
    }
  }

  private int change() throws IOException {
    List<Key> keys = new ArrayList<>(Files.exists(file) ? KeyFile.read(file).keys() : List.of());
    Path log = file.toAbsolutePath().resolveSibling(AuditLog.FILE);
    AuditLog audit = new AuditLog(log);
    List<String> faults = LogFaults.of(List.of(log));
    faults.forEach(this::warn);
    if (!faults.isEmpty()) {
      warn(LogFaults.ADVICE);
    }
    if (revoke) {
      if (!keys.removeIf(key -> key.name().equals(name))) {
        throw new CommandFailure(ExitCode.USAGE, "there is no key of the name " + name);
      }
      new KeyFile(keys).write(file);
      audit.append("key revoked", name);
      say("The keys of %s let in no more, within five seconds.".formatted(name));
      return ExitCode.DONE.number();
    }
    String key = KeyFile.newKey();
    Key made = new Key(name, role(), KeyFile.hash(key), expiry());
    keys.add(made);
    // What cannot be noted is not done; a key is revoked first, whatever becomes of the note.
    audit.append("key made", "%s as %s".formatted(name, role));
    new KeyFile(keys).write(file);
    say(key);
    warn("a key of %s as %s, until %s".formatted(name, role, made.expires()));
    return ExitCode.DONE.number();
  }

  private Role role() {
    return Role.of(role)
        .filter(each -> each != Role.ANONYMOUS)
        .orElseThrow(() ->
            new CommandFailure(
                ExitCode.USAGE, "--role must be reader, editor or admin, found " + role));
  }

  private Instant expiry() {
    if (days < 1) {
      throw new CommandFailure(ExitCode.USAGE, "--days must be 1 or more, found " + days);
    }
    return Instant.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.SECONDS);
  }

  private void warn(String line) {
    PrintWriter err =
        spec == null ? new PrintWriter(System.err, true) : spec.commandLine().getErr();
    err.println("backfile: " + line);
    err.flush();
  }

  private void say(String line) {
    PrintWriter out =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
