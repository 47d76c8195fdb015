package social.lanyard.organisation.ending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.TestDatabase;

/** No one person ends many statements, nor those of somebody who has just raised a concern. */
@LanyardTest
class EndingsTest {
    private static final AtomicLong IDS =
            new AtomicLong(ThreadLocalRandom.current().nextLong(1L << 50, 1L << 55));

    @Inject
    People people;

    private Person trust;
    private Person kerensa;
    private Person philippa;
    private Person verifier;
    private Person ottoline;

    @BeforeEach
    void cast() {
        trust = people.organisation("Endmoor Health");
        kerensa = people.person("Kerensa Bayliss");
        philippa = people.person("Philippa Nwosu");
        verifier = people.person("Verity Moss");
        ottoline = people.person("Ottoline Banerjee");
        people.role(kerensa, trust, Role.ADMIN);
        people.role(philippa, trust, Role.ADMIN);
        people.role(verifier, trust, Role.VERIFIER);
        rolesAreOld(trust);
    }

    private void rolesAreOld(Person organisation) {
        people.run(
                "update organisation_role set granted_at = now() - interval '60 days' where organisation_id = ?",
                organisation.id());
    }

    private long statement(Person about) {
        return statement(about, "ROLE", null);
    }

    private long statement(Person about, String kind, String endedHow) {
        long id = IDS.incrementAndGet();
        people.run(
                "insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on,"
                        + " checked_by, checked_by_role, valid_from, valid_until, offered_at, accepted_at, ended_at, ended_by,"
                        + " ended_how, ended_reason) values (?, ?, ?, ?, 'Registrar', 'STAFF_RECORD', ?, current_date - 1, ?,"
                        + " 'an admin', now() - interval '2 days', now() + interval '200 days', now(), now(),"
                        + " case when ?::text is null then null else now() - interval '1 hour' end, ?, ?, ?)",
                id,
                about.id(),
                trust.id(),
                kind,
                about.name(),
                kerensa.id(),
                endedHow,
                endedHow == null ? null : kerensa.id(),
                endedHow,
                endedHow == null ? null : endedHow.equals("ORGANISATION") ? "Renewed." : "x");
        return id;
    }

    /** @param genre 4 is a concern, 2 an opinion */
    private long post(Person author, int genre, int visibility, int daysAgo, String deleted) {
        long id = IDS.incrementAndGet();
        people.run(
                "insert into post (id, author_id, kind, genre, visibility, title, slug, markdown, html, plain, words,"
                        + " published_at, deleted_at, withdrawn_at) values (?, ?, 0, ?, ?, 'On the ward', 'on-the-ward', 'x', '<p>x</p>',"
                        + " 'x', 1, now() - ? * interval '1 day', case when ? <> '' then now() end,"
                        + " case when ? = 'withdrawn' then now() end)",
                id,
                author.id(),
                (short) genre,
                (short) visibility,
                daysAgo,
                deleted,
                deleted);
        return id;
    }

    private Response end(Person by, long facet) {
        return people.browser(by)
                .formParam("reason", "Left the trust.")
                .post("/organisations/" + trust.code() + "/statements/" + facet + "/ending");
    }

    private boolean stands(long facet) {
        return people.one(Boolean.class, "select ended_at is null from facet where id = ?", facet);
    }

    private boolean waits(long facet) {
        return people.one(
                Boolean.class,
                "select exists (select 1 from facet_ending where facet_id = ? and verdict is null)",
                facet);
    }

    private long act(long facet) {
        return people.one(Long.class, "select max(act_id) from facet_ending where facet_id = ?", facet);
    }

    private Response decide(Person by, long act, String decision) {
        return people.browser(by)
                .formParam("decision", decision)
                .formParam("reason", "I looked at the staff record.")
                .post("/organisations/" + trust.code() + "/endings/" + act);
    }

    private long entries(String act) {
        return people.one(Long.class, "select count(*) from audit where act = ? and other_id = ?", act, trust.id());
    }

    @Test
    void five_end_within_a_day_and_the_sixth_waits_whoever_asks() {
        List<Long> statements = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            statements.add(statement(people.person("Leaver")));
        }
        Person[] hands = {kerensa, philippa, verifier};
        for (int i = 0; i < 5; i++) {
            assertThat(end(hands[i % 3], statements.get(i)).header("Location")).contains("done=ended");
        }
        assertThat(end(verifier, statements.get(5)).header("Location")).contains("done=proposed");
        assertThat(stands(statements.get(5))).isTrue();
        assertThat(entries("organisation.facet.ended")).isEqualTo(5);
        assertThat(entries("organisation.ending.proposed")).isEqualTo(1);
        // Any 24 hours, not a day of the calendar.
        people.run(
                "update facet set ended_at = now() - interval '23 hours' where organisation_id = ? and ended_at is not null",
                trust.id());
        end(kerensa, statements.get(6));
        assertThat(stands(statements.get(6))).isTrue();
        people.run(
                "update facet set ended_at = now() - interval '25 hours' where organisation_id = ? and ended_at is not null",
                trust.id());
        long last = statement(people.person("Leaver"));
        end(kerensa, last);
        assertThat(stands(last)).isFalse();
    }

    @Test
    void twelve_at_the_same_moment_end_five() throws Exception {
        List<Long> statements = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            statements.add(statement(people.person("Leaver")));
        }
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            List<Future<Response>> all = new ArrayList<>();
            for (long facet : statements) {
                all.add(threads.submit(() -> end(facet % 2 == 0 ? kerensa : philippa, facet)));
            }
            for (Future<Response> one : all) {
                assertThat(one.get().statusCode()).isEqualTo(303);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(statements.stream().filter(facet -> !stands(facet))).hasSize(5);
        assertThat(statements.stream().filter(this::waits)).hasSize(7);
    }

    @Test
    void renewals_and_what_people_end_themselves_do_not_count_and_no_reason_calls_itself_a_renewal() {
        for (int i = 0; i < 4; i++) {
            statement(people.person("Renewed"), "ROLE", "ORGANISATION");
            statement(people.person("Own"), "ROLE", "MEMBER");
        }
        long facet = statement(ottoline);
        assertThat(people.browser(kerensa)
                        .formParam("reason", "renewed.")
                        .post("/organisations/" + trust.code() + "/statements/" + facet + "/ending")
                        .statusCode())
                .isEqualTo(422);
        end(kerensa, facet);
        assertThat(stands(facet)).isFalse();
    }

    @Test
    void a_concern_of_the_last_30_days_needs_a_second_whatever_became_of_it() {
        String[] becameOf = {"", "", "withdrawn", "deleted"};
        int[] visibilities = {0, 1, 0, 0};
        for (int i = 0; i < becameOf.length; i++) {
            Person author = people.person("Wren Ashby");
            post(author, 4, visibilities[i], 29, becameOf[i]);
            long facet = statement(author);
            assertThat(end(kerensa, facet).header("Location")).contains("done=proposed");
            assertThat(stands(facet)).isTrue();
            assertThat(people.one(String.class, "select why from facet_ending where facet_id = ?", facet))
                    .isEqualTo("CONCERN");
        }
        Person before = people.person("Wren Before");
        post(before, 4, 0, 31, "");
        Person opinion = people.person("Wren Opinion");
        post(opinion, 2, 0, 1, "");
        for (Person author : List.of(before, opinion)) {
            long facet = statement(author);
            end(kerensa, facet);
            assertThat(stands(facet)).as(author.name()).isFalse();
        }
    }

    @Test
    void what_was_written_for_few_looks_the_same_to_the_desk_whether_it_was_a_concern_or_not() {
        List<String> pages = new ArrayList<>();
        for (int genre : new int[] {2, 4}) {
            Person author = people.person("Wren Few");
            post(author, genre, 2, 3, "");
            long facet = statement(author);
            end(kerensa, facet);
            assertThat(stands(facet)).isTrue();
            Document page = people.page(kerensa, "/organisations/" + trust.code() + "/endings/" + act(facet));
            pages.add(page.select("main dl").text().replaceAll("\\d+", "0"));
            assertThat(decide(philippa, act(facet), "agree").statusCode()).isEqualTo(303);
        }
        assertThat(pages.get(0)).isEqualTo(pages.get(1)).contains("We do not say which it was.");
        // They come into the log when the month is over.
        assertThat(people.one(
                        Long.class,
                        "select count(*) from facet_ending where organisation_id = ? and near = 'CLOSED'"
                                + " and log_key is not null",
                        trust.id()))
                .isEqualTo(2);
        assertThat(people.page(kerensa, "/log").text()).doesNotContain("something for few people");
        people.run(
                "update facet_ending set log_month = log_month - interval '1 month' where organisation_id = ?",
                trust.id());
        assertThat(people.page(kerensa, "/log").text()).contains("something for few people");
    }

    @Test
    void only_a_second_admin_of_some_standing_agrees() {
        String address = people.address(ottoline);
        String toSecond = people.address(philippa);
        long post = post(ottoline, 4, 0, 2, "");
        long facet = statement(ottoline);
        end(kerensa, facet);
        long act = act(facet);
        String text = Mailbox.of(toSecond).await("waits for a second admin").text();
        assertThat(text.replaceAll("\\s+", " "))
                .contains(kerensa.name())
                .doesNotContain(ottoline.name(), "Left the trust");

        assertThat(decide(kerensa, act, "agree").statusCode())
                .as("the one who proposed it")
                .isEqualTo(403);
        assertThat(decide(verifier, act, "agree").statusCode()).as("a verifier").isEqualTo(404);
        Person sock = people.person("Soc Puppet");
        people.role(sock, trust, Role.ADMIN);
        assertThat(decide(sock, act, "agree").statusCode())
                .as("an admin since today")
                .isEqualTo(403);
        people.role(ottoline, trust, Role.ADMIN);
        people.run(
                "update organisation_role set granted_at = now() - interval '60 days' where account_id = ?",
                ottoline.id());
        assertThat(decide(ottoline, act, "refuse").statusCode())
                .as("the person")
                .isEqualTo(403);
        people.run("update organisation_role set ended_at = now() where account_id = ?", ottoline.id());
        Person moderator = people.person("Mo Derator");
        assertThat(people.browser(moderator, "moderator")
                        .formParam("decision", "agree")
                        .formParam("reason", "x")
                        .post("/moderation/endings/" + act)
                        .statusCode())
                .as("a moderator, where there is a second admin")
                .isEqualTo(403);
        assertThat(stands(facet)).isTrue();
        assertThat(people.page(ottoline, "/verification").text()).doesNotContain("Left the trust.");

        assertThat(decide(philippa, act, "agree").statusCode()).isEqualTo(303);
        assertThat(stands(facet)).isFalse();
        assertThat(decide(philippa, act, "agree").statusCode()).as("again").isEqualTo(409);
        assertThat(people.page(ottoline, "/verification").text()).contains("Left the trust.");
        Mailbox.of(address).await("has ended a statement");
        assertThat(entries("organisation.ending.agreed")).isEqualTo(1);
        // The post stays, and the log says it without a name; a trust that says so little is not named either.
        assertThat(people.page(null, "/@" + ottoline.handle() + "/" + post + "/on-the-ward")
                        .text())
                .contains("On the ward");
        Document log = people.page(kerensa, "/log");
        assertThat(log.text())
                .contains(
                        "An organisation ended a statement about somebody",
                        "had published a post that raised a concern")
                .doesNotContain(ottoline.name(), kerensa.name(), philippa.name(), "Left the trust");
        assertThat(people.browser(null).get("/api/lanyard/v1/log").asString())
                .contains("\"near\":\"CONCERN\"", "\"second\":\"ADMIN\"")
                .doesNotContain(ottoline.name(), String.valueOf(ottoline.id()), String.valueOf(facet));
    }

    @Test
    void a_trust_of_twenty_is_named_in_the_log() {
        for (int i = 0; i < 20; i++) {
            statement(people.person("Colleague"));
        }
        post(ottoline, 4, 0, 2, "");
        long facet = statement(ottoline);
        end(kerensa, facet);
        decide(philippa, act(facet), "agree");
        assertThat(people.page(kerensa, "/log").text()).contains(trust.name() + " ended a statement about somebody");
    }

    @Test
    void a_refusal_and_a_change_of_mind_leave_the_statement_and_it_can_be_proposed_again() {
        post(ottoline, 4, 0, 2, "");
        long facet = statement(ottoline);
        end(verifier, facet);
        assertThat(decide(philippa, act(facet), "refuse").statusCode()).isEqualTo(303);
        assertThat(stands(facet)).isTrue();
        assertThat(waits(facet)).isFalse();
        end(verifier, facet);
        assertThat(waits(facet)).isTrue();
        String back = "/organisations/" + trust.code() + "/endings/" + act(facet) + "/withdrawal";
        assertThat(people.browser(kerensa).post(back).statusCode()).isEqualTo(403);
        assertThat(people.browser(verifier).post(back).statusCode()).isEqualTo(303);
        end(verifier, facet);
        people.run("update facet_ending set expires_at = now() where facet_id = ? and verdict is null", facet);
        assertThat(decide(philippa, act(facet), "agree").statusCode()).isEqualTo(409);
        end(verifier, facet);
        assertThat(waits(facet)).as("an expired one gives way").isTrue();
        assertThat(stands(facet)).isTrue();
        assertThat(entries("organisation.ending.refused")).isEqualTo(1);
        assertThat(entries("organisation.ending.taken_back")).isEqualTo(1);
    }

    @Test
    void where_there_is_one_admin_a_moderator_from_outside_is_the_second() {
        people.run("update organisation_role set ended_at = now() where account_id = ?", philippa.id());
        post(ottoline, 4, 0, 2, "");
        long facet = statement(ottoline);
        end(verifier, facet);
        long act = act(facet);
        assertThat(decide(kerensa, act, "agree").statusCode())
                .as("the only admin")
                .isEqualTo(403);
        assertThat(people.page(kerensa, "/organisations/" + trust.code() + "/endings/" + act)
                        .text())
                .contains("A moderator of this site decides");
        Person inside = people.person("Mo Inside");
        people.run(
                "insert into affiliation (account_id, organisation_id, how, since) values (?, ?, 'MAIL_DOMAIN', now())",
                inside.id(),
                trust.id());
        assertThat(people.browser(inside, "moderator")
                        .get("/moderation/endings/" + act)
                        .statusCode())
                .isEqualTo(404);
        assertThat(byModerator(inside, act)).isEqualTo(404);
        assertThat(stands(facet)).isTrue();
        Person outside = people.person("Mo Outside");
        assertThat(people.browser(outside, "moderator")
                        .get("/moderation/endings")
                        .asString())
                .contains(ottoline.name(), "Left the trust.");
        assertThat(byModerator(outside, act)).isEqualTo(303);
        assertThat(stands(facet)).isFalse();
        assertThat(people.browser(null).get("/api/lanyard/v1/log").asString()).contains("\"second\":\"MODERATOR\"");
    }

    private int byModerator(Person moderator, long act) {
        return people.browser(moderator, "moderator")
                .formParam("decision", "agree")
                .formParam("reason", "The staff record says so.")
                .post("/moderation/endings/" + act)
                .statusCode();
    }

    @Test
    void a_moderator_confirms_the_only_admin_and_nobody_at_their_desk_does() {
        people.run("update organisation_role set ended_at = now() where account_id = ?", philippa.id());
        long request = IDS.incrementAndGet();
        people.run(
                "insert into verification_request (id, account_id, organisation_id, display_name, role, profession, note, show,"
                        + " created_at, state) values (?, ?, ?, ?, 'Head of people', 'NONE', '', 'ROLE', now(), 'WAITING')",
                request,
                kerensa.id(),
                trust.id(),
                kerensa.name());
        assertThat(confirm(people.browser(verifier), "/organisations/" + trust.code() + "/verification/" + request))
                .isEqualTo(403);
        Person moderator = people.person("Mo Outside");
        assertThat(people.browser(moderator, "moderator")
                        .get("/moderation/endings")
                        .asString())
                .contains(kerensa.name());
        assertThat(confirm(people.browser(moderator, "moderator"), "/moderation/requests/" + request))
                .isEqualTo(303);
        assertThat(people.one(String.class, "select min(checked_by_role) from facet where request_id = ?", request))
                .isEqualTo("a moderator of this site");
        assertThat(people.page(kerensa, "/verification").text()).contains(trust.name());
    }

    @Test
    void the_person_says_that_it_is_wrong_and_a_moderator_from_outside_answers() {
        String address = people.address(ottoline);
        long facet = statement(ottoline);
        String page = "/verification/endings/" + facet;
        assertThat(people.status(ottoline, page)).as("before it ended").isEqualTo(404);
        end(kerensa, facet);
        assertThat(people.page(ottoline, "/verification").select("main a[href=" + page + "]"))
                .hasSize(1);
        assertThat(people.status(kerensa, page)).isEqualTo(404);
        assertThat(people.browser(ottoline).formParam("words", " ").post(page).statusCode())
                .isEqualTo(422);
        assertThat(people.browser(ottoline)
                        .formParam("words", "I never left.")
                        .post(page)
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.browser(ottoline)
                        .formParam("words", "Again.")
                        .post(page)
                        .statusCode())
                .isEqualTo(409);
        long id = people.one(Long.class, "select id from facet_objection where facet_id = ?", facet);
        String answering = "/moderation/objections/" + id;
        assertThat(people.browser(kerensa, "moderator")
                        .formParam("answer", "x")
                        .post(answering)
                        .statusCode())
                .as("a moderator who is an admin there")
                .isEqualTo(404);
        Person moderator = people.person("Mo Outside");
        assertThat(people.browser(moderator, "moderator")
                        .get("/moderation/endings")
                        .asString())
                .contains(answering);
        assertThat(people.browser(moderator, "moderator")
                        .formParam("answer", "I asked the trust. You can ask again.")
                        .post(answering)
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.page(ottoline, page).text()).contains("I never left.", "I asked the trust.");
        Mailbox.of(address).await("A moderator has answered you");
        assertThat(people.page(ottoline, "/notifications").select("main").text())
                .contains("A moderator has answered what you said to an ending");
        assertThat(entries("organisation.ending.objected")).isEqualTo(1);
        assertThat(entries("organisation.ending.answered")).isEqualTo(1);
    }

    @Test
    void a_decision_wants_a_fresh_second_factor_and_keeps_what_was_typed() {
        post(ottoline, 4, 0, 2, "");
        long facet = statement(ottoline);
        end(kerensa, facet);
        Response refused = people.unconfirmedBrowser(philippa, "")
                .formParam("decision", "agree")
                .formParam("reason", "I looked at the staff record.")
                .post("/organisations/" + trust.code() + "/endings/" + act(facet));
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = org.jsoup.Jsoup.parse(refused.asString());
        assertThat(page.getElementById("second_factor")).isNotNull();
        assertThat(page.getElementById("reason").val()).isEqualTo("I looked at the staff record.");
        assertThat(page.getElementById("d1").hasAttr("checked")).isTrue();
        assertThat(stands(facet)).isTrue();
        people.run("update organisation_role set ended_at = now() where account_id = ?", philippa.id());
        assertThat(people.unconfirmedBrowser(people.person("Mo Outside"), "moderator")
                        .formParam("decision", "agree")
                        .formParam("reason", "x")
                        .post("/moderation/endings/" + act(facet))
                        .statusCode())
                .isEqualTo(422);
        assertThat(stands(facet)).isTrue();
    }

    @Test
    void what_the_person_ends_meanwhile_has_nothing_left_to_decide() {
        post(ottoline, 4, 0, 2, "");
        long facet = statement(ottoline);
        end(kerensa, facet);
        assertThat(people.browser(ottoline)
                        .formParam("id", String.valueOf(facet))
                        .post("/verification/endings")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.page(philippa, "/organisations/" + trust.code() + "/endings")
                        .text())
                .contains("Nothing waits for a second admin.");
        assertThat(decide(philippa, act(facet), "agree").statusCode()).isEqualTo(409);
        assertThat(people.one(String.class, "select ended_how from facet where id = ?", facet))
                .isEqualTo("MEMBER");
    }

    private int confirm(io.restassured.specification.RequestSpecification browser, String path) {
        return browser.formParam("name", kerensa.name())
                .formParam("checked", "STAFF_RECORD")
                .formParam("decision", "confirm")
                .formParam("until", java.time.LocalDate.now().plusMonths(6).toString())
                .formParam("reason", "The trust's switchboard put me through.")
                .post(path)
                .statusCode();
    }

    @Test
    void the_database_lets_nobody_agree_to_their_own_proposal_or_decide_about_themselves() throws SQLException {
        post(ottoline, 4, 0, 2, "");
        long facet = statement(ottoline);
        end(kerensa, facet);
        try (Connection app = TestDatabase.asApp()) {
            for (long by : new long[] {kerensa.id(), ottoline.id()}) {
                assertThatThrownBy(() -> app.createStatement()
                                .executeUpdate("update facet_ending set verdict = 'AGREED', decided_by = " + by
                                        + ", decided_as = 'ADMIN', decided_at = now() where facet_id = " + facet))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("facet_ending_");
            }
            assertThatThrownBy(() -> app.createStatement().executeUpdate("delete from facet_ending"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }
}
