package social.lanyard.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** The mails of the local run as web pages, for this machine only: a list, and each mail as text and as it was designed. */
final class MailboxPage implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("https?://\\S+");
    private static final String STYLE = "body{font:16px/1.5 sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}"
            + "pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}li{margin:.5rem 0}";

    private final HttpServer server;
    private final ExecutorService threads;
    private final MailFolder folder;

    private MailboxPage(HttpServer server, ExecutorService threads, MailFolder folder) {
        this.server = server;
        this.threads = threads;
        this.folder = folder;
    }

    static MailboxPage start(int port, MailFolder folder) {
        try {
            InetSocketAddress address =
                    new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port);
            HttpServer server = HttpServer.create(address, 0);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            MailboxPage page = new MailboxPage(server, threads, folder);
            server.setExecutor(threads);
            server.createContext("/", page::answer);
            server.start();
            return page;
        } catch (IOException e) {
            throw new LocalProblem(
                    "The mailbox page cannot be served on port " + port + ": " + e.getMessage() + ".", e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                send(exchange, 200, page("Mail of the local run", list(folder.mails())));
            } else if (path.equals("/codes")) {
                exchange.getResponseHeaders().set("Refresh", "5");
                send(exchange, 200, page("One-time codes of the demo accounts", codes(Instant.now())));
            } else if (path.startsWith("/text/")) {
                send(exchange, mail(path).map(mail -> page(mail.subject(), text(mail))));
            } else if (path.startsWith("/html/")) {
                send(exchange, mail(path).map(ReceivedMail::html));
            } else {
                send(exchange, Optional.empty());
            }
        }
    }

    /** What the accounts' authenticator apps would show: nobody has them on a phone. */
    static String codes(Instant now) {
        if (!DemoCodes.wanted()) {
            return "<p>This run asks for no second factor: it was started with -D" + DemoCodes.PROPERTY + "=false.</p>";
        }
        StringBuilder list = new StringBuilder();
        DemoCodes.at(now)
                .forEach((account, code) -> list.append("<li>%s <code>%s</code></li>".formatted(account, code)));
        return "<p>Good for another %d seconds. Each works once.</p><ul>%s</ul><p><a href=\"/\">All mail</a></p>"
                .formatted(OneTimeCode.SECONDS - now.getEpochSecond() % OneTimeCode.SECONDS, list);
    }

    private Optional<ReceivedMail> mail(String path) {
        String file = path.substring("/text/".length());
        return folder.mails().stream().filter(mail -> mail.file().equals(file)).findFirst();
    }

    private static String list(List<ReceivedMail> mails) {
        if (mails.isEmpty()) {
            return "<p>No mail yet. Register, or ask for a new password, and look again.</p>";
        }
        StringBuilder newestFirst = new StringBuilder();
        for (ReceivedMail mail : mails) {
            newestFirst.insert(
                    0,
                    "<li><a href=\"/text/%s\">%s</a><br>to %s, arrived %s UTC</li>"
                            .formatted(
                                    escape(mail.file()),
                                    escape(mail.subject()),
                                    escape(String.join(", ", mail.to())),
                                    escape(mail.arrived())));
        }
        return "<ul>" + newestFirst + "</ul>";
    }

    private static String text(ReceivedMail mail) {
        String designed = mail.html().isEmpty()
                ? ""
                : "<p><a href=\"/html/%s\">As it was designed</a></p>".formatted(escape(mail.file()));
        return "<p><a href=\"/\">All mail</a></p><p>From %s<br>To %s</p><pre>%s</pre>%s"
                .formatted(escape(mail.from()), escape(String.join(", ", mail.to())), withLinks(mail.text()), designed);
    }

    private static String withLinks(String text) {
        return LINK.matcher(escape(text)).replaceAll("<a href=\"$0\">$0</a>");
    }

    private static String page(String title, String body) {
        return "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width\"><title>%s</title><style>%s</style></head>"
                        .formatted(escape(title), STYLE)
                + "<body><h1>%s</h1>%s</body></html>".formatted(escape(title), body);
    }

    private static void send(HttpExchange exchange, Optional<String> found) throws IOException {
        if (found.isPresent()) {
            send(exchange, 200, found.get());
        } else {
            send(exchange, 404, page("Not here", "<p><a href=\"/\">All mail</a></p>"));
        }
    }

    private static void send(HttpExchange exchange, int status, String html) throws IOException {
        byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
        // A mail is somebody else's text, even here: it may show itself and lead elsewhere, and run nothing.
        exchange.getResponseHeaders()
                .set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
