package social.lanyard.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.identity.Accounts;
import social.lanyard.identity.RenameListener;
import social.lanyard.local.ReceivedMail;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;

/** How an organisation comes in, who acts for it, and who belongs to it. */
@LanyardTest
class OrganisationPeopleTest {
    @Inject
    People people;

    @Inject
    BelongAtSignIn belong;

    @Inject
    RenameListener rename;

    @Inject
    Accounts accounts;

    private static String unique() {
        return Long.toString(System.nanoTime(), 36);
    }

    @Test
    void the_operator_creates_an_organisation_and_its_first_admin_takes_part() {
        Person hanne = people.person("Hanne Tregarth");
        Person kerensa = people.person("Kerensa Bayliss");
        String code = "trust" + unique();
        String admin = "first-" + code + "@mail.example";

        Response made = people.browser(hanne, "operator")
                .formParam("name", "Trust " + code)
                .formParam("code", code)
                .formParam("ods", code.substring(code.length() - 8))
                .formParam("domains", code + ".example")
                .formParam("how", "We rang the number in the directory.")
                .formParam("admin", admin)
                .post("/organisations/new");
        assertThat(made.statusCode()).as(made.asString()).isEqualTo(303);
        assertThat(people.page(null, "/organisations").text()).contains("Organisations");
        assertThat(people.status(null, "/@" + code + "/how-we-know")).isEqualTo(200);

        ReceivedMail mail = Mailbox.of(admin).await("invites you to Lanyard");
        String link = mail.links().stream()
                .filter(address -> address.contains("/invitations/"))
                .findFirst()
                .orElseThrow();
        String path = link.substring(link.indexOf("/invitations/"));

        assertThat(people.page(null, path).text()).contains("Trust " + code + " invites you", "Sign in");
        assertThat(people.status(kerensa, "/organisations/" + code + "/people")).isEqualTo(404);
        assertThat(people.browser(kerensa).post(path).statusCode()).isEqualTo(303);
        assertThat(people.page(kerensa, "/organisations/" + code + "/people").text())
                .contains(kerensa.name(), "Admin", "You cannot change your own roles");
        assertThat(people.browser(hanne).post(path).statusCode())
                .as("a link works once")
                .isEqualTo(409);
        assertThat(people.one(Boolean.class, """
                        select i.email = '\\x'::bytea from invitation i join organisation d on d.account_id = i.organisation_id
                         where d.code = ?""", code)).isTrue();
    }

    @Test
    void the_operator_invites_the_first_admin_again_while_there_is_none() {
        Person hanne = people.person("Hanne Tregarth");
        Person kerensa = people.person("Kerensa Bayliss");
        Person trust = people.organisation("Lapsing Trust");
        String path = "/organisations/" + trust.code() + "/first-admin";
        String wrong = "wrong-" + trust.code() + "@mail.example";
        String right = "right-" + trust.code() + "@mail.example";

        Response bad =
                people.browser(hanne, "operator").formParam("email", "nobody").post(path);
        assertThat(bad.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(bad.asString()).select("[name=email]").val()).isEqualTo("nobody");
        assertThat(people.browser(kerensa).formParam("email", wrong).post(path).statusCode())
                .isEqualTo(403);

        String first = invited(hanne, path, wrong);
        String second = invited(hanne, path, right);
        assertThat(people.browser(kerensa).post(first).statusCode())
                .as("the earlier link")
                .isEqualTo(409);
        people.run("update invitation set expires_at = now() - interval '1 day' where organisation_id = ?", trust.id());
        assertThat(people.browser(kerensa).post(second).statusCode())
                .as("a link that ran out")
                .isEqualTo(409);
        String third = invited(hanne, path, right + ".example");
        assertThat(people.browser(kerensa).post(third).statusCode()).isEqualTo(303);

        assertThat(people.page(kerensa, "/organisations/" + trust.code() + "/people")
                        .text())
                .contains(kerensa.name(), "Admin");
        assertThat(people.browser(hanne, "operator").get(path).statusCode()).isEqualTo(409);
        assertThat(people.browser(hanne, "operator")
                        .formParam("email", right)
                        .post(path)
                        .statusCode())
                .as("once there is an admin")
                .isEqualTo(409);
    }

    private String invited(Person operator, String path, String email) {
        Response sent =
                people.browser(operator, "operator").formParam("email", email).post(path);
        assertThat(sent.statusCode()).as(sent.asString()).isEqualTo(303);
        String link = Mailbox.of(email).await("invites you to Lanyard").links().stream()
                .filter(address -> address.contains("/invitations/"))
                .findFirst()
                .orElseThrow();
        return link.substring(link.indexOf("/invitations/"));
    }

    @Test
    void only_the_operator_creates_organisations() {
        Person meredith = people.person("Meredith Tay");
        assertThat(people.browser(meredith, "moderator")
                        .get("/organisations/new")
                        .statusCode())
                .isEqualTo(403);
        assertThat(people.browser(meredith, "operator")
                        .get("/organisations/new")
                        .statusCode())
                .isEqualTo(200);
        Response empty = people.browser(meredith, "operator").post("/organisations/new");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(empty.asString()).select("p.error")).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void nobody_changes_their_own_roles_and_one_admin_stays() {
        Person saltfen = people.organisation("Saltfen Community Health");
        Person kerensa = people.person("Kerensa Bayliss");
        Person idris = people.person("Idris Falkland");
        people.role(kerensa, saltfen, Role.ADMIN);
        people.role(idris, saltfen, Role.VERIFIER);
        String people1 = "/organisations/" + saltfen.code() + "/people/";

        assertThat(people.browser(kerensa)
                        .formParam("role", "VERIFIER")
                        .formParam("reason", "Less to do")
                        .post(people1 + kerensa.handle())
                        .statusCode())
                .isEqualTo(403);
        assertThat(people.browser(idris)
                        .formParam("role", "ADMIN")
                        .formParam("reason", "I would like to")
                        .post(people1 + idris.handle())
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.browser(kerensa)
                        .formParam("role", "ADMIN", "VERIFIER")
                        .post(people1 + idris.handle())
                        .statusCode())
                .as("a change needs a reason")
                .isEqualTo(422);
        assertThat(people.browser(kerensa)
                        .formParam("role", "ADMIN", "VERIFIER")
                        .formParam("reason", "Second admin")
                        .post(people1 + idris.handle())
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.browser(idris)
                        .formParam("do", "remove")
                        .formParam("reason", "Changed jobs")
                        .post(people1 + kerensa.handle())
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.status(kerensa, "/organisations/" + saltfen.code() + "/people"))
                .isEqualTo(404);
        assertThat(people.one(
                        Long.class,
                        "select count(*) from audit where other_id = ? and act = 'organisation.roles.changed'",
                        saltfen.id()))
                .isEqualTo(2);
    }

    @Test
    void an_invitation_can_be_withdrawn_and_then_leads_nowhere() {
        Person saltfen = people.organisation("Saltfen Community Health");
        Person kerensa = people.person("Kerensa Bayliss");
        Person philippa = people.person("Philippa Nwosu");
        people.role(kerensa, saltfen, Role.ADMIN);
        String desk = "/organisations/" + saltfen.code() + "/people";
        String address = "noor" + unique() + "@mail.example";

        assertThat(people.browser(kerensa)
                        .formParam("emails", "not an address")
                        .formParam("as", "STAFF")
                        .post(desk + "/invitations")
                        .statusCode())
                .isEqualTo(422);
        assertThat(people.browser(philippa)
                        .formParam("emails", address)
                        .formParam("as", "ADMIN")
                        .post(desk + "/invitations")
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.browser(kerensa)
                        .formParam("emails", address)
                        .formParam("as", "STAFF")
                        .post(desk + "/invitations")
                        .statusCode())
                .isEqualTo(303);
        Document page = people.page(kerensa, desk);
        assertThat(page.text()).contains(address);
        String withdrawal = page.select("form[action$=withdrawal]").attr("action");
        assertThat(people.browser(philippa).post(withdrawal).statusCode()).isEqualTo(404);
        assertThat(people.browser(kerensa).post(withdrawal).statusCode()).isEqualTo(303);
        assertThat(people.page(kerensa, desk).text()).doesNotContain(address);
    }

    @Test
    void people_belong_by_directory_or_by_exactly_their_mail_domain() {
        Person saltfen = people.organisation("Saltfen Community Health");
        Person harrowmere = people.organisation("Harrowmere Hospitals Trust");
        Person amara = people.person("Amara Osei");
        String domain = "d" + unique() + ".example";
        people.run("insert into organisation_domain (domain, organisation_id) values (?, ?)", domain, saltfen.id());

        for (String stranger : new String[] {"a@mail." + domain, "a@x" + domain, "a@" + domain + ".evil.example"}) {
            People.in(() -> belong.signedIn(amara.id(), stranger, Set.of()));
            assertThat(affiliations(amara)).as(stranger).isZero();
        }
        People.in(() -> belong.signedIn(amara.id(), "a@" + domain.toUpperCase(java.util.Locale.ROOT), Set.of()));
        assertThat(how(amara, saltfen)).isEqualTo("MAIL_DOMAIN");
        People.in(() -> belong.signedIn(amara.id(), "a@mail.example", Set.of(harrowmere.code())));
        assertThat(how(amara, saltfen)).isNull();
        assertThat(how(amara, harrowmere)).isEqualTo("DIRECTORY");
        People.in(() -> belong.signedIn(amara.id(), null, Set.of()));
        assertThat(affiliations(amara)).isZero();
    }

    private long affiliations(Person person) {
        return people.one(
                Long.class, "select count(*) from affiliation where account_id = ? and ended_at is null", person.id());
    }

    private String how(Person person, Person organisation) {
        return people.one(
                String.class,
                "select how from affiliation where account_id = ? and organisation_id = ? and ended_at is null",
                person.id(),
                organisation.id());
    }

    @Test
    void another_name_ends_what_was_made_for_the_old_one() {
        Person saltfen = people.organisation("Saltfen Community Health");
        Person kerensa = people.person("Kerensa Bayliss");
        Person amara = people.person("Amara Osei");
        people.run("""
                insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on, checked_by,
                                   checked_by_role, valid_from, valid_until, offered_at, accepted_at)
                values (?, ?, ?, 'ROLE', 'Mentor', 'KNOWN_TO_VERIFIER', ?, current_date, ?, '', now() - interval '1 day',
                        now() + interval '90 days', now(), now())
                """, amara.id() + 1, amara.id(), saltfen.id(), amara.name(), kerensa.id());
        assertThat(people.page(null, "/@" + amara.handle() + "/how-we-know").text())
                .contains("Mentor", "True today");

        people.run("update account set display_name = 'Somebody Else' where id = ?", amara.id());
        assertThat(people.page(null, "/@" + amara.handle() + "/how-we-know").text())
                .as("before anybody was told")
                .doesNotContain("True today");
        People.in(() -> accounts.findById(amara.id()).chain(account -> rename.renamed(account, amara.name())));
        assertThat(people.one(String.class, "select ended_how from facet where id = ?", amara.id() + 1))
                .isEqualTo("RENAME");
    }
}
