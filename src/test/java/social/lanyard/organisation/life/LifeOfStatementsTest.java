package social.lanyard.organisation.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.Claims;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.FacetState;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.support.Ids;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.MovedClock;

/** What a statement goes through between its acceptance and its end, at a clock that moves. */
@LanyardTest
class LifeOfStatementsTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    /** Far from every other test's dates, and in British summer time. */
    private static final LocalDate LAST_DAY = LocalDate.of(2031, 5, 31);

    private static final Instant END = LAST_DAY.plusDays(1).atStartOfDay(LONDON).toInstant();

    @Inject
    People people;

    @Inject
    Facets facets;

    @Inject
    Claims claims;

    @Inject
    Ids ids;

    @Inject
    NightWork night;

    @Inject
    ReminderMail reminders;

    private Person trust;
    private Person nurse;
    private Person verifier;

    @BeforeEach
    void cast() {
        trust = people.organisation("Marram Health Trust");
        nurse = people.person("Ilse Thornbury");
        verifier = people.person("Dorian Falke");
        people.role(verifier, trust, Role.ADMIN);
    }

    @AfterEach
    void forgetTheFuture() {
        people.run("delete from night where night > current_date");
        people.run("delete from outbox where due_at between now() + interval '1 hour' and '9999-01-01'");
        people.run("delete from facet_reminder where sent_at > now() + interval '1 hour'");
    }

    private long statement(Person person, String kind, String label, Instant accepted) {
        long id = ids.next();
        people.run(
                "insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on,"
                        + " checked_by, checked_by_role, valid_from, valid_until, offered_at, accepted_at, register)"
                        + " values (?, ?, ?, ?, ?, 'STAFF_RECORD', ?, ?, ?, 'a verifier', ?, ?, ?, ?, ?)",
                id,
                person.id(),
                trust.id(),
                kind,
                label,
                person.name(),
                accepted.atZone(LONDON).toLocalDate(),
                verifier.id(),
                utc(accepted),
                utc(END),
                utc(accepted),
                utc(accepted),
                kind.equals("PROFESSION") || kind.equals("REGISTRATION") ? "NMC" : null);
        return id;
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant yearBefore() {
        return END.minus(Duration.ofDays(365));
    }

    /** A browser of this person at another moment, with a session of that day. */
    private RequestSpecification browser(Person person, Instant at) {
        RequestSpecification browser = people.browser(person);
        if (person != null) {
            people.run(
                    "update session set created_at = ?, last_seen_at = ?, checked_at = ?, second_factor_at = ?"
                            + " where account_id = ?",
                    utc(at),
                    utc(at),
                    utc(at),
                    utc(at),
                    person.id());
        }
        return browser.header(MovedClock.HEADER, at.toString()).urlEncodingEnabled(false);
    }

    private String at(Instant moment, String path) {
        Response response = browser(null, moment).get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        return response.asString();
    }

    private FacetState state(Instant moment) {
        return MovedClock.at(moment, () -> facets.currentFor(List.of(nurse.id())))
                .get(nurse.id())
                .get(0)
                .state();
    }

    @Test
    void nobody_reads_a_badge_one_second_after_its_time() {
        long facet = statement(nurse, "EMPLOYMENT", "Ward sister", yearBefore());
        long post = post(facet);
        Instant before = END.minusSeconds(1);
        Map<String, String> places = Map.of(
                "profile", "/@" + nurse.handle(),
                "how we know", "/@" + nurse.handle() + "/how-we-know",
                "note", "/@" + nurse.handle() + "/" + post,
                "notes of the profile", "/@" + nurse.handle() + "/notes",
                "embedded", "/@" + nurse.handle() + "/" + post + "/embed",
                "feed", "/@" + nurse.handle() + "/feed.atom",
                "JSON Feed", "/@" + nurse.handle() + "/feed.json",
                "facets as data", "/api/lanyard/v1/accounts/" + nurse.id() + "/facets");
        places.forEach((name, path) -> {
            String then = at(before, path);
            String now = at(END, path);
            assertThat(holds(then)).as(name + " before: " + then).isTrue();
            assertThat(holds(now)).as(name + " after: " + now).isFalse();
        });
        assertThat(state(before)).isEqualTo(FacetState.AGEING);
        assertThat(state(END)).isEqualTo(FacetState.LAPSED);
        assertThat(state(END.minus(FacetState.LAST_DAYS).minusSeconds(1))).isEqualTo(FacetState.FRESH);
        assertThat(state(END.minus(FacetState.LAST_DAYS))).isEqualTo(FacetState.AGEING);
        assertThat(MovedClock.at(before, () -> claims.of(nurse.id())).ageing()).isTrue();
        assertThat(MovedClock.at(END, () -> claims.of(nurse.id())).voice()).isEmpty();
        assertThat(confirmedPeople(before)).isEqualTo(1);
        assertThat(confirmedPeople(END)).isZero();
        assertThat(ownVoice(before)).isEqualTo(1);
        assertThat(ownVoice(END)).isZero();
    }

    /** How the site draws whoever is signed in, on the form of their own page. */
    private int ownVoice(Instant at) {
        return Jsoup.parse(browser(nurse, at).get("/settings/profile").asString())
                .select("form .avatar.v-pro")
                .size();
    }

    /** Whether a page, a feed or data says that it holds: beside the name, in the sentence, or as a state. */
    private static boolean holds(String text) {
        String words = text.toLowerCase(java.util.Locale.ROOT);
        return words.contains("renewal due")
                || words.contains("good until 31 may 2031")
                || words.contains("\"ageing\"");
    }

    private int confirmedPeople(Instant at) {
        return MovedClock.at(at, () -> facets.currentFor(List.of(nurse.id()))).values().stream()
                .flatMap(List::stream)
                .filter(facet -> facet.current())
                .toList()
                .size();
    }

    private long post(long facet) {
        long post = ids.next();
        people.run("""
                insert into post (id, author_id, kind, visibility, html, plain, words, published_at)
                values (?, ?, 1, 0, '<p>Marram</p>', 'Marram', 1, ?)
                """, post, nurse.id(), utc(yearBefore().plusSeconds(3600)));
        people.run("""
                insert into post_facet (post_id, position, author_id, facet_id, kind, label, organisation_id,
                    organisation_name, organisation_code, methods, checked_on, valid_until)
                select ?, 0, account_id, id, kind, label, organisation_id, ?, ?, methods, checked_on, valid_until
                  from facet where id = ?
                """, post, trust.name(), trust.code(), facet);
        return post;
    }

    @Test
    void a_reminder_comes_thirty_fourteen_and_three_days_before_and_each_once() {
        long facet = statement(nurse, "EMPLOYMENT", "Ward sister", yearBefore());
        for (int day = 40; day >= 0; day--) {
            Instant at = night(LAST_DAY.minusDays(day));
            MovedClock.at(at, night::work);
            MovedClock.at(at.plusSeconds(600), night::work);
        }
        MovedClock.at(night(LAST_DAY.plusDays(1)), night::work);
        assertThat(told(facet))
                .containsExactly(
                        LAST_DAY.minusDays(29) + " 30", LAST_DAY.minusDays(13) + " 14", LAST_DAY.minusDays(2) + " 3");
    }

    @Test
    void after_nights_that_were_missed_only_the_nearest_is_told() {
        long facet = statement(nurse, "EMPLOYMENT", "Ward sister", yearBefore());
        MovedClock.at(night(LAST_DAY.minusDays(31)), night::work);
        MovedClock.at(night(LAST_DAY.minusDays(9)), night::work);
        MovedClock.at(night(LAST_DAY), night::work);
        assertThat(told(facet)).containsExactly(LAST_DAY.minusDays(9) + " 14", LAST_DAY + " 3");
    }

    @Test
    void two_instances_at_once_tell_it_once() {
        long facet = statement(nurse, "EMPLOYMENT", "Ward sister", yearBefore());
        Instant at = night(LAST_DAY.minusDays(20));
        List<CompletableFuture<Integer>> both = List.of(
                CompletableFuture.supplyAsync(() -> MovedClock.at(at, night::work)),
                CompletableFuture.supplyAsync(() -> MovedClock.at(at, night::work)));
        both.forEach(CompletableFuture::join);
        MovedClock.at(at.plusSeconds(600), night::work);
        assertThat(told(facet)).containsExactly(LAST_DAY.minusDays(20) + " 30");
        assertThat(people.one(
                        Long.class,
                        "select count(*) from outbox where kind = 'life.reminder' and payload->'facets' @> to_jsonb(?::text)",
                        Long.toString(facet)))
                .isEqualTo(1);
    }

    @Test
    void who_has_just_accepted_is_not_reminded_of_what_they_read() {
        long facet = statement(nurse, "EMPLOYMENT", "Ward sister", END.minus(Duration.ofDays(20)));
        for (int day = 19; day >= 0; day--) {
            MovedClock.at(night(LAST_DAY.minusDays(day)), night::work);
        }
        assertThat(told(facet)).containsExactly(LAST_DAY.minusDays(13) + " 14", LAST_DAY.minusDays(2) + " 3");
    }

    @Test
    void hidden_ones_are_told_and_ended_ones_are_not_even_when_the_mail_was_written() {
        String address = people.address(nurse);
        long hidden = statement(nurse, "EMPLOYMENT", "Ward sister", yearBefore());
        long ended = statement(nurse, "ROLE", "Night lead", yearBefore());
        people.run("update facet set hidden = true where id = ?", hidden);
        Instant at = night(LAST_DAY.minusDays(20));
        MovedClock.at(at, night::work);
        assertThat(told(ended)).hasSize(1);
        // What the night wrote is due on its own day: it would go out beside what this test delivers by hand.
        people.run(
                "delete from outbox where kind = 'life.reminder' and payload->'facets' @> to_jsonb(?::text)",
                Long.toString(ended));
        People.in(() -> facets.findById(ended).invoke(facet -> facet.endByMember(Instant.now())));
        MovedClock.at(at, () -> reminders.deliver(ids.next(), ReminderMail.about(List.of(ended), 30)));
        MovedClock.at(END, () -> reminders.deliver(ids.next(), ReminderMail.about(List.of(hidden), 30)));
        MovedClock.at(at, () -> reminders.deliver(ids.next(), ReminderMail.about(List.of(hidden), 30)));
        var mail = Mailbox.of(address).await("is good until 31 May 2031");
        assertThat(mail.text().replaceAll("\\s+", " "))
                .contains("Ward sister", "/verification", "you hide it from readers");
        assertThat(Mailbox.of(address).mails()).hasSize(1);
    }

    @Test
    void what_lapses_together_is_told_in_one_mail() {
        String address = people.address(nurse);
        long employment = statement(nurse, "EMPLOYMENT", "Ward sister", yearBefore());
        long role = statement(nurse, "ROLE", "Night lead", yearBefore());
        Instant at = night(LAST_DAY.minusDays(20));
        MovedClock.at(at, night::work);
        assertThat(told(employment)).hasSize(1).isEqualTo(told(role));
        assertThat(people.one(
                        Long.class,
                        "select count(*) from outbox where kind = 'life.reminder'"
                                + " and payload->'facets' @> to_jsonb(array[?::text, ?::text])",
                        Long.toString(employment),
                        Long.toString(role)))
                .isEqualTo(1);
        assertThat(people.one(
                        Long.class,
                        "select count(*) from alert where account_id = ? and kind = 'REMINDER' and other_id in (?, ?)",
                        nurse.id(),
                        employment,
                        role))
                .isEqualTo(1);
        MovedClock.at(at, () -> reminders.deliver(ids.next(), ReminderMail.about(List.of(employment, role), 30)));
        var mail = Mailbox.of(address).await("are good until 31 May 2031");
        assertThat(mail.text()).contains("Ward sister", "Night lead");
    }

    private static Instant night(LocalDate day) {
        return day.atTime(LocalTime.of(3, 0)).atZone(LONDON).toInstant();
    }

    /** Day and reminder, in their order. */
    private List<String> told(long facet) {
        String told = people.one(
                String.class,
                "select string_agg((sent_at at time zone 'Europe/London')::date || ' ' || days, ',' order by sent_at)"
                        + " from facet_reminder where facet_id = ?",
                facet);
        return told == null ? List.of() : List.of(told.split(","));
    }

    private Response renew(Person by, Instant at, String checked, long... chosen) {
        return browser(by, at)
                .formParam("id", java.util.Arrays.stream(chosen).boxed().toList())
                .formParam("checked", checked)
                .formParam("reason", "Looked again.")
                .urlEncodingEnabled(true)
                .post("/organisations/" + trust.code() + "/renewals");
    }

    @Test
    void several_are_renewed_at_once_with_the_same_words_and_nobody_accepts_again() {
        Person other = people.person("Maeve Ostrander");
        String address = people.address(nurse);
        long employment = statement(nurse, "EMPLOYMENT", "Ward sister", yearBefore());
        long hidden = statement(other, "EMPLOYMENT", "Staff nurse", yearBefore());
        people.run("update facet set hidden = true where id = ?", hidden);
        Instant at = END.minus(Duration.ofDays(10));
        assertThat(browser(nurse, END.minus(Duration.ofDays(31)))
                        .formParam("id", employment)
                        .post("/verification/renewals")
                        .statusCode())
                .as("while it is fresh there is nothing to renew")
                .isEqualTo(409);
        assertThat(browser(nurse, at)
                        .formParam("id", employment)
                        .post("/verification/renewals")
                        .statusCode())
                .isEqualTo(303);
        assertThat(entries()).isEqualTo(1);
        assertThat(browser(verifier, at)
                        .get("/organisations/" + trust.code() + "/verification?tab=expiring")
                        .asString())
                .contains("/statements/" + employment, "/statements/" + hidden);
        assertThat(browser(nurse, at).get("/verification").asString()).contains("You have asked");
        assertThat(browser(verifier, at)
                        .get("/organisations/" + trust.code() + "/renewals?id=" + employment + "&id=" + hidden)
                        .asString())
                .contains("Ward sister", "Staff nurse", "2 chosen");
        long before = entries();
        Response done = renew(verifier, at, "STAFF_RECORD", employment, hidden);
        assertThat(done.statusCode()).as(done.asString()).isEqualTo(303);
        assertThat(entries() - before).isEqualTo(2);
        assertThat(MovedClock.at(END, () -> claims.of(nurse.id())).goodUntil()).isEqualTo(LocalDate.of(2032, 5, 22));
        assertThat(MovedClock.at(END, () -> facets.currentFor(List.of(other.id()))))
                .as("what was hidden stays hidden")
                .isEmpty();
        assertThat(people.one(String.class, "select ended_reason from facet where id = ?", employment))
                .isEqualTo(Facet.RENEWED);
        assertThat(at(END, "/@" + nurse.handle() + "/how-we-know")).contains("Renewed:");
        MovedClock.at(night(LAST_DAY.minusDays(2)), night::work);
        assertThat(told(employment)).isEmpty();
        people.run("update outbox set due_at = now() where kind = 'life.renewed' and done_at is null");
        assertThat(Mailbox.of(address).await("has renewed").text()).contains("Ward sister, good until 22 May 2032");
        assertThat(people.page(nurse, "/notifications").select("main").text())
                .contains("looked again: “Ward sister” goes on.");
        assertThat(renew(verifier, at, "STAFF_RECORD", employment).statusCode())
                .as("what was renewed is not there any more")
                .isEqualTo(409);
    }

    private long entries() {
        return people.one(Long.class, "select count(*) from audit where other_id = ?", trust.id());
    }

    @Test
    void nobody_renews_their_own_and_a_look_has_to_bear_what_it_renews() {
        Instant at = END.minus(Duration.ofDays(10));
        long registration = statement(nurse, "REGISTRATION", "On the register", yearBefore());
        Person colleague = people.person("Wendeline Roe");
        people.role(colleague, trust, Role.VERIFIER);
        long own = statement(colleague, "EMPLOYMENT", "Matron", yearBefore());
        assertThat(renew(colleague, at, "STAFF_RECORD", own).statusCode()).isEqualTo(403);
        Response wrong = renew(verifier, at, "STAFF_RECORD", registration);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("Look it up in the register");
        assertThat(renew(nurse, at, "REGISTER", registration).statusCode()).isEqualTo(404);
        assertThat(renew(verifier, at, "REGISTER", registration).statusCode()).isEqualTo(303);
        Response nothing =
                browser(verifier, at).formParam("id", own).post("/organisations/" + trust.code() + "/renewals");
        assertThat(Jsoup.parse(nothing.asString()).select("p.error").eachText()).hasSize(2);
    }

    @Test
    void a_known_end_of_a_registration_is_not_renewed_over() {
        Instant at = END.minus(Duration.ofDays(10));
        long profession = statement(nurse, "PROFESSION", "Registered nurse", yearBefore());
        people.run("update facet set register_renewal = ? where id = ?", LAST_DAY, profession);
        Response same = renew(verifier, at, "REGISTER", profession);
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(same.asString()).contains("is known to end on 31 May 2031");
        Response dated = browser(verifier, at)
                .formParam("id", profession)
                .formParam("checked", "REGISTER")
                .formParam("renewal", "2032-03-31")
                .formParam("reason", "Looked again.")
                .post("/organisations/" + trust.code() + "/renewals");
        assertThat(dated.statusCode()).isEqualTo(303);
        assertThat(MovedClock.at(END, () -> claims.of(nurse.id())).goodUntil()).isEqualTo(LocalDate.of(2032, 3, 31));
    }

    @Test
    void a_changed_role_ends_what_it_touches_and_asks_for_the_new_words() {
        statement(nurse, "PROFESSION", "Registered nurse", yearBefore());
        long employment = statement(nurse, "EMPLOYMENT", "Ward sister", yearBefore());
        Instant at = END.minus(Duration.ofDays(100));
        assertThat(browser(nurse, at).get("/verification/role").asString()).contains("“Ward sister”");
        Response changed = browser(nurse, at)
                .formParam("organisation", trust.code())
                .formParam("role", "Matron")
                .post("/verification/role");
        assertThat(changed.statusCode()).as(changed.asString()).isEqualTo(303);
        assertThat(entries()).isEqualTo(1);
        assertThat(people.one(String.class, "select ended_how from facet where id = ?", employment))
                .isEqualTo("ROLE_CHANGE");
        assertThat(people.one(
                        String.class,
                        "select role || ' ' || cause || ' ' || state || ' ' || profession from verification_request"
                                + " where account_id = ?",
                        nurse.id()))
                .isEqualTo("Matron ROLE WAITING NURSE");
        assertThat(MovedClock.at(at.plusSeconds(1), () -> claims.of(nurse.id())).role())
                .isEqualTo("Registered nurse");
        assertThat(browser(nurse, at.plusSeconds(1)).get("/verification").asString())
                .contains("Your role changed, so it ended on");
    }

    @Test
    void a_name_is_told_before_it_ends_what_was_confirmed_and_is_confirmed_again_without_typing() {
        String address = people.address(nurse);
        long facet = statement(nurse, "EMPLOYMENT", "Ward sister", Instant.now().minus(Duration.ofDays(30)));
        assertThat(people.page(nurse, "/settings/profile").text())
                .contains("If you save another name, these end", "“Ward sister”, confirmed by " + trust.name());
        assertThat(rename("Ilse Newly " + nurse.handle())).isEqualTo(303);
        assertThat(people.one(String.class, "select ended_how from facet where id = ?", facet))
                .isEqualTo("RENAME");
        assertThat(Mailbox.of(address).await("Your name changed").text()).contains("Ward sister, confirmed by");
        assertThat(rename(nurse.name())).isEqualTo(303);
        assertThat(People.in(() -> claims.of(nurse.id())).role())
                .as("nothing comes back by itself")
                .isNull();
        assertThat(people.page(nurse, "/verification").text())
                .contains("Ask " + trust.name() + " to confirm your new name");
        assertThat(people.browser(nurse)
                        .formParam("organisation", trust.code())
                        .post("/verification/names")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.one(
                        String.class,
                        "select role || ' ' || cause || ' ' || display_name from verification_request"
                                + " where account_id = ?",
                        nurse.id()))
                .isEqualTo("Ward sister NAME " + nurse.name());
        assertThat(people.page(nurse, "/verification").text()).doesNotContain("to confirm your new name");
    }

    private int rename(String name) {
        int version = people.one(Integer.class, "select version from account where id = ?", nurse.id());
        return people.browser(nurse)
                .formParam("display_name", name)
                .formParam("version", version)
                .post("/settings/profile")
                .statusCode();
    }

    @Test
    void admins_say_how_long_a_check_counts_and_it_holds_for_what_comes() {
        String settings = "/organisations/" + trust.code() + "/settings";
        assertThat(people.page(verifier, settings).selectFirst("#months").val()).isEqualTo("12");
        Response wrong = people.browser(verifier)
                .formParam("months", "25")
                .formParam("agency_days", "six")
                .post(settings);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(wrong.asString()).select("p.error").eachText())
                .containsExactly("Give a number of months from 1 to 24.", "Give a number of days from 7 to 365.");
        long before = entries();
        for (int twice = 0; twice < 2; twice++) {
            assertThat(people.browser(verifier)
                            .formParam("months", "6")
                            .formParam("agency_days", "30")
                            .post(settings)
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(entries() - before).isEqualTo(1);
        long facet = statement(nurse, "EMPLOYMENT", "Ward sister", yearBefore());
        assertThat(renew(verifier, END.minus(Duration.ofDays(10)), "STAFF_RECORD", facet)
                        .statusCode())
                .isEqualTo(303);
        assertThat(MovedClock.at(END, () -> claims.of(nurse.id())).goodUntil()).isEqualTo(LocalDate.of(2031, 11, 22));
        assertThat(people.status(nurse, settings)).isEqualTo(404);
    }
}
