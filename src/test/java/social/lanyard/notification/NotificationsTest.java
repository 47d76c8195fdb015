package social.lanyard.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.organisation.People.in;

import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.notification.push.BrowserKeys;
import social.lanyard.notification.push.PushPost;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;
import social.lanyard.outbox.Alerts;
import social.lanyard.support.Cursor;
import social.lanyard.support.Ids;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.MovedClock;
import social.lanyard.web.BritishDates;

@LanyardTest
class NotificationsTest {
    @Inject
    People people;

    @Inject
    Alerts alerts;

    @Inject
    AlertList list;

    @Inject
    UnreadCount unread;

    @Inject
    AlertMails mails;

    @Inject
    AlertMail mail;

    @Inject
    PushOnAlert push;

    @Inject
    HeldPushes over;

    @Inject
    PushPost world;

    @Inject
    Ids ids;

    private Person amara;
    private Person wren;

    @BeforeEach
    void cast() {
        amara = people.person("Amara");
        wren = people.person("Wren");
    }

    @Test
    void the_same_again_is_one_and_taking_the_act_back_takes_its_alert_back() {
        long note = note(amara, 0, "The kettle is back");
        raise(AlertKind.APPRECIATION, wren, note);
        raise(AlertKind.APPRECIATION, wren, note);
        raise(AlertKind.FOLLOW, wren, null);
        assertThat(lines(amara)).hasSize(2);
        assertThat(count(amara)).isEqualTo(2);

        in(() -> alerts.withdraw(AlertKind.APPRECIATION, wren.id(), note));
        assertThat(lines(amara)).singleElement().asString().contains("followed you");
        in(() -> alerts.withdrawFrom(amara.id(), AlertKind.FOLLOW, wren.id()));

        Document page = people.page(amara, "/notifications");
        assertThat(page.select(".rows li")).isEmpty();
        assertThat(page.select(".empty").text()).contains("Nothing new has come yet.");
        assertThat(count(amara)).isZero();
    }

    @Test
    void twenty_at_once_leave_one_alert_and_a_count_that_equals_a_recount() throws Exception {
        long note = note(amara, 0, "At once");
        atOnce(20, () -> {
            raise(AlertKind.APPRECIATION, wren, note);
            return 0;
        });

        assertThat(people.one(Long.class, "select count(*) from alert where account_id = ?", amara.id()))
                .isEqualTo(1);
        assertThat(count(amara)).isEqualTo(1);

        String token = people.page(amara, "/notifications")
                .select("#read input[name=token]")
                .val();
        String session = people.cookie(amara);
        List<Integer> answers = atOnce(
                20,
                () -> people.browser(null)
                        .cookie("lanyard_session", session)
                        .formParam("token", token)
                        .post("/notifications/read")
                        .statusCode());
        assertThat(answers).containsOnly(303);
        assertThat(count(amara)).isZero();
    }

    @Test
    void many_are_told_together_by_day_and_post_and_who_they_are_is_a_page_of_its_own() {
        long note = note(amara, 0, "Thirteen stairs");
        List<Person> some = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            some.add(people.person("Reader"));
            raise(AlertKind.FOLLOW, some.get(i), null);
            raise(AlertKind.APPRECIATION, some.get(i), note);
        }
        raise(AlertKind.MENTION, wren, note(wren, 0, "Have you seen what @amara wrote?"));

        List<String> lines = lines(amara);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).contains(wren.name(), "mentioned you", "Have you seen what @amara wrote?");
        assertThat(lines).anySatisfy(line -> assertThat(line).contains("3 people followed you"));
        assertThat(lines)
                .anySatisfy(line -> assertThat(line)
                        .contains(some.get(2).name() + " and 2 others appreciate your note")
                        .contains("Thirteen stairs"));
        assertThat(count(amara)).isEqualTo(3);

        String who =
                people.page(amara, "/notifications").select("a:contains(Who)").attr("href");
        assertThat(who).startsWith("/notifications/");
        assertThat(people.page(amara, who).select(".voice__name").eachText())
                .hasSize(3)
                .first()
                .asString()
                .contains(some.get(2).name());
        assertThat(people.status(wren, who)).as("it is nobody else's").isEqualTo(404);
    }

    @Test
    void a_response_names_who_says_what_where_and_a_tab_shows_its_matter_alone() {
        long story = story(amara, 0, "What I meant");
        long answer = answer(wren, story, amara, "It is “bear”. Bear with me.");
        raise(AlertKind.REPLY, wren, answer);
        raise(AlertKind.FOLLOW, wren, null);

        Document responses = people.page(amara, "/notifications?show=responses");
        assertThat(responses.select(".rows li").eachText())
                .singleElement()
                .asString()
                .contains("New", wren.name(), "answered you on What I meant", "Bear with me.", "Answer");
        assertThat(responses.select(".tabs [aria-current=page]").text()).isEqualTo("Responses");
        assertThat(lines(amara)).hasSize(2);
        assertThat(people.page(amara, "/notifications?show=badge")
                        .select(".empty")
                        .text())
                .contains("There is no news about your badge.");
        assertThat(people.status(amara, "/notifications?show=everything")).isEqualTo(422);
        assertThat(people.status(amara, "/notifications?max_id=mine")).isEqualTo(422);
        assertThat(people.status(amara, "/notifications/no-such-bundle")).isEqualTo(404);
        assertThat(people.status(null, "/notifications")).isIn(302, 303);
    }

    @Test
    void what_narrows_takes_hold_at_the_next_look_in_page_counter_and_program() {
        people.run("insert into follow (follower_id, followee_id) values (?, ?)", amara.id(), wren.id());
        long hers = note(wren, 2, "Only for those who follow me, amara");
        raise(AlertKind.MENTION, wren, hers);
        raise(AlertKind.FOLLOW, wren, null);
        assertThat(lines(amara)).hasSize(2);

        people.run("delete from follow where follower_id = ? and followee_id = ?", amara.id(), wren.id());
        assertThat(lines(amara)).singleElement().asString().contains("followed you");
        assertThat(count(amara)).isEqualTo(1);

        people.run(
                "insert into mute (account_id, target_id, notifications, created_at) values (?, ?, false, now())",
                amara.id(),
                wren.id());
        assertThat(lines(amara)).as("muted, alerts kept").hasSize(1);
        people.run("update mute set notifications = true where account_id = ?", amara.id());
        assertThat(lines(amara)).isEmpty();
        assertThat(count(amara)).isZero();
        people.run("update mute set until = now() - interval '1 minute' where account_id = ?", amara.id());
        assertThat(lines(amara)).as("the mute is over").hasSize(1);

        people.run(
                "insert into hidden (viewer_id, target_id) values (?, ?), (?, ?)",
                amara.id(),
                wren.id(),
                wren.id(),
                amara.id());
        assertThat(lines(amara)).isEmpty();
        assertThat(count(amara)).isZero();
        people.run("delete from hidden where viewer_id in (?, ?)", amara.id(), wren.id());
        assertThat(lines(amara)).hasSize(1);

        people.run("update account set closed_at = now() where id = ?", wren.id());
        assertThat(lines(amara)).isEmpty();
        assertThat(count(amara)).isZero();
    }

    @Test
    void a_hidden_conversation_and_filtered_words_are_not_told() {
        long story = story(amara, 0, "Up the stairs");
        raise(AlertKind.REPLY, wren, answer(wren, story, amara, "Mind the purple kettle"));
        raise(AlertKind.MENTION, wren, note(wren, 0, "A note about trains"));
        assertThat(lines(amara)).hasSize(2);

        long filter = ids.next();
        people.run(
                "insert into word_filter (id, account_id, title, places, hides, created_at) values (?, ?, 'x', 2, true, now())",
                filter,
                amara.id());
        people.run(
                "insert into filter_word (id, filter_id, account_id, word, whole) values (?, ?, ?, 'trains', true)",
                ids.next(),
                filter,
                amara.id());
        assertThat(lines(amara)).singleElement().asString().contains("purple kettle");
        assertThat(count(amara)).isEqualTo(1);

        people.run(
                "insert into hidden_thread (account_id, thread_id, thread_author_id, hidden_at) values (?, ?, ?, now())",
                amara.id(),
                story,
                amara.id());
        assertThat(lines(amara)).isEmpty();
        assertThat(count(amara)).isZero();
    }

    @Test
    void marking_read_marks_one_bundle_or_what_the_page_showed_and_only_ones_own() {
        raise(AlertKind.FOLLOW, wren, null);
        long note = note(wren, 0, "Hello amara");
        raise(AlertKind.MENTION, wren, note);
        Document page = people.page(amara, "/notifications");
        assertThat(page.select(".sidenav .count").text()).isEqualTo("2 new");
        String token = page.select("#read input[name=token]").val();
        String newest = page.select("#read input[name=newest]").val();
        String bundle = page.select("button[name=bundle]").first().val();
        raise(AlertKind.MENTION, wren, note(wren, 0, "And again"));

        assertThat(send(wren, "/notifications/read", "token", token, "bundle", bundle)
                        .statusCode())
                .isEqualTo(303);
        assertThat(count(amara)).as("somebody else's press").isEqualTo(3);
        assertThat(send(amara, "/notifications/read", "token", token, "newest", newest, "bundle", bundle)
                        .statusCode())
                .isEqualTo(303);
        assertThat(count(amara)).isEqualTo(2);
        send(amara, "/notifications/read", "token", token, "newest", newest);
        assertThat(count(amara))
                .as("what came since the page was made stays new")
                .isEqualTo(1);
        assertThat(people.page(amara, "/notifications").select(".is-new")).hasSize(1);
    }

    @Test
    void the_list_is_read_in_parts_without_gap_or_repetition_though_bundles_straddle_them() {
        List<Person> some = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            some.add(people.person("Reader"));
            raise(AlertKind.FOLLOW, some.get(i), null);
            raise(AlertKind.MENTION, some.get(i), note(some.get(i), 0, "Note " + i));
        }
        List<AlertKind> kinds = AlertChoices.UNCHOSEN.shown(null);
        List<String> keys = new ArrayList<>();
        Cursor cursor = new Cursor(null, null, 5);
        while (cursor != null) {
            Cursor here = cursor;
            var page = in(() -> list.page(amara.id(), kinds, here));
            page.items().forEach(item -> keys.add(item.key()));
            cursor = page.older() == null ? null : new Cursor(page.older(), null, 5);
        }
        assertThat(keys).hasSize(13).doesNotHaveDuplicates();
    }

    @Test
    void what_somebody_chose_not_to_be_told_is_neither_shown_nor_counted() {
        raise(AlertKind.FOLLOW, wren, null);
        raise(AlertKind.MENTION, wren, note(wren, 0, "Hello"));
        Document form = people.page(amara, "/settings/alerts");
        assertThat(form.select("input[name=here][checked]").eachAttr("value"))
                .containsExactly("responses", "mentions", "follows", "shares");
        String token = form.select("input[name=token]").first().val();

        Response saved = send(amara, "/settings/alerts", "token", token, "here", "mentions", "rhythm", "off");
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(people.page(amara, saved.header("Location"))
                        .select("[role=status]")
                        .text())
                .contains("Saved.");

        assertThat(lines(amara)).singleElement().asString().contains("mentioned you");
        assertThat(count(amara)).isEqualTo(1);
        assertThat(people.page(amara, "/notifications?show=follows")
                        .select(".empty")
                        .text())
                .contains("You chose not to be told of these.");
    }

    @Test
    void a_form_with_half_a_shift_comes_back_with_everything_in_it() {
        Response back = send(
                amara,
                "/settings/alerts",
                "token",
                "abc",
                "here",
                "shares",
                "rhythm",
                "weekly",
                "from",
                "07:30",
                "to",
                "");
        assertThat(back.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(back.asString());
        assertThat(page.select("#problems").text()).contains("Give both times of the shift");
        assertThat(page.select("#from_1").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#from_1").val()).isEqualTo("07:30");
        assertThat(page.select("input[name=rhythm][checked]").val()).isEqualTo("weekly");
        assertThat(page.select("input[name=here][checked]").eachAttr("value")).containsExactly("shares");

        for (String day : List.of("", "tomorrow", "2020-01-01", "2999-01-01")) {
            Response refused = send(
                    amara, "/settings/alerts/shift", "token", "t" + day, "turn", "on", "day", day, "time", "10:00");
            assertThat(refused.statusCode()).as(day).isEqualTo(422);
            Document again = Jsoup.parse(refused.asString());
            assertThat(again.select("#day").attr("aria-invalid")).isEqualTo("true");
            assertThat(again.select("#day").val()).isEqualTo(day);
            assertThat(again.select("#time").val()).isEqualTo("10:00");
        }
    }

    @Test
    void in_shift_mode_the_number_is_gone_and_the_alerts_are_there() {
        raise(AlertKind.FOLLOW, wren, null);
        assertThat(people.page(amara, "/settings").select(".sidenav .count").text())
                .isEqualTo("1 new");
        ZonedDateTime end = Instant.now().atZone(BritishDates.ZONE).plusHours(2);
        String day = end.toLocalDate().toString();
        String time = end.toLocalTime().toString().substring(0, 5);

        assertThat(send(amara, "/settings/alerts/shift", "token", "on1", "turn", "on", "day", day, "time", time)
                        .statusCode())
                .isEqualTo(303);
        Document page = people.page(amara, "/notifications");
        assertThat(page.select(".notice").text()).contains("Shift mode is on until " + time);
        assertThat(page.select(".sidenav .count")).isEmpty();
        assertThat(page.select(".is-new")).hasSize(1);

        assertThat(send(amara, "/settings/alerts/shift", "token", "off1", "turn", "off")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.page(amara, "/notifications")
                        .select(".sidenav .count")
                        .text())
                .isEqualTo("1 new");
    }

    @Test
    void the_mail_comes_once_in_a_period_also_with_several_instances_and_says_no_words_of_posts() throws Exception {
        String address = people.address(amara);
        choose("DAILY", "", "");
        long hidden = note(wren, 2, "Nobody else may read this secretword");
        people.run("insert into follow (follower_id, followee_id) values (?, ?)", amara.id(), wren.id());
        raise(AlertKind.MENTION, wren, hidden);
        long answer = answer(wren, story(amara, 2, "Title of few"), amara, "Also secretword");
        raise(AlertKind.REPLY, wren, answer);
        raise(AlertKind.APPRECIATION, wren, story(amara, 0, "Not asked for by mail"));
        Instant morning = nextMorning();

        atOnce(4, () -> MovedClock.at(morning, mails::work));
        MovedClock.at(morning.plus(Duration.ofHours(3)), mails::work);
        people.run("update outbox set due_at = now() where kind = 'notification.mail' and done_at is null");

        var first = Mailbox.of(address).await("2 new alerts on Lanyard");
        assertThat(first.text())
                .contains(wren.name() + " mentioned you", wren.name() + " answered you")
                .doesNotContain("secretword", "Title of few", "Not asked for");
        assertThat(people.one(
                        Long.class,
                        "select count(*) from outbox where kind = 'notification.mail' and payload->>'account' = ?",
                        Long.toString(amara.id())))
                .isEqualTo(1);

        String stop = "/alert-mail/"
                + people.one(String.class, "select stop_key from alert_choice where account_id = ?", amara.id());
        assertThat(first.text()).contains(stop);
        assertThat(people.page(null, stop).select("main form").attr("action")).isEqualTo(stop);
        Response stopped =
                people.browser(null).formParam("List-Unsubscribe", "One-Click").post(stop);
        assertThat(stopped.statusCode()).isEqualTo(200);
        assertThat(stopped.asString()).contains("No more mails about alerts");
        assertThat(people.one(String.class, "select rhythm from alert_choice where account_id = ?", amara.id()))
                .isEqualTo("OFF");
        assertThat(people.status(null, "/alert-mail/guessed")).isEqualTo(404);
    }

    @Test
    void at_work_the_mail_waits_until_the_shift_is_over() {
        LocalDate day = LocalDate.now(BritishDates.ZONE).plusDays(1);
        choose("DAILY", day.getDayOfWeek().getValue() + " 06:30 12:00", "");
        raise(AlertKind.FOLLOW, wren, null);

        MovedClock.at(morning(day), mails::work);
        assertThat(written()).isZero();
        MovedClock.at(day.atTime(12, 10).atZone(BritishDates.ZONE).toInstant(), mails::work);
        assertThat(written()).isEqualTo(1);
    }

    @Test
    void a_browser_that_asked_is_told_in_words_that_only_it_can_read_and_is_forgotten_when_it_is_gone() {
        BrowserKeys keys = new BrowserKeys();
        String endpoint = "https://push.example.com/send/" + amara.handle();
        assertThat(subscribe(amara, endpoint, keys).statusCode()).isEqualTo(204);
        assertThat(subscribe(amara, endpoint, keys).statusCode())
                .as("the same again")
                .isEqualTo(204);
        assertThat(browsers()).isEqualTo(1);
        assertThat(people.one(
                        String.class,
                        "select encode(sealed, 'escape') from push_browser where account_id = ?",
                        amara.id()))
                .doesNotContain("push.example.com");

        raise(AlertKind.REPLY, wren, answer(wren, story(amara, 0, "Kettle"), amara, "Words that stay here"));
        await(() -> world.to(endpoint).size() == 1);
        PushPost.Posted posted = world.to(endpoint).get(0);
        assertThat(keys.open(posted.body()))
                .contains("You have a new response.", "/notifications")
                .doesNotContain("Words that stay here", wren.name());
        assertThat(posted.headers().toString()).contains("vapid t=", "aes128gcm");

        raise(AlertKind.SHARE, wren, story(amara, 0, "Not asked for by push"));
        people.run("update alert_choice set shift_until = now() + interval '1 hour' where account_id = ?", amara.id());
        choose("OFF", "", "now() + interval '1 hour'");
        raise(AlertKind.MENTION, wren, note(wren, 0, "At work now"));
        await(() -> waiting() == 0);
        assertThat(world.to(endpoint)).as("neither unwanted nor in shift mode").hasSize(1);

        raise(AlertKind.MENTION, wren, note(wren, 0, "Still at work"));
        await(() -> waiting() == 0);
        String held =
                "from outbox where kind = 'notification.shift-over' and payload ->> 'account' = ? and done_at is null";
        String account = Long.toString(amara.id());
        assertThat(people.one(Long.class, "select count(*) " + held, account)).isEqualTo(1);
        assertThat(people.one(Boolean.class, "select min(due_at) > now() + interval '50 minutes' " + held, account))
                .isTrue();
        JsonObject whose = new JsonObject().put("account", account);
        choose("OFF", "", "now() + interval '2 hours'");
        over.deliver(1, whose).await().indefinitely();
        assertThat(world.to(endpoint)).as("the shift became longer").hasSize(1);
        choose("OFF", "", "null");
        for (int times = 0; times < 2; times++) {
            over.deliver(1, whose).await().indefinitely();
        }
        await(() -> world.to(endpoint).size() == 2);
        assertThat(keys.open(world.to(endpoint).get(1).body())).contains("2 alerts waited while you were at work.");
        assertThat(people.one(Long.class, "select count(*) from shift_push where account_id = ?", amara.id()))
                .isZero();

        world.answer(endpoint, 410);
        raise(AlertKind.MENTION, wren, note(wren, 0, "After work"));
        await(() -> browsers() == 0);
        assertThat(world.to(endpoint)).hasSize(3);
    }

    @Test
    void whoever_signs_out_everywhere_is_told_nowhere_and_addresses_inside_are_refused() {
        BrowserKeys keys = new BrowserKeys();
        String endpoint = "https://push.example.com/out/" + amara.handle();
        subscribe(amara, endpoint, keys);
        people.run("update session set ended_at = now(), ended_how = 'SIGN_OUT' where account_id = ?", amara.id());
        raise(AlertKind.MENTION, wren, note(wren, 0, "Are you there?"));
        await(() -> browsers() == 0);
        assertThat(world.to(endpoint)).isEmpty();

        for (String inside : List.of("http://push.example.com/a", "https://127.0.0.1/a", "https://localhost/a", "")) {
            Response refused = subscribe(amara, inside, keys);
            assertThat(refused.statusCode()).as(inside).isEqualTo(422);
        }
        assertThat(browsers()).isZero();
    }

    private Response subscribe(Person person, String endpoint, BrowserKeys keys) {
        return send(
                person,
                "/settings/alerts/browsers",
                "endpoint",
                endpoint,
                "p256dh",
                keys.p256dh(),
                "auth",
                keys.auth());
    }

    private long browsers() {
        return people.one(Long.class, "select count(*) from push_browser where account_id = ?", amara.id());
    }

    private long written() {
        return people.one(Long.class, "select count(*) from alert_mail where account_id = ?", amara.id());
    }

    /** Messages to browsers that are still to be looked at. */
    private long waiting() {
        return people.one(
                Long.class, "select count(*) from outbox where kind = 'notification.push' and done_at is null");
    }

    private void choose(String rhythm, String rota, String until) {
        people.run("""
                insert into alert_choice (account_id, here, by_mail, by_push, rhythm, rota, shift_until, stop_key)
                values (?, 'responses mentions follows shares', 'responses mentions follows', 'responses mentions', ?, ?, %s, ?)
                on conflict (account_id) do update set rhythm = excluded.rhythm, rota = excluded.rota,
                                                       shift_until = excluded.shift_until
                """.formatted(until.isEmpty() ? "null" : until), amara.id(), rhythm, rota, "key" + amara.id());
    }

    /** Alerts of now belong to the mail of that morning. */
    private static Instant nextMorning() {
        ZonedDateTime now = Instant.now().atZone(BritishDates.ZONE);
        ZonedDateTime today = now.toLocalDate().atTime(7, 5).atZone(BritishDates.ZONE);
        return (now.isBefore(today) ? today : today.plusDays(1)).toInstant();
    }

    private static Instant morning(LocalDate day) {
        return day.atTime(LocalTime.of(8, 0)).atZone(BritishDates.ZONE).toInstant();
    }

    private void raise(AlertKind kind, Person by, Long post) {
        in(() -> alerts.raise(new Alert(amara.id(), kind, by.id(), post, null)));
    }

    private int count(Person person) {
        return in(() -> unread.of(person.id())).count();
    }

    private List<String> lines(Person person) {
        return people.page(person, "/notifications").select("main .rows > li").eachText();
    }

    private Response send(Person person, String path, String... fields) {
        var request = people.browser(person);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        return request.post(path);
    }

    private long note(Person by, int visibility, String words) {
        long id = ids.next();
        people.run("""
                insert into post (id, author_id, kind, visibility, markdown, html, plain, words, published_at)
                values (?, ?, 1, ?, ?, ?, ?, 3, now())
                """, id, by.id(), (short) visibility, words, "<p>" + words + "</p>", words);
        return id;
    }

    private long story(Person by, int visibility, String title) {
        long id = ids.next();
        people.run("""
                insert into post (id, author_id, kind, genre, visibility, title, standfirst, slug, markdown, html, plain,
                                  words, published_at)
                values (?, ?, 0, 1, ?, ?, '', 'a-story', 'Up', '<p>Up</p>', 'Up', 1, now())
                """, id, by.id(), (short) visibility, title);
        return id;
    }

    private long answer(Person by, long story, Person author, String words) {
        long id = ids.next();
        people.run(
                """
                insert into post (id, author_id, kind, visibility, reply_to_id, reply_to_author_id, thread_id,
                                  thread_author_id, markdown, html, plain, words, published_at)
                values (?, ?, 1, (select visibility from post where id = ?), ?, ?, ?, ?, ?, ?, ?, 3, now())
                """, id, by.id(), story, story, author.id(), story, author.id(), words, "<p>" + words + "</p>", words);
        return id;
    }

    private static <T> List<T> atOnce(int times, Callable<T> act) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<T>> all = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                all.add(threads.submit(act));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : all) {
                done.add(one.get());
            }
            return done;
        } finally {
            threads.shutdown();
        }
    }

    private static void await(Callable<Boolean> there) {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        try {
            while (!there.call()) {
                assertThat(System.nanoTime()).as("within 15 seconds").isLessThan(end);
                Thread.sleep(100);
            }
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
