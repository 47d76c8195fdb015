package social.lanyard.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;
import social.lanyard.testing.Scene;
import social.lanyard.testing.TestDatabase;

/**
 * Row R32: 300 connections on one story, from an empty cache. How often its words are read is counted by PostgreSQL: they are
 * so long that they are stored apart (in the TOAST table), and each reading is a scan of its index.
 */
@LanyardTest
class ViralStoryTest {
    private static final int CONNECTIONS = 300;
    private static final int MOST_READS = 5;

    @Inject
    KeptPages pages;

    private String address;

    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private final Queue<String> errors = new ConcurrentLinkedQueue<>();

    @BeforeEach
    void a_long_story() throws Exception {
        Map<String, String> post = Scene.set("post:public", "viral");
        address = "/@" + post.get("handle") + "/" + post.get("id") + "/a-slug";
        StringBuilder words = new StringBuilder();
        Random random = new Random(32);
        while (words.length() < 20_000) {
            words.append("<p>");
            for (int i = 0; i < 80; i++) {
                words.append(Integer.toString(random.nextInt(1_000_000), 36)).append(' ');
            }
            words.append("</p>");
        }
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement update = owner.prepareStatement("update post set html = ? where id = ?")) {
            update.setString(1, words.toString());
            update.setLong(2, Long.parseLong(post.get("id")));
            update.execute();
        }
        for (int i = 0; i < 100 && !pages.hears(); i++) {
            Thread.sleep(100);
        }
    }

    @AfterEach
    void keep_no_longer() {
        pages.keepFor(Duration.ZERO);
    }

    @Test
    void a_story_may_go_viral() throws Exception {
        show("300 connections on one story", false);
    }

    @Test
    void a_story_may_go_viral_while_others_publish() throws Exception {
        show("300 connections on one story, while a note is published each 100 ms", true);
    }

    private void show(String what, boolean others) throws Exception {
        long scansOfOne = scansOfOneReading();
        assertThat(scansOfOne).as("PostgreSQL counts the reading of the words").isPositive();
        int seconds = Proof.count(2, 20);
        long before = scans();
        pages.keepFor(Duration.ofSeconds(1));
        AtomicBoolean over = new AtomicBoolean();
        ExecutorService writer = Executors.newSingleThreadExecutor();
        if (others) {
            writer.submit(() -> publish(over));
        }
        load(seconds);
        over.set(true);
        writer.shutdown();
        assertThat(writer.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        pages.keepFor(Duration.ZERO);
        double reads = (scans() - before) / (double) scansOfOne;
        List<Long> sorted = times.stream().sorted().toList();
        long p95 = sorted.get((int) (sorted.size() * 0.95));
        assertThat(errors).isEmpty();
        assertThat(sorted).hasSizeGreaterThan(CONNECTIONS);
        assertThat(reads).as("times that its words were read").isBetween(1.0, MOST_READS * seconds + 1.0);
        if (Proof.full()) {
            assertThat(p95).as("95th percentile, ms").isLessThan(300);
        }
        Proof.shown(
                "R32",
                what,
                sorted.size(),
                errors.size(),
                "p95 %d ms, p50 %d ms, slowest %d ms, %.0f answers/s, %.1f readings of its words a second"
                        .formatted(
                                p95,
                                sorted.get(sorted.size() / 2),
                                sorted.get(sorted.size() - 1),
                                sorted.size() / (double) seconds,
                                reads / seconds));
    }

    private long scansOfOneReading() throws Exception {
        long before = scans();
        for (int i = 0; i < 5; i++) {
            pages.forget();
            assertThat(Asking.with("", "GET", address, "").statusCode()).isEqualTo(200);
        }
        return (scans() - before) / 5;
    }

    /** A connection tells its counts when it is used again, a second after it told them last. */
    private static long scans() throws Exception {
        Thread.sleep(1_100);
        ExecutorService everybody = Executors.newFixedThreadPool(40);
        for (int i = 0; i < 80; i++) {
            String nobody = "/@nobody_" + i;
            everybody.submit(() -> Asking.with("", "GET", nobody, ""));
        }
        everybody.shutdown();
        assertThat(everybody.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        try (Connection owner = TestDatabase.asOwner();
                ResultSet rows = owner.createStatement().executeQuery("""
                        select coalesce(sum(s.idx_scan), 0) from pg_class c join pg_stat_all_tables s on s.relid = c.reltoastrelid
                         where c.relname = 'post'
                        """)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void publish(AtomicBoolean over) {
        for (int i = 0; !over.get(); i++) {
            Asking.as(Actor.MEMBER, "POST", "/notes", false, "visibility=public&text=Meanwhile+" + i);
            try {
                Thread.sleep(100);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void load(int seconds) throws InterruptedException {
        Vertx readers = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        HttpClient client = readers.createHttpClient(new HttpClientOptions()
                .setDefaultHost("localhost")
                .setDefaultPort(RestAssured.port)
                .setMaxPoolSize(CONNECTIONS)
                .setKeepAlive(true));
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        CountDownLatch all = new CountDownLatch(CONNECTIONS);
        for (int i = 0; i < CONNECTIONS; i++) {
            read(client, end, all);
        }
        assertThat(all.await(seconds + 30L, TimeUnit.SECONDS))
                .as("all readers are done")
                .isTrue();
        readers.close();
    }

    private void read(HttpClient client, long end, CountDownLatch all) {
        long begin = System.nanoTime();
        if (begin >= end) {
            all.countDown();
            return;
        }
        client.request(HttpMethod.GET, address)
                .map(request -> request.putHeader("Accept-Encoding", "gzip"))
                .compose(HttpClientRequest::send)
                .compose(answer -> answer.body()
                        .map(body -> answer.statusCode() == 200 && body.length() > 5_000
                                ? ""
                                : answer.statusCode() + " with " + body.length() + " bytes"))
                .otherwise(Throwable::toString)
                .onSuccess(fault -> {
                    if (fault.isEmpty()) {
                        times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin));
                    } else {
                        errors.add(fault);
                    }
                    read(client, end, all);
                });
    }
}
