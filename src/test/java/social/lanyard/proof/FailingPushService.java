package social.lanyard.proof;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import social.lanyard.notification.push.BrowserKeys;

/**
 * A push service on its bad days, with the browsers behind it: of a hundred messages it refuses thirty and falls silent at
 * five, before it has taken them. What it takes is opened by the browser that it is for.
 */
final class FailingPushService implements AutoCloseable {
    private static final double FAILS = 0.30;
    private static final double HANGS = 0.05;

    private final HttpsServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "failing-push");
        thread.setDaemon(true);
        return thread;
    });
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Random random = new Random(26);
    private final Map<String, BrowserKeys> browsers = new ConcurrentHashMap<>();
    private final Map<String, Queue<String>> taken = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicInteger hung = new AtomicInteger();

    private FailingPushService(HttpsServer server) {
        this.server = server;
    }

    /** @param certificate what it shows, a PKCS #12 file */
    static FailingPushService start(int port, Path certificate, String password) {
        try {
            HttpsServer server =
                    HttpsServer.create(new InetSocketAddress(InetAddress.getByName("localhost"), port), 200);
            server.setHttpsConfigurator(new HttpsConfigurator(tls(certificate, password.toCharArray())));
            FailingPushService started = new FailingPushService(server);
            server.createContext("/", started::answer);
            server.setExecutor(started.threads);
            server.start();
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static SSLContext tls(Path certificate, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream file = Files.newInputStream(certificate)) {
            store.load(file, password);
        }
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(keys.getKeyManagers(), null, null);
        return tls;
    }

    /** A new browser that this service speaks for, at this path. */
    BrowserKeys browser(String path) {
        BrowserKeys keys = new BrowserKeys();
        browsers.put(path, keys);
        return keys;
    }

    /** How often each message came, by the id that is sealed in it. */
    Map<String, Queue<String>> taken() {
        return taken;
    }

    int all() {
        return all.get();
    }

    int failed() {
        return failed.get();
    }

    int hung() {
        return hung.get();
    }

    private synchronized double lot() {
        return random.nextDouble();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        double lot = lot();
        if (lot < HANGS) {
            hung.incrementAndGet();
            try {
                closed.await();
            } catch (InterruptedException over) {
                Thread.currentThread().interrupt();
            }
            return;
        }
        boolean takes = lot >= HANGS + FAILS;
        if (takes) {
            String id = new JsonObject(browsers.get(path).open(body)).getString("id");
            taken.computeIfAbsent(id, first -> new ConcurrentLinkedQueue<>()).add(path);
            all.incrementAndGet();
        } else {
            failed.incrementAndGet();
        }
        exchange.sendResponseHeaders(takes ? 201 : 503, -1);
        exchange.close();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
