package social.lanyard.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.Asking;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Newcomer;
import social.lanyard.testing.Proof;

/**
 * Row R18: nobody passes for somebody who is confirmed. Names in disguise are refused, and whatever anybody types into any
 * field of their page, it never brings what a confirmed statement looks like.
 */
@LanyardTest
class ImpersonationTest {
    /** What only a statement that holds may show: classes, icons and words for screen readers. */
    private static final String BADGE =
            "[class*=badge], .v-pro, .fresh, use[href*=badge-], use[href*=shield-check], .claim strong a";

    @Inject
    People people;

    @Test
    void no_disguise_of_a_confirmed_person_or_an_organisation_gets_through() {
        Person trust = people.organisation("Willowmere Hospitals");
        Person nurse = people.person("Oliwia Kowalczyk");
        confirmed(nurse, trust);
        Person stranger = people.person("Plain Person");
        int wanted = Proof.count(60, 600);
        List<String> names = new ArrayList<>();
        names.addAll(new Disguises(18).of(nurse.name(), wanted / 2));
        names.addAll(new Disguises(81).of(trust.name(), wanted / 2));
        List<String> through = new ArrayList<>();
        for (String name : names) {
            Response answer = renamed(stranger, name, "", "", "");
            if (answer.statusCode() == 303) {
                through.add(name);
                renamed(stranger, "Plain Person Again", "", "", "");
            } else {
                assertThat(answer.statusCode()).as(name).isEqualTo(422);
                assertThat(Jsoup.parse(answer.asString())
                                .select("#display_name-error")
                                .text())
                        .as(name)
                        .isNotEmpty();
            }
        }
        assertThat(through)
                .as("names that passed for %s or %s", nurse.name(), trust.name())
                .isEmpty();
        Proof.shown(
                "R18",
                "names in disguise, sent as display name",
                names.size(),
                through.size(),
                "all refused with a sentence");
    }

    @Test
    void a_name_is_compared_with_handles_and_a_handle_with_names() {
        Person trust = people.organisation("Larkfold Trust");
        Person nurse = people.person("Wioletta Zajac");
        confirmed(nurse, trust);
        Person stranger = people.person("Some Stranger");
        assertThat(renamed(stranger, nurse.handle(), "", "", "").statusCode())
                .as("a confirmed person's handle as a name")
                .isEqualTo(422);
        assertThat(renamed(stranger, trust.code(), "", "", "").statusCode())
                .as("an organisation's handle as a name")
                .isEqualTo(422);
        assertThat(renamed(stranger, trust.name() + " Team", "", "", "").statusCode())
                .as("an organisation's name inside a longer one")
                .isEqualTo(422);
        String asHandle = nurse.name().toLowerCase().replaceAll("[^a-z]", "");
        assertThat(join("Nobody Special", asHandle).statusCode())
                .as("a confirmed person's name as a handle: %s", asHandle)
                .isEqualTo(422);
        assertThat(join("Nobody Special", nurse.handle().replace('l', '1').replace('o', '0') + "_")
                        .statusCode())
                .as("a handle that looks like another")
                .isEqualTo(422);
        assertThat(renamed(stranger, "Some Other Stranger", "", "", "").statusCode())
                .isEqualTo(303);
    }

    @Test
    void who_confirms_somebody_sees_who_took_the_name_before() {
        Person trust = people.organisation("Fenwick Care");
        Person admin = people.person("Adele Admin");
        people.role(admin, trust, Role.ADMIN);
        Person first = people.person("Mirela Popa");
        Person victim = people.person("Another Name");
        people.run(
                "update account set display_name = ?, name_skeleton = ? where id = ?",
                first.name(),
                Names.likeness(first.name()),
                victim.id());
        long request = request(victim, trust);
        Document page = people.page(admin, "/organisations/" + trust.code() + "/verification/" + request);
        assertThat(page.select(".notice--warn a").eachAttr("href")).contains("/@" + first.handle());
    }

    @Test
    void signs_and_words_of_a_confirmation_are_refused_beside_a_name() {
        Person member = people.person("Marta Member");
        for (String sign : List.of("✓", "✔️", "☑", "✅", "🛡️", "⭐", "★", "🏅", "🔰", "√", "ꪜ", "🆗", "\ue000")) {
            assertThat(renamed(member, "Marta " + sign, "", "", "").statusCode())
                    .as("name %s", sign)
                    .isEqualTo(422);
            assertThat(renamed(member, member.name(), "she " + sign, "", "").statusCode())
                    .as("pronouns %s", sign)
                    .isEqualTo(422);
            assertThat(renamed(member, member.name(), "", "Own views " + sign, "")
                            .statusCode())
                    .as("views %s", sign)
                    .isEqualTo(422);
            assertThat(renamed(member, member.name(), "", "", "Wards " + sign).statusCode())
                    .as("interests %s", sign)
                    .isEqualTo(422);
        }
        assertThat(renamed(member, member.name(), "verified", "", "").statusCode())
                .isEqualTo(422);
        assertThat(renamed(member, member.name(), "she/her", "My own views, not the trust’s", "R&D, +1, 50%")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whatever_is_typed_brings_no_badge() {
        Person member = people.person("Berta Badge");
        String html = "<span class=\"badge-fresh v-pro\"><svg><use href=\"#badge-fresh\"/></svg> Confirmed by</span>";
        String markdown = "**Nurse** · Confirmed by [Saltfen](/organisations/saltfen) ✓ " + html;
        assertThat(people.browser(member)
                        .body(form(member.name(), "she/her", "Confirmed by nobody", "badge", markdown))
                        .post("/settings/profile")
                        .statusCode())
                .isEqualTo(303);
        Document page = people.page(member, "/@" + member.handle());
        assertThat(page.select("main " + BADGE.replace(", ", ", main ")))
                .as("on their page")
                .isEmpty();
        Person silent = people.person("Silvia Silent");
        assertThat(legend(member))
                .as("badges beside how we know, as on anybody's page")
                .isEqualTo(legend(silent));
        Proof.shown(
                "R18",
                "a badge's own markup and words, typed into every field of a profile",
                5,
                0,
                "0 badges without a statement");
    }

    /** The page explains what the badges mean, with one of each. */
    private int legend(Person person) {
        return people.page(person, "/@" + person.handle() + "/how-we-know")
                .select("main use[href*=badge-], main .fresh, main .v-pro")
                .size();
    }

    private Response renamed(Person person, String name, String pronouns, String views, String interests) {
        return people.browser(person)
                .body(form(name, pronouns, views, interests, "", version(person)))
                .post("/settings/profile");
    }

    private int version(Person person) {
        return people.one(Integer.class, "select version from account where id = ?", person.id());
    }

    private static String form(String name, String pronouns, String views, String interests, String about) {
        return form(name, pronouns, views, interests, about, 0);
    }

    private static String form(
            String name, String pronouns, String views, String interests, String about, int version) {
        return "display_name=" + encoded(name) + "&pronouns=" + encoded(pronouns) + "&views=" + encoded(views)
                + "&interests=" + encoded(interests) + "&about=" + encoded(about) + "&i_am=none&version=" + version;
    }

    private static java.net.http.HttpResponse<String> join(String name, String handle) {
        return Asking.with(
                Newcomer.nameless(),
                "POST",
                "/join",
                "display_name=" + encoded(name) + "&handle=" + handle + "&i_am=patient&policy=on&age=on");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private void confirmed(Person person, Person trust) {
        people.run(
                "insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on,"
                        + " checked_by, checked_by_role, valid_from, valid_until, offered_at, accepted_at)"
                        + " values (?, ?, ?, 'EMPLOYMENT', 'Nurse', 'STAFF_RECORD', ?, current_date - 1, ?, 'verifier',"
                        + " now() - interval '1 day', now() + interval '300 days', now(), now())",
                person.id() + 1,
                person.id(),
                trust.id(),
                person.name(),
                trust.id());
    }

    private long request(Person person, Person trust) {
        long id = person.id() + 2;
        people.run(
                "insert into verification_request (id, account_id, organisation_id, display_name, role, profession, note, show,"
                        + " created_at, state) values (?, ?, ?, ?, 'Porter', 'NONE', '', 'ROLE', now(), 'WAITING')",
                id,
                person.id(),
                trust.id(),
                person.name());
        return id;
    }
}
