package social.lanyard.notification.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.interaso.webpush.VapidKeys;
import com.interaso.webpush.WebPush;
import io.smallrye.mutiny.subscription.Cancellable;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import social.lanyard.local.OwnCertificate;
import social.lanyard.support.Refusal;

class SealedPushTest {
    @TempDir
    Path folder;

    private static final String WORDS = "{\"body\":\"You have a new response.\"}";

    @Test
    void only_the_browser_that_it_was_sealed_for_can_open_it() {
        BrowserKeys browser = new BrowserKeys();
        Subscription subscription =
                Subscription.of("https://push.example.com/a", browser.p256dh(), browser.auth(), OwnServices.NONE);
        WebPush site = new WebPush("mailto:contact@lanyard.example", VapidKeys.generate());

        byte[] body = site.getBody(WORDS.getBytes(StandardCharsets.UTF_8), subscription.p256dh(), subscription.auth());

        assertThat(new String(body, StandardCharsets.ISO_8859_1)).doesNotContain("response");
        assertThat(browser.open(body)).isEqualTo(WORDS);
        assertThatThrownBy(() -> new BrowserKeys().open(body)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keys_that_no_browser_has_are_refused() {
        BrowserKeys good = new BrowserKeys();
        String offTheCurve = "BAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
        for (String[] keys : new String[][] {
            {offTheCurve, good.auth()},
            {good.p256dh(), ""},
            {good.p256dh(), "AAAA"},
            {"", good.auth()},
            {"%%%", good.auth()},
            {good.p256dh() + "AAAA", good.auth()},
            {null, null}
        }) {
            assertThatThrownBy(() -> Subscription.of("https://push.example.com/a", keys[0], keys[1], OwnServices.NONE))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void what_is_kept_of_a_browser_reads_as_the_same() {
        BrowserKeys browser = new BrowserKeys();
        Subscription kept =
                Subscription.of("https://push.example.com/a?b=c", browser.p256dh(), browser.auth(), OwnServices.NONE);

        assertThat(Subscription.read(kept.kept(), OwnServices.NONE).kept()).isEqualTo(kept.kept());
    }

    @Test
    void a_name_that_leads_inside_is_never_connected_to_and_one_that_may_is() throws Exception {
        Vertx vertx = Vertx.vertx();
        PfxOptions certificate = certificate();
        List<String> seen = new CopyOnWriteArrayList<>();
        HttpServer server =
                vertx.createHttpServer(new HttpServerOptions().setSsl(true).setKeyCertOptions(certificate));
        AtomicInteger silently = new AtomicInteger();
        server.requestHandler(request -> request.body().onSuccess(body -> {
            if (request.path().equals("/silent")) {
                silently.incrementAndGet();
                return;
            }
            seen.add(request.getHeader("Host").split(":")[0] + request.uri() + " " + request.getHeader("TTL") + " "
                    + body);
            request.response().setStatusCode(410).end();
        }));
        try {
            int port = server.listen(0, "127.0.0.1")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get()
                    .actualPort();
            PushAddress here = new PushAddress(java.net.URI.create("https://localhost:" + port + "/send?a=b"));
            HttpClientOptions trusting = new HttpClientOptions().setTrustOptions(certificate);

            HttpsPushNetwork guarded = new HttpsPushNetwork(vertx, OwnServices.NONE, trusting, PushAddress::outside);
            assertThatThrownBy(() ->
                            guarded.post(here, Map.of(), new byte[] {1}).await().atMost(Duration.ofSeconds(10)))
                    .hasMessageContaining("Not out in the world");
            assertThat(seen).isEmpty();

            HttpsPushNetwork open = new HttpsPushNetwork(
                    vertx, new OwnServices(List.of("localhost:" + port)), trusting, PushAddress::outside);
            int status = open.post(here, Map.of("TTL", "60"), "sealed".getBytes(StandardCharsets.UTF_8))
                    .await()
                    .atMost(Duration.ofSeconds(10));
            assertThat(status).isEqualTo(410);
            assertThat(seen).containsExactly("localhost/send?a=b 60 sealed");

            // All ten connections wait for a service that says nothing; what waits behind them is given up for good.
            PushAddress silent = new PushAddress(java.net.URI.create("https://localhost:" + port + "/silent"));
            List<Cancellable> waiting = IntStream.range(0, 12)
                    .mapToObj(i -> open.post(silent, Map.of(), new byte[] {1})
                            .subscribe()
                            .with(answered -> seen.add("answered"), failure -> seen.add("failed")))
                    .toList();
            long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
            while (silently.get() < 10 && System.nanoTime() < end) {
                Thread.sleep(20);
            }
            waiting.forEach(Cancellable::cancel);
            assertThat(open.post(here, Map.of("TTL", "60"), "after".getBytes(StandardCharsets.UTF_8))
                            .await()
                            .atMost(Duration.ofSeconds(5)))
                    .isEqualTo(410);
            assertThat(silently).as("connections that were tried").hasValue(10);
            assertThat(seen).hasSize(2);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get();
        }
    }

    private PfxOptions certificate() {
        return new PfxOptions().setPath(OwnCertificate.in(folder).toString()).setPassword(OwnCertificate.PASSWORD);
    }
}
