package social.lanyard.testing;

import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;

/** Sends bytes as they are, because well-behaved clients cannot say what attackers say. */
public final class RawHttp {
    private RawHttp() {}

    /**
     * What came back.
     *
     * @param status 0 where the connection was closed without an answer, -1 where nothing came within five seconds
     */
    public record Answer(int status, String text) {
        public String header(String name) {
            int end = text.indexOf("\r\n\r\n");
            for (String line : (end < 0 ? text : text.substring(0, end)).split("\r\n")) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).strip();
                }
            }
            return null;
        }

        /** Its first line and its heading: enough to know it by. */
        public String inShort() {
            String heading =
                    text.contains("<h1") ? Jsoup.parse(text).select("h1").text() : "";
            return text.lines().findFirst().orElse("no answer") + (heading.isEmpty() ? "" : ", \"" + heading + "\"");
        }
    }

    /** One request with the usual headers. */
    public static Answer request(String method, String target, String... headers) {
        StringBuilder request = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost:"
                + RestAssured.port + "\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return send(request.append("\r\n").toString());
    }

    /** Bytes of Latin-1. */
    public static Answer send(String bytes) {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(5000);
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            try {
                socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
                InputStream in = socket.getInputStream();
                byte[] some = new byte[8192];
                for (int read = in.read(some); read >= 0; read = in.read(some)) {
                    answer.write(some, 0, read);
                    // A connection that is kept open says no more after its answer.
                    socket.setSoTimeout(500);
                }
            } catch (SocketTimeoutException nothingMore) {
                if (answer.size() == 0) {
                    return new Answer(-1, "");
                }
            } catch (SocketException closed) {
                // It closed while we were still speaking: what it said before counts.
            }
            String text = answer.toString(StandardCharsets.ISO_8859_1);
            String[] words = text.split(" ", 3);
            return new Answer(text.startsWith("HTTP/") ? Integer.parseInt(words[1].substring(0, 3)) : 0, text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
