package social.lanyard.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.identity.OpenSessions;
import social.lanyard.support.Busy;
import social.lanyard.support.Hearing;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Newcomer;
import social.lanyard.testing.Proof;
import social.lanyard.testing.TestDatabase;

/** Open pages hear of what is theirs to know, of each thing once, and of nothing else. */
@LanyardTest
class LiveTest {
    private static final double SOON = 5;

    /** Signs of life that stay within what may wait for one page, however long the moment is that each of them says. */
    private static final int BURST = 10;

    @Inject
    Streams streams;

    @Inject
    LiveConfig config;

    @Inject
    Arrivals arrivals;

    @Inject
    Teller teller;

    @Inject
    OpenSessions sessions;

    @Inject
    Vertx ours;

    @Inject
    Pool pool;

    private Vertx vertx;
    private HttpClient client;
    private final List<Listener> listeners = new ArrayList<>();

    @BeforeEach
    void begin() {
        Cast.here();
        for (Actor actor : Actor.values()) {
            Cast.here().restore(actor);
        }
        vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1).setWorkerPoolSize(1));
        client = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("localhost")
                .setDefaultPort(RestAssured.port)
                .setMaxPoolSize(1_000)
                .setKeepAlive(false));
    }

    @AfterEach
    void end() {
        listeners.forEach(Listener::cut);
        vertx.close().toCompletionStage().toCompletableFuture().join();
        for (Actor actor : Actor.values()) {
            Cast.here().restore(actor);
        }
        sql("delete from hidden where viewer_id = " + Cast.here().account(Actor.FOLLOWER));
        sql("delete from mute where account_id = " + Cast.here().account(Actor.FOLLOWER));
    }

    @Test
    void everybody_hears_of_what_they_may_see_and_of_nothing_else() {
        Listener visitor = listen("posts=latest&after=" + newest(), Actor.VISITOR);
        Listener notes = listen("posts=notes", Actor.MEMBER);
        Listener stories = listen("posts=stories", Actor.VISITOR);
        Listener follower = listen("posts=home", Actor.FOLLOWER);
        Listener member = listen("posts=home", Actor.MEMBER);
        long owner = Cast.here().account(Actor.OWNER);
        Listener page = listen("posts=notes&of=author:" + owner, Actor.FOLLOWER);
        Listener visited = listen("posts=notes&of=author:" + owner, Actor.VISITOR);
        Listener topic = listen("posts=latest&of=topic:live" + owner, Actor.VISITOR);
        Listener elsewhere = listen("posts=latest&of=author:" + Cast.here().account(Actor.MEMBER), Actor.VISITOR);
        assertThat(visitor.header("Content-Type")).startsWith("text/event-stream");
        assertThat(visitor.header("Cache-Control")).contains("no-store");

        long hidden = note(Actor.OWNER, "followers");
        long unlisted = note(Actor.OWNER, "unlisted");
        long tagged = note(Actor.OWNER, "public", "+%23Live" + owner);
        long open = note(Actor.OWNER, "public");

        assertThat(visitor.hears("posts", open, SOON)).isTrue();
        assertThat(notes.hears("posts", open, SOON)).isTrue();
        assertThat(follower.hears("posts", open, SOON)).isTrue();
        assertThat(page.hears("posts", open, SOON)).isTrue();
        assertThat(visited.hears("posts", open, SOON)).isTrue();
        assertThat(page.ids("posts")).containsExactly(hidden, unlisted, tagged, open);
        assertThat(visited.ids("posts")).doesNotContain(hidden);
        assertThat(topic.ids("posts")).containsExactly(tagged);
        assertThat(elsewhere.ids("posts")).isEmpty();
        assertThat(follower.ids("posts")).containsSubsequence(hidden, unlisted, open);
        assertThat(visitor.ids("posts")).doesNotContain(hidden, unlisted);
        assertThat(notes.ids("posts")).doesNotContain(hidden, unlisted);
        assertThat(stories.ids("posts")).doesNotContain(hidden, unlisted, open);
        assertThat(member.ids("posts")).as("does not follow the owner").doesNotContain(hidden, unlisted, open);
        assertThat(visitor.events().toString()).doesNotContain("Words of a note");
    }

    @Test
    void a_story_hears_of_its_responses_and_ends_when_it_is_withdrawn() {
        long story = note(Actor.OWNER, "public");
        long other = note(Actor.OWNER, "public");
        Listener visitor = listen("responses=" + story + "&after=" + story, Actor.VISITOR);
        long elsewhere = response(Actor.MEMBER, other);
        long here = response(Actor.MEMBER, story);
        assertThat(visitor.hears("responses", here, SOON)).isTrue();
        assertThat(visitor.ids("responses")).doesNotContain(elsewhere);
        Listener late = listen("responses=" + story + "&after=" + story, Actor.VISITOR);
        assertThat(late.hears("responses", here, SOON))
                .as("what came before it listened")
                .isTrue();

        act(Actor.MEMBER, "/@" + handle(Actor.MEMBER) + "/" + here + "/removal");
        assertThat(visitor.hears("gone", here, SOON)).isTrue();
        act(Actor.OWNER, "/@" + handle(Actor.OWNER) + "/" + story + "/withdrawal");
        assertThat(visitor.isTold(
                        event -> event.name().equals("end") && event.data().equals("over"), SOON))
                .isTrue();
        assertThat(Listener.waitFor(visitor::ended, SOON)).isTrue();
        assertThat(open("responses=" + story, Actor.VISITOR, "").status()).isEqualTo(404);
    }

    @Test
    void what_becomes_less_is_told_within_five_seconds() {
        List<String> late = new ArrayList<>();
        int tries = 0;
        String owner = "/@" + handle(Actor.OWNER);
        long me = Cast.here().account(Actor.FOLLOWER);
        long them = Cast.here().account(Actor.OWNER);
        Map<String, String> narrowings = Map.of(
                "withdrawn", "-",
                "hidden by a block", "insert into hidden (viewer_id, target_id) values (" + me + ", " + them + ")",
                "muted",
                        "insert into mute (account_id, target_id, notifications, created_at) values (" + me + ", "
                                + them + ", true, now())",
                "shown to fewer",
                        "update post set visibility = 3, organisation_id = "
                                + Cast.here().trust() + " where id = ",
                "unfollowed", "-");
        for (Map.Entry<String, String> narrowing : narrowings.entrySet()) {
            Cast.here().restore(Actor.FOLLOWER);
            sql("delete from hidden where viewer_id = " + me);
            sql("delete from mute where account_id = " + me);
            Listener follower = listen("posts=home", Actor.FOLLOWER);
            long note = note(Actor.OWNER, "followers");
            assertThat(follower.hears("posts", note, SOON))
                    .as("premise: " + narrowing.getKey())
                    .isTrue();
            switch (narrowing.getKey()) {
                case "withdrawn" -> act(Actor.OWNER, owner + "/" + note + "/withdrawal");
                case "unfollowed" -> act(Actor.FOLLOWER, owner + "/unfollow");
                case "shown to fewer" -> sql(narrowing.getValue() + note);
                default -> sql(narrowing.getValue());
            }
            tries++;
            if (!follower.hears("gone", note, SOON)) {
                late.add(narrowing.getKey());
            }
            long next = note(Actor.OWNER, "followers");
            long own = note(Actor.FOLLOWER, "public");
            assertThat(follower.hears("posts", own, SOON)).isTrue();
            if (!List.of("withdrawn", "shown to fewer").contains(narrowing.getKey())) {
                assertThat(follower.ids("posts")).as(narrowing.getKey()).doesNotContain(next);
            }
            follower.cut();
        }
        assertThat(late).isEmpty();
        Proof.shown(
                "narrowing",
                "open streams of a follower, " + narrowings.size() + " ways of seeing less",
                tries,
                late.size(),
                "");
    }

    @Test
    void a_session_that_ends_or_changes_takes_its_streams_along() {
        String handle = "live" + ThreadLocalRandom.current().nextInt(1_000_000, 9_000_000);
        String session = Newcomer.joined("Somebody+live", handle);
        Listener mine = to("posts=home&alerts=yes", session, "");
        assertThat(mine.isTold(
                        event -> event.name().equals("alerts") && event.data().equals("0"), SOON))
                .isTrue();
        act(Actor.MEMBER, "/@" + handle + "/follow");
        assertThat(mine.isTold(
                        event -> event.name().equals("alerts") && event.data().equals("1"), SOON))
                .as("somebody follows them")
                .isTrue();
        Listener moderator = listen("posts=home", Actor.MODERATOR);
        Listener bystander = listen("posts=home", Actor.MEMBER);
        Asking.with(session, "POST", "/sign-out", "", "Origin", Asking.origin());
        assertThat(mine.isTold(
                        event -> event.name().equals("end") && event.data().equals("over"), SOON))
                .isTrue();

        sql("update session set roles = '' where token_hash = '\\x"
                + hash(Cast.here().person(Actor.MODERATOR).cookie()) + "'");
        assertThat(moderator.isTold(
                        event -> event.name().equals("end") && event.data().equals("again"), SOON))
                .isTrue();
        sql("update session set roles = 'moderator' where token_hash = '\\x"
                + hash(Cast.here().person(Actor.MODERATOR).cookie()) + "'");
        assertThat(bystander.ended()).isFalse();
        assertThat(to("posts=home", session, "").status()).isEqualTo(401);
        assertThat(open("alerts=yes", Actor.VISITOR, "").status()).isEqualTo(401);
    }

    @Test
    void after_a_break_everything_comes_once_and_in_order() throws Exception {
        Listener first = listen("posts=latest&after=" + newest(), Actor.VISITOR);
        long one = note(Actor.MEMBER, "public");
        assertThat(first.hears("posts", one, SOON)).isTrue();
        String last = first.lastId();
        first.cut();
        long two = note(Actor.MEMBER, "public");
        long three = note(Actor.MEMBER, "public");
        sql("update post set deleted_at = now() where id = " + two);
        long four = note(Actor.MEMBER, "public");
        String from = URLEncoder.encode(last, StandardCharsets.UTF_8);
        Listener again = listen("posts=latest&known=" + one + "." + two + "&from=" + from, Actor.VISITOR);
        assertThat(again.hears("posts", four, SOON)).isTrue();
        assertThat(again.ids("posts"))
                .containsSubsequence(three, four)
                .doesNotContain(one, two)
                .doesNotHaveDuplicates();
        assertThat(again.hears("gone", two, SOON))
                .as("what it was told of before the break")
                .isTrue();
        assertThat(again.ids("gone")).containsExactly(two);

        // The line to the database is cut: what is said meanwhile is looked up afterwards.
        try (Connection app = TestDatabase.asApp()) {
            app.createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where (query like 'listen %' or query = 'select 1') and pid <> pg_backend_pid()");
        }
        long five = note(Actor.MEMBER, "public");
        assertThat(again.hears("posts", five, SOON)).isTrue();
        assertThat(again.ids("posts").stream().filter(id -> id == five)).hasSize(1);
        // A moment that nobody gave out is as good as none.
        assertThat(open("posts=latest", Actor.VISITOR, "9999999999:1:x").status())
                .isEqualTo(200);
    }

    @Test
    void somebody_who_never_reads_is_dropped_and_keeps_nobody_waiting() throws IOException {
        int before = streams.count();
        try (Socket silent = new Socket()) {
            silent.setReceiveBufferSize(2_048);
            silent.connect(new InetSocketAddress("localhost", RestAssured.port));
            silent.getOutputStream()
                    .write("GET /live?posts=latest HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(Listener.waitFor(() -> streams.count() == before + 1, SOON))
                    .isTrue();
            Listener reads = listen("posts=latest", Actor.VISITOR);
            int beats = 0;
            while (streams.count() > before + 1 && beats < 20_000) {
                int heard = reads.events().size();
                // Few at a time, and time to read them: what waits for whoever reads is bounded, too.
                for (int i = 0; i < BURST; i++) {
                    streams.beat();
                }
                beats += BURST;
                Listener.waitFor(() -> reads.events().size() >= heard + BURST, SOON);
                assertThat(reads.events().size()).as("who reads goes on").isGreaterThan(heard);
            }
            assertThat(streams.count()).as("after " + beats + " beats").isEqualTo(before + 1);
            long note = note(Actor.MEMBER, "public");
            assertThat(reads.ended()).as("who reads was dropped").isFalse();
            assertThat(reads.hears("posts", note, 4 * SOON)).isTrue();
            assertThat(reads.ended()).isFalse();
        }
    }

    @Test
    void one_person_has_ten_streams_and_gets_them_back() {
        String session = Newcomer.joined(
                "Somebody+live", "live" + ThreadLocalRandom.current().nextInt(1_000_000, 9_000_000));
        List<Listener> ten = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            ten.add(to("posts=home", session, ""));
        }
        assertThat(ten).allSatisfy(listener -> assertThat(listener.status()).isEqualTo(200));
        Listener eleventh = to("posts=home", session, "");
        assertThat(eleventh.status()).isEqualTo(429);
        assertThat(eleventh.header("Retry-After")).isNotNull();
        ten.get(0).cut();
        assertThat(Listener.waitFor(() -> to("posts=home", session, "").status() == 200, SOON))
                .isTrue();
    }

    /** As on another machine: streams of its own, a line to the database of its own. */
    @Test
    void another_instance_tells_the_same_and_asks_everybody_to_come_again_when_it_stops() {
        Streams others = new Streams(ours, config, arrivals, teller, sessions);
        Hearing line = new Hearing(ours, pool, List.of(others));
        others.begin(null);
        line.begin(null);
        Watch watch = Watch.of("latest", null, null, null, null, null).orFrom(newest());
        HttpServer site = ours.createHttpServer()
                .requestHandler(request -> {
                    try {
                        others.open(request, Reader.VISITOR, watch, null, () -> {});
                    } catch (Busy ending) {
                        request.response().setStatusCode(503).end();
                    }
                })
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        HttpClient there = vertx.createHttpClient(new HttpClientOptions()
                .setDefaultHost("localhost")
                .setDefaultPort(site.actualPort())
                .setKeepAlive(false));
        Listener reader = Listener.to(there, "posts=latest", "", "");
        long note = note(Actor.MEMBER, "public");
        assertThat(reader.hears("posts", note, SOON)).isTrue();
        // What it was told there holds here.
        Listener here = open("posts=latest", Actor.VISITOR, reader.lastId());
        long next = note(Actor.MEMBER, "public");
        assertThat(here.hears("posts", next, SOON)).isTrue();
        assertThat(here.ids("posts")).doesNotContain(note);

        line.end(null);
        others.end(null);
        assertThat(reader.isTold(
                        event -> event.name().equals("end") && event.data().equals("again"), SOON))
                .isTrue();
        assertThat(Listener.waitFor(reader::ended, SOON)).isTrue();
        assertThat(Listener.to(there, "posts=latest", "", "").status()).isEqualTo(503);
        site.close();
    }

    /** Row R33 with what is here already: many listen, many posts, connections that break and go on. */
    @Test
    void many_listeners_hear_each_post_once_and_in_order() throws Exception {
        int many = Proof.count(20, 500);
        int posts = Proof.count(30, 400);
        Random random = new Random(33);
        String after = String.valueOf(newest());
        long heap = heap();
        List<List<Listener>> all = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            all.add(new ArrayList<>(List.of(listen("posts=latest&after=" + after, Actor.VISITOR))));
        }
        double kilobytes = (heap() - heap) / 1024.0 / many;
        long rest = processor();
        Thread.sleep(Proof.count(500, 20_000));
        double atRest = (processor() - rest) / 1e4 / Proof.count(500, 20_000);
        long work = processor();
        long begin = System.nanoTime();
        List<Long> written = new ArrayList<>();
        int breaks = 0;
        for (int i = 0; i < posts; i++) {
            written.add(noteAtOnce());
            if (i % 3 == 1) {
                List<Listener> one = all.get(random.nextInt(many));
                Listener last = one.get(one.size() - 1);
                last.cut();
                one.add(Listener.begin(client, "posts=latest&after=" + after, "", last.lastId()));
                listeners.add(one.get(one.size() - 1));
                breaks++;
            }
            long due = begin + (i + 1) * 50_000_000L;
            while (System.nanoTime() < due) {
                Thread.sleep(1);
            }
        }
        double atWork = (processor() - work) * 100.0 / (System.nanoTime() - begin);
        double rate = posts / ((System.nanoTime() - begin) / 1e9);
        long last = written.get(written.size() - 1);
        int lost = 0;
        int doubled = 0;
        int disordered = 0;
        for (List<Listener> one : all) {
            one.get(one.size() - 1).hears("posts", last, 10);
            List<Long> heard = one.stream()
                    .flatMap(listener -> listener.ids("posts").stream())
                    .filter(written::contains)
                    .toList();
            lost += (int) written.stream().filter(id -> !heard.contains(id)).count();
            doubled += heard.size() - (int) heard.stream().distinct().count();
            disordered += heard.equals(heard.stream().sorted().toList()) ? 0 : 1;
        }
        assertThat(List.of(lost, doubled, disordered))
                .as("lost, doubled, out of order")
                .containsExactly(0, 0, 0);
        Proof.shown(
                "R33",
                "%d listeners to the newest posts, %d connections cut and gone on".formatted(many, breaks),
                (long) many * posts,
                lost + doubled + disordered,
                ("%.0f posts a second; a listener and its client take %.1f KB of heap; both sides together %.1f %% of one"
                                + " processor at rest and %.0f %% at work")
                        .formatted(rate, kilobytes, atRest, atWork));
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static long processor() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private Listener listen(String query, Actor actor) {
        Listener listener = open(query, actor, "");
        assertThat(listener.status()).as(query + " as " + actor).isEqualTo(200);
        return listener;
    }

    private Listener open(String query, Actor actor, String lastEventId) {
        Cast.Person person = Cast.here().person(actor);
        return to(query, person == null ? "" : person.cookie(), lastEventId);
    }

    private Listener to(String query, String session, String lastEventId) {
        Listener listener = Listener.to(client, query, session, lastEventId);
        listeners.add(listener);
        return listener;
    }

    private static String handle(Actor actor) {
        return Cast.here().person(actor).handle();
    }

    private static long note(Actor actor, String visibility) {
        return note(actor, visibility, "");
    }

    private static long note(Actor actor, String visibility, String end) {
        HttpResponse<String> answer = Asking.as(
                actor,
                "POST",
                "/notes",
                false,
                "visibility=" + visibility + "&text=Words+of+a+note+"
                        + ThreadLocalRandom.current().nextInt(1 << 30) + end);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return newestOf(actor);
    }

    private static long response(Actor actor, long post) {
        HttpResponse<String> answer = Asking.as(
                actor,
                "POST",
                "/@" + handle(Actor.OWNER) + "/" + post + "/responses",
                false,
                "text=Words+of+a+response+" + ThreadLocalRandom.current().nextInt(1 << 30));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return newestOf(actor);
    }

    private static void act(Actor actor, String path) {
        HttpResponse<String> answer = Asking.as(actor, "POST", path, false, "reason=");
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(303);
    }

    /** Straight into the database: a browser's way of writing is not what is tried here. */
    private static long noteAtOnce() {
        return number("insert into post (id, author_id, kind, visibility, markdown, html, plain, words, published_at)"
                + " select greatest(max(id), 0) + 1, " + Cast.here().account(Actor.MEMBER)
                + ", 1, 0, 'Words', '<p>Words</p>', 'Words', 1, now() from post returning id");
    }

    private static long newestOf(Actor actor) {
        return number(
                "select max(id) from post where author_id = " + Cast.here().account(actor));
    }

    private static long newest() {
        return number("select coalesce(max(id), 1) from post");
    }

    private static long number(String query) {
        try (Connection owner = TestDatabase.asOwner();
                ResultSet rows = owner.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void sql(String statement) {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.createStatement().execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(java.security.MessageDigest.getInstance("SHA-256")
                            .digest(token.getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
