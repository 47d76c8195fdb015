package social.lanyard.organisation.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.support.Ids;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.MovedClock;
import social.lanyard.testing.Proof;
import social.lanyard.testing.TestDatabase;

/**
 * A year of one trust, day by day: people join with statements of different ages, some leave, some take another name or
 * role, some ask for renewal and some let it lapse; nights are missed, and two instances work the same night. After every
 * act and on every day, what readers see, who was reminded and what waits for renewal is compared with a model that knows
 * only the rules.
 */
@LanyardTest
class SimulatedYearTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final LocalDate BEGIN = LocalDate.of(2034, 1, 2);
    private static final int DAYS = 365;
    private static final long SEED = 20261122;

    @Inject
    People people;

    @Inject
    Facets facets;

    @Inject
    Ids ids;

    @Inject
    NightWork night;

    @Inject
    AskRenewal ask;

    @Inject
    RenewStatements renew;

    @Inject
    ChangeRole change;

    private final Random random = new Random(SEED);
    private final List<Said> all = new ArrayList<>();
    private final List<Staff> staff = new ArrayList<>();
    private final Map<Long, String> names = new HashMap<>();
    private Person trust;
    private Person verifier;
    private long compared;
    private int missedNights;
    private int doubleNights;

    /** Somebody of the trust. */
    private record Staff(Person person, boolean agency) {}

    /** A statement as the rules have it. */
    private static final class Said {
        long id;
        final Staff of;
        final String kind;
        final Instant accepted;
        final LocalDate lastDay;
        final boolean hidden;
        final String name;
        Instant ended;
        boolean asked;
        final Set<Integer> told = new TreeSet<>();

        Said(long id, Staff of, String kind, Instant accepted, LocalDate lastDay, boolean hidden, String name) {
            this.id = id;
            this.of = of;
            this.kind = kind;
            this.accepted = accepted;
            this.lastDay = lastDay;
            this.hidden = hidden;
            this.name = name;
        }

        Instant over() {
            return lastDay.plusDays(1).atStartOfDay(LONDON).toInstant();
        }

        boolean standsAt(Instant now) {
            return ended == null || ended.isAfter(now);
        }

        String stateAt(Instant now) {
            if (!now.isBefore(over())) {
                return "LAPSED";
            }
            return Duration.between(now, over()).compareTo(Duration.ofDays(30)) > 0 ? "FRESH" : "AGEING";
        }

        /** The mail of this night, or nothing: the nearest that is due, and nothing after a nearer one. */
        void night(Instant now) {
            Duration left = Duration.between(now, over());
            if (!standsAt(now) || left.isNegative() || left.isZero() || left.compareTo(Duration.ofDays(30)) > 0) {
                return;
            }
            int nearest =
                    left.compareTo(Duration.ofDays(3)) <= 0 ? 3 : left.compareTo(Duration.ofDays(14)) <= 0 ? 14 : 30;
            if (accepted.isBefore(over().minus(Duration.ofDays(nearest)))
                    && told.stream().noneMatch(earlier -> earlier <= nearest)) {
                told.add(nearest);
            }
        }
    }

    @AfterEach
    void forgetTheFuture() {
        people.run("delete from night where night > current_date");
        people.run("delete from outbox where due_at between now() + interval '1 hour' and '9999-01-01'");
        people.run("delete from facet_reminder where sent_at > now() + interval '1 hour'");
    }

    @Test
    void a_year_of_joiners_leavers_and_renamers_follows_the_rules_every_day() throws SQLException {
        int count = Proof.count(60, 1_000);
        begin(count);
        String frozen = frozenFacets();
        int ended = 0;
        int renamed = 0;
        int moved = 0;
        int renewed = 0;
        for (int day = 0; day < DAYS; day++) {
            LocalDate today = BEGIN.plusDays(day);
            night(today);
            Instant noon = today.atTime(LocalTime.NOON).atZone(LONDON).toInstant();
            askSome(noon);
            if (happens(count * 0.10)) {
                ended += leaves(noon.plusSeconds(60));
            }
            if (happens(count * 0.10)) {
                renamed += takesAnotherName(noon.plusSeconds(120));
            }
            if (happens(count * 0.08)) {
                moved += takesAnotherRole(noon.plusSeconds(180));
            }
            if (today.getDayOfWeek() == DayOfWeek.MONDAY) {
                renewed += renews(today, noon.plusSeconds(240));
            }
            Instant evening = noon.plusSeconds(3600);
            compare(evening);
            all.stream().filter(said -> said.lastDay.equals(today)).findFirst().ifPresent(said -> {
                compare(said.over().minusSeconds(1));
                compare(said.over());
            });
            if (day % 61 == 60) {
                compareQueue(evening);
                compareReminders();
            }
        }
        compareReminders();
        assertThat(frozenFacets()).as("what posts keep").isEqualTo(frozen);
        assertThat(List.of(ended, renamed, moved, renewed, missedNights, doubleNights))
                .allMatch(times -> times > 0);
        long reminders = all.stream().mapToLong(said -> said.told.size()).sum();
        assertThat(reminders).isPositive();
        Proof.shown(
                "R18",
                "a simulated year of " + count
                        + " staff: state, reminders, renewal queue and kept posts against a model",
                compared,
                0,
                ended + " ended, " + renamed + " new names, " + moved + " new roles, " + renewed + " renewed, "
                        + reminders + " reminders, " + missedNights + " nights missed, " + doubleNights
                        + " worked twice at once");
    }

    private boolean happens(double timesAYear) {
        return random.nextDouble() < timesAYear / DAYS;
    }

    private void begin(int count) throws SQLException {
        trust = people.organisation("Tidewater Care Trust");
        verifier = people.person("Perpetua Sung");
        people.role(verifier, trust, Role.ADMIN);
        String run = Long.toString(System.nanoTime() % 100_000_000);
        try (Connection owner = TestDatabase.asOwner()) {
            owner.setAutoCommit(false);
            for (int at = 0; at < count; at++) {
                String letters = letters(run + at);
                Person person = new Person(ids.next(), "year" + letters, "Staff " + letters);
                run(
                        owner,
                        "insert into account (id, handle, kind, display_name, name_skeleton, created_at)"
                                + " values (?, ?, 0, ?, ?, now())",
                        person.id(),
                        person.handle(),
                        person.name(),
                        "staff" + letters);
                run(
                        owner,
                        "insert into handle (name, skeleton, account_id, taken_at) values (?, ?, ?, now())",
                        person.handle(),
                        person.handle(),
                        person.id());
                Staff one = new Staff(person, at % 10 == 0);
                staff.add(one);
                names.put(person.id(), person.name());
                join(owner, one, at);
            }
            owner.commit();
        }
    }

    /** Letters that look like no other. */
    private static String letters(String digits) {
        return digits.chars()
                .mapToObj(digit -> String.valueOf("abefghkpst".charAt(digit - '0')))
                .collect(Collectors.joining());
    }

    private void join(Connection owner, Staff one, int at) throws SQLException {
        LocalDate lastDay = BEGIN.plusDays(random.nextInt(one.agency() ? 80 : 360));
        Instant accepted = BEGIN.minusDays(10 + random.nextInt(200))
                .atTime(9, 0)
                .atZone(LONDON)
                .toInstant();
        boolean hidden = at % 7 == 3;
        says(owner, one, "EMPLOYMENT", accepted, lastDay, hidden);
        if (at % 3 == 0) {
            says(owner, one, "PROFESSION", accepted, lastDay.plusDays(random.nextInt(20)), false);
        }
        long post = ids.next();
        run(
                owner,
                "insert into post (id, author_id, kind, visibility, html, plain, words, published_at)"
                        + " values (?, ?, 1, 0, '<p>Year</p>', 'Year', 1, ?)",
                post,
                one.person().id(),
                utc(accepted));
        run(
                owner,
                "insert into post_facet (post_id, position, author_id, facet_id, kind, label, organisation_id,"
                        + " organisation_name, organisation_code, methods, checked_on, valid_until)"
                        + " select ?, 0, account_id, id, kind, label, organisation_id, ?, ?, methods, checked_on,"
                        + " valid_until from facet where account_id = ? limit 1",
                post,
                trust.name(),
                trust.code(),
                one.person().id());
    }

    private void says(Connection owner, Staff one, String kind, Instant accepted, LocalDate lastDay, boolean hidden)
            throws SQLException {
        Said said = new Said(
                ids.next(), one, kind, accepted, lastDay, hidden, one.person().name());
        run(
                owner,
                "insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on,"
                        + " checked_by, checked_by_role, valid_from, valid_until, offered_at, accepted_at, register, agency,"
                        + " hidden) values (?, ?, ?, ?, ?, 'STAFF_RECORD', ?, ?, ?, 'a verifier', ?, ?, ?, ?, ?, ?, ?)",
                said.id,
                one.person().id(),
                trust.id(),
                kind,
                kind.equals("PROFESSION") ? "Registered nurse" : "Staff nurse",
                said.name,
                accepted.atZone(LONDON).toLocalDate(),
                verifier.id(),
                utc(accepted),
                utc(said.over()),
                utc(accepted),
                utc(accepted),
                kind.equals("PROFESSION") ? "NMC" : null,
                one.agency(),
                hidden);
        all.add(said);
    }

    /** Some nights nothing runs, some nights two instances work at once. */
    private void night(LocalDate today) {
        Instant at = today.atTime(3, 0).atZone(LONDON).toInstant();
        int luck = random.nextInt(20);
        if (luck == 0) {
            missedNights++;
            return;
        }
        if (luck == 1) {
            doubleNights++;
            List.of(
                            CompletableFuture.supplyAsync(() -> MovedClock.at(at, night::work)),
                            CompletableFuture.supplyAsync(() -> MovedClock.at(at, night::work)))
                    .forEach(CompletableFuture::join);
        }
        MovedClock.at(at, night::work);
        if (luck == 2) {
            MovedClock.at(at.plusSeconds(600), night::work);
        }
        all.forEach(said -> said.night(at));
    }

    private List<Said> standing(Instant now, java.util.function.Predicate<Said> which) {
        return all.stream().filter(said -> said.standsAt(now)).filter(which).toList();
    }

    private Said one(List<Said> from) {
        return from.isEmpty() ? null : from.get(random.nextInt(from.size()));
    }

    private void askSome(Instant at) {
        for (Said said : standing(at, said -> !said.asked && !said.stateAt(at).equals("FRESH"))) {
            if (random.nextInt(12) == 0) {
                MovedClock.at(at, () -> ask.of(said.of.person().id(), said.id, null));
                said.asked = true;
            }
        }
    }

    /** By the trust or by themselves, in turn. */
    private int leaves(Instant at) {
        Said said = one(standing(at, any -> true));
        if (said == null) {
            return 0;
        }
        boolean byTrust = random.nextBoolean();
        RequestSpecification browser = browser(byTrust ? verifier : said.of.person(), at);
        int status = byTrust
                ? browser.formParam("reason", "Left the trust.")
                        .post("/organisations/" + trust.code() + "/statements/" + said.id + "/ending")
                        .statusCode()
                : browser.formParam("id", said.id).post("/verification/endings").statusCode();
        assertThat(status).isEqualTo(303);
        said.ended = at;
        return 1;
    }

    private int takesAnotherName(Instant at) {
        Staff one = staff.get(random.nextInt(staff.size()));
        long account = one.person().id();
        String name = "Newly " + letters(Long.toString(Math.abs(random.nextLong())));
        int version = people.one(Integer.class, "select version from account where id = ?", account);
        assertThat(browser(one.person(), at)
                        .formParam("display_name", name)
                        .formParam("version", version)
                        .post("/settings/profile")
                        .statusCode())
                .isEqualTo(303);
        names.put(account, name);
        standing(at, said -> said.of == one).forEach(said -> said.ended = at);
        return 1;
    }

    private int takesAnotherRole(Instant at) {
        Said said = one(standing(at, any -> any.kind.equals("EMPLOYMENT")));
        long account = said == null ? 0 : said.of.person().id();
        if (said == null
                || people.one(
                                Long.class,
                                "select count(*) from verification_request where account_id = ? and state = 'WAITING'",
                                account)
                        > 0) {
            return 0;
        }
        RoleForm form = RoleForm.empty(null, trust.code());
        form.role = "Matron";
        MovedClock.at(at, () -> change.of(account, null, form));
        said.ended = at;
        return 1;
    }

    /** The verifier renews whoever asked, all with one act. */
    private int renews(LocalDate today, Instant at) {
        List<Said> asked =
                standing(at, said -> said.asked).stream().limit(RenewForm.MOST).toList();
        if (asked.isEmpty()) {
            return 0;
        }
        RenewForm form = RenewForm.empty(
                null, asked.stream().map(said -> Long.toString(said.id)).toList());
        form.checked = List.of("STAFF_RECORD", "REGISTER");
        form.reason = "Looked again.";
        form.renewal = asked.stream()
                .map(said -> said.kind.equals("PROFESSION")
                        ? today.plusDays(100 + random.nextInt(500)).toString()
                        : "")
                .collect(Collectors.toCollection(ArrayList::new));
        MovedClock.at(at, () -> renew.by(verifier.id(), trust.code(), null, form));
        for (int i = 0; i < asked.size(); i++) {
            Said old = asked.get(i);
            old.ended = at;
            LocalDate until = old.of.agency() ? today.plusDays(90) : today.plusMonths(12);
            if (old.kind.equals("PROFESSION")) {
                LocalDate register = LocalDate.parse(form.renewal.get(i));
                until = register.isBefore(until) ? register : until;
            }
            long newer = people.one(
                    Long.class,
                    "select id from facet where account_id = ? and kind = ? and ended_at is null",
                    old.of.person().id(),
                    old.kind);
            all.add(new Said(newer, old.of, old.kind, at, until, old.hidden, old.name));
        }
        return asked.size();
    }

    /** What readers see at this moment of all of them at once. */
    private void compare(Instant now) {
        List<Long> accounts = staff.stream().map(one -> one.person().id()).toList();
        Map<Long, List<FacetView>> seen = MovedClock.at(now, () -> facets.currentFor(accounts));
        Set<String> shown = seen.values().stream()
                .flatMap(List::stream)
                .map(facet -> facet.id() + " " + facet.state())
                .collect(Collectors.toSet());
        Set<String> expected = standing(
                        now,
                        said -> !said.hidden
                                && !said.accepted.isAfter(now)
                                && names.get(said.of.person().id()).equals(said.name))
                .stream()
                .map(said -> said.id + " " + said.stateAt(now))
                .collect(Collectors.toSet());
        assertThat(shown).as("seen at " + now).isEqualTo(expected);
        compared += expected.size();
    }

    /** The organisation's list of what lapses soon, page by page. */
    private void compareQueue(Instant now) {
        Set<Long> listed = new HashSet<>();
        String path = "/organisations/" + trust.code() + "/verification?tab=expiring";
        for (int page = 0; page < 60 && path != null; page++) {
            Document list = Jsoup.parse(
                    browser(verifier, now).urlEncodingEnabled(false).get(path).asString());
            Matcher statement = Pattern.compile("/statements/([0-9]+)")
                    .matcher(list.selectFirst("main").html());
            while (statement.find()) {
                listed.add(Long.parseLong(statement.group(1)));
            }
            path = list.select("a[href*=after]").stream()
                    .map(link -> link.attr("href"))
                    .map(href ->
                            href.startsWith("?") ? "/organisations/" + trust.code() + "/verification" + href : href)
                    .findFirst()
                    .orElse(null);
        }
        Set<Long> ageing = standing(now, said -> said.stateAt(now).equals("AGEING")).stream()
                .map(said -> said.id)
                .collect(Collectors.toSet());
        assertThat(listed).as("renewal queue at " + now).containsAll(ageing);
        listed.removeAll(ageing);
        Set<Long> lapsed = standing(now, said -> said.stateAt(now).equals("LAPSED")).stream()
                .map(said -> said.id)
                .collect(Collectors.toSet());
        assertThat(lapsed).as("what else is listed has lapsed and stands").containsAll(listed);
        compared += ageing.size();
    }

    private void compareReminders() throws SQLException {
        Set<String> expected = all.stream()
                .flatMap(said -> said.told.stream().map(days -> said.id + " " + days))
                .collect(Collectors.toSet());
        List<String> sent = new ArrayList<>();
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement query = owner.prepareStatement("""
                        select r.facet_id || ' ' || r.days,
                               (select count(*) from outbox o where o.kind = 'life.reminder'
                                   and o.payload->'facets' @> to_jsonb(r.facet_id::text) and (o.payload->>'days')::int = r.days)
                          from facet_reminder r join facet f on f.id = r.facet_id where f.organisation_id = ?
                        """)) {
            query.setLong(1, trust.id());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sent.add(rows.getString(1));
                    assertThat(rows.getInt(2))
                            .as("mails about " + rows.getString(1))
                            .isEqualTo(1);
                }
            }
        }
        assertThat(sent).containsExactlyInAnyOrderElementsOf(expected);
        compared += expected.size();
    }

    private String frozenFacets() {
        return people.one(
                String.class,
                "select md5(string_agg(f::text, '' order by post_id)) from post_facet f where organisation_id = ?",
                trust.id());
    }

    private RequestSpecification browser(Person person, Instant at) {
        RequestSpecification browser = people.browser(person);
        people.run(
                "update session set created_at = ?, last_seen_at = ?, checked_at = ?, second_factor_at = ?"
                        + " where account_id = ?",
                utc(at),
                utc(at),
                utc(at),
                utc(at),
                person.id());
        return browser.header(MovedClock.HEADER, at.toString());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static void run(Connection owner, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        }
    }
}
