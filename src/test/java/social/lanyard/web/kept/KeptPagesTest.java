package social.lanyard.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Hearing;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.MovedClock;
import social.lanyard.testing.PageList;
import social.lanyard.testing.Scene;
import social.lanyard.testing.TestDatabase;

/** Public pages as visitors and caches of others get them, with keeping turned on for a minute. */
@LanyardTest
class KeptPagesTest {
    private static final String VARY = "Accept, Accept-Encoding, Cookie";
    private static final String KEPT = "public, max-age=2, stale-while-revalidate=2";

    @Inject
    KeptPages pages;

    @Inject
    KeptPagesConfig config;

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2027-05-31T23:00:00Z");

    @Inject
    Vertx vertx;

    @Inject
    Pool pool;

    @BeforeEach
    void keep() throws InterruptedException {
        Cast.here();
        for (int i = 0; i < 100 && !pages.hears(); i++) {
            Thread.sleep(100);
        }
        pages.keepFor(Duration.ofMinutes(1));
    }

    @AfterEach
    void keep_no_longer() {
        pages.keepFor(Duration.ZERO);
    }

    @Test
    void a_page_is_made_once_and_forgotten_when_somebody_else_changes_the_database() throws Exception {
        Map<String, String> post = Scene.set("post:public", "before");
        String address = "/@" + post.get("handle") + "/" + post.get("id") + "/a-slug";
        Thread.sleep(500);
        String first = get(address).body();
        assertThat(first).contains("Body before");
        try (Connection owner = TestDatabase.asOwner()) {
            owner.createStatement().execute("alter table post disable trigger public_pages");
            owner.createStatement().execute("update post set html = '<p>Body after</p>' where id = " + post.get("id"));
            owner.createStatement().execute("alter table post enable trigger public_pages");
            Thread.sleep(500);
            assertThat(get(address).body())
                    .as("kept, since nobody told of the change")
                    .isEqualTo(first);
            owner.createStatement().execute("update post set words = words + 1 where id = " + post.get("id"));
        }
        assertThat(changedWithin(address, first, 2_000)).contains("Body after");
    }

    @Test
    void the_answer_says_how_long_it_may_be_kept_and_by_what_it_differs() {
        HttpResponse<String> answer = get("/latest");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains(KEPT);
        assertThat(answer.headers().firstValue("Vary")).contains(VARY);
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .isEqualToIgnoringCase("text/html;charset=UTF-8");
        assertThat(answer.headers().map()).doesNotContainKey("set-cookie");
        assertThat(answer.headers().firstValue("ETag").orElse("")).matches("\"[0-9a-f]{16}\"");
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
    }

    @Test
    void what_somebody_has_already_is_not_sent_again() {
        HttpResponse<String> plain = get("/latest");
        HttpResponse<String> packed = get("/latest", "Accept-Encoding", "gzip, br");
        String plainTag = plain.headers().firstValue("ETag").orElseThrow();
        String packedTag = packed.headers().firstValue("ETag").orElseThrow();
        assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(plainTag).isNotEqualTo(packedTag);
        for (String held : List.of(plainTag, packedTag, "W/" + plainTag, "\"other\", " + plainTag, "*")) {
            HttpResponse<String> answer = get("/latest", "If-None-Match", held);
            assertThat(answer.statusCode()).as(held).isEqualTo(304);
            assertThat(answer.body()).as(held).isEmpty();
            assertThat(answer.headers().firstValue("ETag")).as(held).contains(plainTag);
            assertThat(answer.headers().firstValue("Cache-Control")).as(held).contains(KEPT);
            assertThat(answer.headers().firstValue("Vary")).as(held).contains(VARY);
        }
        assertThat(get("/latest", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
    }

    @Test
    void the_head_is_that_of_the_page_whoever_came_first() {
        for (String address : List.of("/latest?in=notes", "/privacy")) {
            HttpResponse<String> head = Asking.with("", "HEAD", address, "");
            HttpResponse<String> page = get(address);
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
            assertThat(page.body()).contains("</html>");
            for (String name : List.of("ETag", "Content-Type", "Cache-Control", "Vary")) {
                assertThat(head.headers().firstValue(name))
                        .as(name)
                        .isEqualTo(page.headers().firstValue(name));
            }
        }
    }

    @Test
    void nobody_gets_the_page_of_somebody_else() {
        String visitor = get("/").body();
        HttpResponse<String> member = Asking.as(Actor.MEMBER, "GET", "/", false, "");
        assertThat(visitor).contains("/sign-in?to=").doesNotContain("/sign-out");
        assertThat(member.body()).contains("/sign-out");
        assertThat(member.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(member.headers().firstValue("ETag")).isEmpty();
        assertThat(member.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(get("/").body()).isEqualTo(visitor);
        assertThat(get("/", "Cookie", "lanyard_session=made-up").headers().firstValue("Cache-Control"))
                .contains("no-store");
        assertThat(get("/", "Cookie", "lanyard_scheme=dark").body()).contains("data-scheme=\"dark\"");
        assertThat(get("/", "Cookie", "lanyard_scheme=x; other=1").body()).isEqualTo(visitor);
        assertThat(get("/").body()).isEqualTo(visitor);
        assertThat(get("/", "Accept-Language", "de", "User-Agent", "other", "X-Forwarded-Host", "evil.test")
                        .body())
                .isEqualTo(visitor);
    }

    @Test
    void a_parameter_that_a_page_does_not_know_leads_to_the_same_page() {
        String page = get("/latest").body();
        assertThat(get("/latest?fbclid=abc&utm_source=x").body())
                .isEqualTo(page)
                .doesNotContain("fbclid");
        assertThat(get("/latest?in=notes&fbclid=abc").body())
                .isEqualTo(get("/latest?in=notes").body());
        assertThat(get("/latest?in=notes").body()).isNotEqualTo(page);
        assertThat(get("/latest?max_id=%22%3E%3Cb%3Ezz").body()).doesNotContain("<b>zz");
    }

    @Test
    void only_pages_are_kept_and_no_failure_is() {
        for (String address : List.of("/@nobody_at_all", "/latest?max_id=x", "/@amara/1/none", "/nothing-here")) {
            HttpResponse<String> answer = get(address);
            assertThat(answer.statusCode()).as(address).isGreaterThanOrEqualTo(400);
            assertThat(answer.headers().allValues("Cache-Control")).as(address).containsExactly("no-store");
        }
        Map<String, String> withdrawn = Scene.set("post:withdrawn", "gone");
        HttpResponse<String> gone = get("/@" + withdrawn.get("handle") + "/" + withdrawn.get("id"));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(gone.headers().allValues("Cache-Control")).containsExactly(KEPT);
        Map<String, String> post = Scene.set("post:public", "moved");
        HttpResponse<String> moved = get("/@" + post.get("handle") + "/" + post.get("id"));
        assertThat(moved.statusCode()).isEqualTo(301);
        assertThat(moved.headers().firstValue("Location"))
                .contains("/@" + post.get("handle") + "/" + post.get("id") + "/a-slug");
        assertThat(moved.headers().allValues("Cache-Control")).containsExactly(KEPT);
        assertThat(get("/latest", "Accept", "application/json").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }

    @Test
    void a_page_ends_with_the_british_day_on_which_it_was_made() throws Exception {
        Flight flight = new Flight(new PageKey("/late", ""));
        KeptPage page = KeptPage.of(200, Map.of(), null, MIDNIGHT.minusMillis(150));
        assertThat(pages.claim(flight)).isNull();
        pages.landed(flight, page);
        assertThat(pages.ready(flight.key())).isSameAs(page);
        Thread.sleep(300);
        assertThat(pages.ready(flight.key()))
                .as("what held until the day was over")
                .isNull();
        assertThat(get("/latest", MovedClock.HEADER, MIDNIGHT.minusSeconds(10).toString())
                        .headers()
                        .firstValue("Cache-Control"))
                .contains(KEPT);
        pages.forget();
        assertThat(get("/latest", MovedClock.HEADER, MIDNIGHT.minusSeconds(3).toString())
                        .headers()
                        .firstValue("Cache-Control"))
                .contains("public, max-age=0, must-revalidate");
        pages.forget();
    }

    @Test
    void who_asks_at_the_same_time_shares_one_page_and_who_hangs_up_holds_nobody_up() {
        Flight first = new Flight(new PageKey("/x", ""));
        Flight second = new Flight(first.key());
        KeptPage page =
                KeptPage.of(200, Map.of("Content-Type", "text/html"), "x".getBytes(StandardCharsets.UTF_8), NOON);
        assertThat(pages.claim(first)).isNull();
        assertThat(pages.claim(second)).isSameAs(first);
        pages.abandon(first);
        assertThat(first).isCompletedWithValue(null);
        assertThat(pages.claim(second)).isNull();
        pages.landed(second, page);
        assertThat(pages.claim(new Flight(first.key()))).isCompletedWithValue(page);
        pages.forget();
        Flight third = new Flight(first.key());
        assertThat(pages.claim(third)).isNull();
        pages.forget();
        Flight fourth = new Flight(first.key());
        assertThat(pages.claim(fourth))
                .as("what was begun before a change is not waited for")
                .isNull();
        pages.landed(third, page);
        assertThat(pages.claim(new Flight(first.key()))).as("nor kept").isSameAs(fourth);
        pages.landed(fourth, KeptPage.of(503, Map.of(), null, NOON));
        assertThat(pages.claim(new Flight(first.key()))).as("nor is a failure").isNull();
        pages.forget();
    }

    @Test
    void while_nothing_is_heard_of_changes_nothing_is_kept_and_soon_it_is_heard_again() throws Exception {
        assertThat(pages.keeps()).isTrue();
        try (Connection app = TestDatabase.asApp()) {
            app.createStatement()
                    .execute("select pg_terminate_backend(pid) from pg_stat_activity"
                            + " where (query like 'listen %' or query = 'select 1') and pid <> pg_backend_pid()");
        }
        boolean off = false;
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (System.nanoTime() < end && !(off && pages.keeps())) {
            off |= !pages.keeps();
            Thread.sleep(5);
        }
        assertThat(off).as("kept nothing for a while").isTrue();
        assertThat(pages.keeps()).as("keeps again").isTrue();
    }

    /** Every page that somebody may keep, as the list of pages has them for visitors. */
    @Test
    void no_page_that_may_be_kept_has_a_token_or_sets_a_cookie() {
        Set<String> kept = new TreeSet<>();
        for (PageList.Row row : PageList.all()) {
            if (!row.reads() || !row.actor().equals("VISITOR") || row.address().startsWith("link ")) {
                continue;
            }
            String address = Asking.filled(row.wanted(), Scene.set(row.thing(), "kept"));
            HttpResponse<String> answer = get(address);
            if (answer.headers().firstValue("Cache-Control").orElse("").contains("public")) {
                kept.add(row.endpoint());
                assertThat(answer.headers().map()).as(address).doesNotContainKey("set-cookie");
                Document page = Jsoup.parse(answer.body());
                assertThat(page.select("input[name=token], input[name=csrf], form[action^=/sign-out]"))
                        .as(address)
                        .isEmpty();
                pages.forget();
                assertThat(get(address).headers().firstValue("ETag"))
                        .as("the same each time: " + address)
                        .isEqualTo(answer.headers().firstValue("ETag"));
            }
        }
        assertThat(kept)
                .contains(
                        "/",
                        "/latest",
                        "/topics/{tag}",
                        "/organisations",
                        "/organisations/{code}",
                        "/@{handle}",
                        "/@{handle}/notes",
                        "/@{handle}/responses",
                        "/@{handle}/series",
                        "/@{handle}/how-we-know",
                        "/@{handle}/{id}",
                        "/@{handle}/{id}/history",
                        "/@{handle}/series/{id}/{slug}",
                        "/privacy",
                        "/content-policy");
    }

    /** As on another machine: pages of its own, a connection of its own. */
    @Test
    void every_instance_hears_of_a_change() throws Exception {
        KeptPages others = new KeptPages(config);
        Hearing line = new Hearing(vertx, pool, List.of(new PageChanges(vertx, others, config)));
        line.begin(null);
        for (int i = 0; i < 100 && !others.hears(); i++) {
            Thread.sleep(50);
        }
        others.keepFor(Duration.ofMinutes(1));
        Flight kept = new Flight(new PageKey("/x", ""));
        assertThat(others.claim(kept)).isNull();
        others.landed(kept, KeptPage.of(200, Map.of(), null, NOON));
        assertThat(others.claim(new Flight(kept.key()))).isSameAs(kept);
        assertThat(Asking.as(Actor.MEMBER, "POST", "/notes", false, "visibility=public&text=Something+new")
                        .statusCode())
                .isEqualTo(303);
        long end = System.nanoTime() + Duration.ofSeconds(3).toNanos();
        Flight next = new Flight(kept.key());
        while (others.claim(next) != null && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(others.claim(new Flight(kept.key()))).as("forgotten").isSameAs(next);
        line.end(null);
    }

    @Test
    void saving_a_draft_forgets_nothing() throws Exception {
        Flight kept = new Flight(new PageKey("/x", ""));
        Thread.sleep(600);
        assertThat(pages.claim(kept)).isNull();
        pages.landed(kept, KeptPage.of(200, Map.of(), null, NOON));
        assertThat(Asking.as(Actor.MEMBER, "POST", "/drafts", false, "title=A+title&body=Words&next=save")
                        .statusCode())
                .isEqualTo(303);
        Thread.sleep(600);
        assertThat(pages.claim(new Flight(kept.key()))).isSameAs(kept);
    }

    private static String changedWithin(String address, String from, long milliseconds) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMillis(milliseconds).toNanos();
        String now = get(address).body();
        while (now.equals(from) && System.nanoTime() < end) {
            Thread.sleep(50);
            now = get(address).body();
        }
        return now;
    }

    private static HttpResponse<String> get(String address, String... headers) {
        return Asking.with("", "GET", address, "", headers);
    }
}
