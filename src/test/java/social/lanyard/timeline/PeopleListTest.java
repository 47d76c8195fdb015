package social.lanyard.timeline;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.timeline.TimelineScene.FOLLOWERS;
import static social.lanyard.timeline.TimelineScene.PUBLIC;
import static social.lanyard.timeline.TimelineScene.answer;
import static social.lanyard.timeline.TimelineScene.facet;
import static social.lanyard.timeline.TimelineScene.follow;
import static social.lanyard.timeline.TimelineScene.handle;
import static social.lanyard.timeline.TimelineScene.hide;
import static social.lanyard.timeline.TimelineScene.idFrom;
import static social.lanyard.timeline.TimelineScene.note;
import static social.lanyard.timeline.TimelineScene.organisation;
import static social.lanyard.timeline.TimelineScene.person;
import static social.lanyard.timeline.TimelineScene.post;
import static social.lanyard.timeline.TimelineScene.run;
import static social.lanyard.timeline.TimelineScene.unfollow;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;

/** Lists that make themselves by what is confirmed, and lists that somebody makes. */
@LanyardTest
class PeopleListTest {
    private Reader wren;
    private long amara;
    private long joss;
    private long trust;

    @BeforeEach
    void cast() throws Exception {
        wren = Reader.named("Wren");
        amara = person("Amara Osei-Bright");
        joss = person("Joss Tremlett");
        trust = organisation("Saltfen Community " + ThreadLocalRandom.current().nextInt(1 << 30));
        facet(amara, "Amara Osei-Bright", trust);
        for (long one : List.of(amara, joss, trust)) {
            follow(wren.account, one);
        }
    }

    @Test
    void everybody_whom_one_follows_is_in_one_tab_by_what_is_confirmed_today() throws Exception {
        note(amara, PUBLIC, "From a midwife");
        note(joss, PUBLIC, "From a patient");
        note(trust, PUBLIC, "From the trust");
        note(wren.account, PUBLIC, "My own");

        assertThat(wren.posts("/"))
                .containsExactlyInAnyOrder("From a midwife", "From a patient", "From the trust", "My own");
        assertThat(wren.posts("/?in=peers")).containsExactly("From a midwife");
        assertThat(wren.posts("/?in=public")).containsExactly("From a patient");
        assertThat(wren.posts("/?in=organisations")).containsExactly("From the trust");
        assertThat(wren.page("/?in=peers").select(".tabs [aria-current]").text())
                .isEqualTo("Peers");
        assertThat(wren.page("/?in=peers").select(".why").text()).startsWith("You follow Amara Osei-Bright.");
        assertThat(wren.get("/?in=nonsense").statusCode()).isEqualTo(422);

        run(
                "update facet set ended_at = now(), ended_by = account_id, ended_how = 'MEMBER' where account_id = ?",
                amara);
        assertThat(wren.posts("/?in=peers")).isEmpty();
        assertThat(wren.posts("/?in=public")).containsExactlyInAnyOrder("From a midwife", "From a patient");

        unfollow(wren.account, amara);
        hide(wren.account, joss);
        assertThat(wren.posts("/?in=public")).isEmpty();
    }

    @Test
    void rare_posts_of_a_tab_are_all_found_page_by_page_among_many_others() throws Exception {
        List<Long> rare = new ArrayList<>();
        for (int i = 0; i < 45; i++) {
            long id = idFrom(Duration.ofDays(40L * i).plusHours(1));
            post(id, trust, TimelineScene.NOTE, PUBLIC, "Rare " + i, null, null);
            rare.add(id);
            for (int j = 0; j < 4; j++) {
                post(
                        idFrom(Duration.ofDays(40L * i).plusHours(2)),
                        joss,
                        TimelineScene.NOTE,
                        PUBLIC,
                        "Often",
                        null,
                        null);
            }
        }
        List<String> found = new ArrayList<>();
        String next = "/?in=organisations";
        int pages = 0;
        while (!next.isEmpty()) {
            Document page = wren.page(next);
            found.addAll(page.select(".post__text").eachText());
            next = page.select(".pager a:contains(Older)").attr("href");
            assertThat(next)
                    .satisfiesAnyOf(
                            at -> assertThat(at).isEmpty(), at -> assertThat(at).contains("in=organisations"));
            pages++;
        }
        assertThat(found)
                .isEqualTo(IntStream.range(0, 45).mapToObj(i -> "Rare " + i).toList());
        assertThat(pages).isEqualTo(3);
        assertThat(wren.posts("/?in=organisations&min_id=" + (rare.get(30) - 1)))
                .isEqualTo(
                        IntStream.rangeClosed(11, 30).mapToObj(i -> "Rare " + i).toList());
    }

    @Test
    void a_list_is_made_filled_read_renamed_and_deleted() throws Exception {
        long note = note(amara, PUBLIC, "From a midwife");
        note(joss, PUBLIC, "From a patient");
        answer(amara, note, amara, FOLLOWERS, "To herself");
        answer(amara, note(person("Stranger"), PUBLIC, "Elsewhere"), 17, PUBLIC, "To somebody else");

        String desk = make("Births");
        String list = desk.replace("/people", "");
        assertThat(wren.page(list).select(".empty").text()).contains("Nobody in this list");
        assertThat(add(desk, amara)).isEqualTo(303);
        assertThat(wren.posts(list)).containsExactly("To herself", "From a midwife");
        assertThat(wren.page(list).select(".why").get(1).text())
                .startsWith("Amara Osei-Bright is in your list Births.");
        assertThat(wren.page(desk + "?in=list").select(".voice__handle").eachText())
                .containsExactly("@" + handle(amara));
        assertThat(wren.page(desk + "?q=jOSS").select(".voice__handle").eachText())
                .containsExactly("@" + handle(joss));

        assertThat(wren.post(list + "/title", "title", "  Births and   babies ").statusCode())
                .isEqualTo(303);
        assertThat(wren.page("/lists").select(".rows__title").text()).isEqualTo("Births and babies");
        assertThat(wren.page("/lists").select(".rows").text()).contains("1 person");

        assertThat(wren.post(desk, "remove", Long.toString(amara)).statusCode()).isEqualTo(303);
        assertThat(wren.posts(list)).isEmpty();
        assertThat(wren.post(list + "/deletion").statusCode()).isEqualTo(303);
        assertThat(wren.get(list).statusCode()).isEqualTo(404);
        assertThat(wren.posts("/")).contains("From a midwife");
    }

    @Test
    void somebody_is_put_into_a_list_and_taken_out_of_it_on_their_own_page() throws Exception {
        String profile = "/@" + handle(amara);
        String births = make("Births");
        String leave = make("On leave");
        assertThat(lists(profile)).containsOnlyKeys(births, leave).containsEntry(births, "add");
        String token =
                wren.page(profile).select("form:has([formaction]) [name=token]").attr("value");
        for (String list : List.of(births, leave)) {
            var answer = wren.post(list, "token", token, "to", profile, "add", Long.toString(amara));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.header("Location")).endsWith(profile);
        }
        assertThat(lists(profile)).containsEntry(births, "remove").containsEntry(leave, "remove");
        wren.post(births, "to", profile, "remove", Long.toString(amara));
        assertThat(lists(profile)).containsEntry(births, "add").containsEntry(leave, "remove");
        wren.post(profile + "/unfollow");
        assertThat(lists(profile)).isEmpty();
    }

    /** What the page of somebody offers to do with each list. */
    private Map<String, String> lists(String profile) {
        return wren.page(profile).select("button[formaction^=/lists/]").stream()
                .collect(Collectors.toMap(button -> button.attr("formaction"), button -> button.attr("name")));
    }

    @Test
    void whoever_is_unfollowed_or_hidden_is_gone_from_the_list_at_the_next_read() throws Exception {
        note(amara, PUBLIC, "From a midwife");
        note(joss, PUBLIC, "From a patient");
        String desk = make("Both");
        add(desk, amara);
        add(desk, joss);
        String list = desk.replace("/people", "");
        assertThat(wren.posts(list)).hasSize(2);

        hide(wren.account, joss);
        assertThat(wren.posts(list)).containsExactly("From a midwife");
        wren.post("/@" + handle(amara) + "/unfollow");
        assertThat(wren.posts(list)).isEmpty();
        assertThat(wren.page("/lists").select(".rows").text()).contains("1 person");
        wren.post("/@" + handle(amara) + "/follow");
        assertThat(wren.posts(list))
                .as("following again is not being put into a list again")
                .isEmpty();
    }

    @Test
    void lists_are_their_maker_s_alone_and_hold_only_whom_one_follows() throws Exception {
        String desk = make("Mine");
        Reader leila = Reader.named("Leila");
        for (String path : List.of("", "/people", "/deletion")) {
            assertThat(leila.get(desk.replace("/people", path)).statusCode()).isEqualTo(404);
        }
        assertThat(leila.post(desk, "add", Long.toString(amara)).statusCode()).isEqualTo(404);
        assertThat(leila.post(desk.replace("/people", "/title"), "title", "Theirs")
                        .statusCode())
                .isEqualTo(404);
        assertThat(leila.post(desk.replace("/people", "/deletion")).statusCode())
                .isEqualTo(404);
        assertThat(leila.page("/lists").select(".empty").text()).contains("No lists yet");

        for (String somebody : List.of(Long.toString(leila.account), Long.toString(wren.account), "17", "no", "")) {
            var refused = wren.post(desk, "add", somebody);
            assertThat(refused.statusCode()).as(somebody).isEqualTo(422);
            assertThat(Jsoup.parse(refused.asString()).select("main").text())
                    .containsAnyOf("that you follow", "Choose somebody");
        }
        String list = desk.replace("/people", "");
        for (String made : List.of("max_id=x", "max_id=-1", "max_id=1&min_id=1", "min_id=99999999999999999999")) {
            assertThat(wren.get(list + "?" + made).statusCode()).as(made).isEqualTo(422);
            assertThat(wren.get("/?in=peers&" + made).statusCode()).as(made).isEqualTo(422);
        }
        assertThat(wren.get(list + "?max_id=" + Long.MAX_VALUE).statusCode()).isEqualTo(200);
        assertThat(wren.get("/?in=public&min_id=" + Long.MAX_VALUE).statusCode())
                .isEqualTo(200);
        assertThat(wren.get(desk + "?after=%3Cb%3E").statusCode()).isEqualTo(422);
        assertThat(wren.get("/settings/following/series?max_id=x").statusCode()).isEqualTo(422);
        assertThat(wren.get("/settings/following/topics?after=%3Cb%3E").statusCode())
                .isEqualTo(422);
        for (String title : List.of("", " ", "x".repeat(101))) {
            assertThat(wren.post("/lists", "title", title).statusCode()).isEqualTo(422);
        }
    }

    @Test
    void twenty_at_once_put_somebody_into_a_list_once_and_lists_are_bounded() throws Exception {
        String desk = make("Once");
        ExecutorService twenty = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> presses = IntStream.range(0, 20)
                    .<Callable<Integer>>mapToObj(i -> () -> add(desk, i % 2 == 0 ? amara : joss))
                    .toList();
            for (var press : twenty.invokeAll(presses)) {
                assertThat(press.get()).isEqualTo(303);
            }
        } finally {
            twenty.shutdown();
        }
        assertThat(wren.page(desk + "?in=list").select(".voice__handle").eachText())
                .containsExactlyInAnyOrder("@" + handle(amara), "@" + handle(joss));
        assertThat(wren.page("/lists").select(".rows").text()).contains("2 people");

        run(
                "insert into people_list (id, account_id, title, created_at)"
                        + " select ? - i, ?, 'List ' || i, now() from generate_series(1, 99) i",
                idFrom(Duration.ofDays(1)),
                wren.account);
        var refused = wren.post("/lists", "title", "One more");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select("main").text()).contains("You have 100 lists");
    }

    @Test
    void putting_somebody_in_while_following_ends_and_begins_leaves_nobody_waiting() throws Exception {
        String desk = make("Restless");
        ExecutorService twenty = Executors.newFixedThreadPool(20);
        try {
            for (int round = 0; round < (Proof.full() ? 100 : 5); round++) {
                List<Callable<Integer>> presses = IntStream.range(0, 20)
                        .<Callable<Integer>>mapToObj(i -> () -> switch (i % 4) {
                            case 0 ->
                                wren.post("/@" + handle(joss) + "/unfollow").statusCode();
                            case 1 -> wren.post("/@" + handle(joss) + "/follow").statusCode();
                            default -> add(desk, joss);
                        })
                        .toList();
                for (var press : twenty.invokeAll(presses)) {
                    assertThat(press.get()).isIn(303, 422);
                }
            }
        } finally {
            twenty.shutdown();
        }
        wren.post("/@" + handle(joss) + "/unfollow");
        assertThat(wren.page(desk + "?in=list").select(".voice__handle").eachText())
                .isEmpty();
    }

    private String make(String title) {
        var made = wren.post("/lists", "title", title);
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(303);
        String to = made.getHeader("Location");
        return to.substring(to.indexOf("/lists/"));
    }

    private int add(String desk, long person) {
        return wren.post(desk, "add", Long.toString(person)).statusCode();
    }
}
