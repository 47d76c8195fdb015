package social.lanyard.proof;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server as they are on bad days: of a hundred mails it refuses thirty and falls silent at five, at some word of
 * the conversation, before it has taken the mail. What it takes it counts.
 */
final class FailingMailServer implements AutoCloseable {
    private static final double FAILS = 0.30;
    private static final double HANGS = 0.05;

    private final ServerSocket server;
    private final Random random = new Random(25);
    private final Map<String, Queue<String>> taken = new ConcurrentHashMap<>();
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger hung = new AtomicInteger();

    private FailingMailServer(ServerSocket server) {
        this.server = server;
    }

    static FailingMailServer start(int port) {
        try {
            FailingMailServer started =
                    new FailingMailServer(new ServerSocket(port, 200, InetAddress.getByName("localhost")));
            started.thread(started::accept);
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The ids of the mails that were taken, by the address that they went to. */
    Map<String, Queue<String>> taken() {
        return taken;
    }

    /** How many were taken, with those that came again. */
    int all() {
        return all.get();
    }

    int failed() {
        return failed.get();
    }

    int hung() {
        return hung.get();
    }

    private void thread(Runnable work) {
        Thread thread = new Thread(work, "failing-mail");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                thread(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** What becomes of one mail: the word at which it goes wrong, and how. */
    private record Fate(String word, boolean hangs) {
        static final Fate FINE = new Fate("", false);
        static final List<String> WORDS = List.of("MAIL", "RCPT", "DATA", ".");
    }

    private synchronized Fate fate() {
        double lot = random.nextDouble();
        String word = Fate.WORDS.get(random.nextInt(Fate.WORDS.size()));
        return lot < HANGS ? new Fate(word, true) : lot < HANGS + FAILS ? new Fate(word, false) : Fate.FINE;
    }

    private void talk(Socket socket) {
        try (socket) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            OutputStream out = socket.getOutputStream();
            say(out, "220 failing");
            Fate fate = Fate.FINE;
            String to = "";
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
                if (word.equals("MAIL")) {
                    fate = fate();
                }
                if (word.equals("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else if (word.equals(fate.word)) {
                    fateful(fate, in, out);
                    fate = Fate.FINE;
                } else if (word.equals("RCPT")) {
                    to = line.replaceAll(".*<(.*)>.*", "$1");
                    say(out, "250 ok");
                } else if (word.equals("DATA")) {
                    say(out, "354 go on");
                    String id = read(in);
                    if (fate.word.equals(".")) {
                        fateful(fate, in, out);
                        fate = Fate.FINE;
                    } else {
                        taken.computeIfAbsent(to, address -> new ConcurrentLinkedQueue<>())
                                .add(id);
                        all.incrementAndGet();
                        say(out, "250 taken");
                    }
                } else {
                    say(out, "250 ok");
                }
            }
        } catch (IOException gone) {
            // Killed, or tired of waiting.
        }
    }

    private void fateful(Fate fate, BufferedReader in, OutputStream out) throws IOException {
        if (!fate.hangs) {
            failed.incrementAndGet();
            say(out, "451 not now");
            return;
        }
        hung.incrementAndGet();
        while (in.readLine() != null) {
            // Says nothing until the other side goes away.
        }
    }

    /** @return the Message-ID, or an empty text where the mail ended before its end */
    private static String read(BufferedReader in) throws IOException {
        String id = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.equals(".")) {
                return id;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith("message-id:")) {
                id = line.substring(line.indexOf(':') + 1).strip();
            }
        }
        throw new IOException("Half a mail");
    }

    private static void say(OutputStream out, String line) throws IOException {
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
