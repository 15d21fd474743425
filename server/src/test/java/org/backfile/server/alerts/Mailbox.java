package org.backfile.server.alerts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server on loopback, as much of RFC 5321 as takes a mail. */
final class Mailbox implements AutoCloseable {
  private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
  private final List<String> mails = new CopyOnWriteArrayList<>();
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private volatile String toRecipients = "250 OK";

  Mailbox() throws IOException {
    Thread.ofVirtual().start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** What is answered to whoever names a recipient. */
  void answersRecipients(String line) {
    toRecipients = line;
  }

  /** The mails that were taken, head and text. */
  List<String> mails() {
    return mails;
  }

  List<String> commands() {
    return commands;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        talk(client);
      } catch (IOException ended) {
        // The client is gone, or the test is over.
      }
    }
  }

  private void talk(Socket client) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
    PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
    out.print("220 ready\r\n");
    out.flush();
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      commands.add(line);
      out.print(answer(line, in, out) + "\r\n");
      out.flush();
    }
  }

  private String answer(String command, BufferedReader in, PrintWriter out) throws IOException {
    return switch (command.substring(0, Math.min(4, command.length()))) {
      case "RCPT" -> toRecipients;
      case "QUIT" -> "221 bye";
      case "DATA" -> {
        out.print("354 go on\r\n");
        out.flush();
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
          mail.append(line).append('\n');
        }
        mails.add(mail.toString());
        yield "250 taken";
      }
      default -> "250 OK";
    };
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
