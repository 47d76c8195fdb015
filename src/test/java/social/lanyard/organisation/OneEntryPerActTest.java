package social.lanyard.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.local.ReceivedMail;
import social.lanyard.organisation.People.Person;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.Scene;

/** Each act on statements, roles and organisations, as it is done on the site, and the one entry that it leaves. */
@LanyardTest
class OneEntryPerActTest {
    @Inject
    People people;

    private Person trust;
    private Person member;
    private Person admin;

    @BeforeEach
    void cast() {
        trust = people.organisation("Recording Trust");
        member = people.person("Ottoline Banerjee");
        admin = people.person("Kerensa Bayliss");
        people.role(admin, trust, Role.ADMIN);
    }

    /** What stands in the entry beside the act. */
    private record Expected(Person actor, Person subject, Person other, Person onBehalfOf, Long thing, String code) {
        static Expected own(Person actor, Person organisation, long thing) {
            return new Expected(actor, actor, organisation, null, thing, null);
        }
    }

    private Expected byAdmin(Person subject, Long thing, String code) {
        return new Expected(admin, subject, trust, trust, thing, code);
    }

    private long entries() {
        return people.one(
                Long.class,
                "select count(*) from audit where actor_id in (?, ?) or other_id = ?",
                member.id(),
                admin.id(),
                trust.id());
    }

    private void leavesOne(String act, Expected expected, Supplier<Response> send) {
        long before = entries();
        Response answer = send.get();
        assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 201, 204, 303);
        assertThat(entries() - before).as(act).isEqualTo(1);
        assertThat(last())
                .isEqualTo(String.join(
                        " ",
                        act,
                        id(expected.actor()),
                        id(expected.subject()),
                        id(expected.other()),
                        id(expected.onBehalfOf()),
                        Objects.toString(expected.thing(), "-"),
                        Objects.toString(expected.code(), "-")));
    }

    private void leavesNone(Supplier<Response> send, int status) {
        long before = entries();
        assertThat(send.get().statusCode()).isEqualTo(status);
        assertThat(entries()).isEqualTo(before);
    }

    private static String id(Person person) {
        return person == null ? "-" : Long.toString(person.id());
    }

    private String last() {
        return people.one(
                String.class,
                "select concat_ws(' ', act, actor_id, coalesce(subject_id::text, '-'), coalesce(other_id::text, '-'),"
                        + " coalesce(on_behalf_of::text, '-'), coalesce(thing_id::text, '-'), coalesce(reason_code, '-'))"
                        + " from audit where actor_id in (?, ?) or other_id = ? order by id desc limit 1",
                member.id(),
                admin.id(),
                trust.id());
    }

    private RequestSpecification by(Person person) {
        return people.browser(person);
    }

    private Response ask() {
        return by(member)
                .formParam("organisation", trust.name())
                .formParam("role", "Registrar")
                .formParam("profession", "DOCTOR")
                .formParam("number", "7000001")
                .formParam("show", "PROFESSION", "ORGANISATION")
                .post("/verification/request");
    }

    private long asked() {
        assertThat(ask().statusCode()).isEqualTo(303);
        return request();
    }

    private long request() {
        return people.one(Long.class, "select max(id) from verification_request where account_id = ?", member.id());
    }

    private Response decide(long request, String decision) {
        return by(admin)
                .formParam("name", member.name())
                .formParam("checked", "REGISTER", "STAFF_RECORD")
                .formParam("decision", decision)
                .formParam("until", LocalDate.now().plusMonths(6).toString())
                .formParam("reason", "Register and staff record both match.")
                .post("/organisations/" + trust.code() + "/verification/" + request);
    }

    private long confirmed() {
        long request = asked();
        assertThat(decide(request, "confirm").statusCode()).isEqualTo(303);
        return request;
    }

    private Response answer(long offer, String answer) {
        return by(member)
                .formParam("answer", answer)
                .formParam("what", "The role is another one.")
                .post("/verification/offers/" + offer);
    }

    private long facet(String kind) {
        return people.one(Long.class, "select max(id) from facet where account_id = ? and kind = ?", member.id(), kind);
    }

    @Test
    void a_request_from_sending_to_its_end() {
        long before = entries();
        long request = asked();
        assertThat(entries() - before).isEqualTo(1);
        assertThat(last())
                .isEqualTo("organisation.request.sent %1$d %1$d %2$d - %3$d -"
                        .formatted(member.id(), trust.id(), request));
        leavesNone(this::ask, 422);
        leavesOne("organisation.request.asked", byAdmin(member, request, null), () -> decide(request, "ask"));
        leavesOne(
                "organisation.request.answered",
                Expected.own(member, trust, request),
                () -> by(member).formParam("answer", "In 2019.").post("/verification/requests/" + request + "/answer"));
        leavesOne("organisation.request.declined", byAdmin(member, request, null), () -> decide(request, "decline"));
        leavesNone(() -> decide(request, "confirm"), 409);
        long second = asked();
        leavesOne(
                "organisation.request.withdrawn",
                Expected.own(member, trust, second),
                () -> by(member).post("/verification/requests/" + second + "/withdrawal"));
        long third = asked();
        leavesOne("organisation.request.confirmed", byAdmin(member, third, null), () -> decide(third, "confirm"));
        leavesOne("organisation.offer.sent_back", Expected.own(member, trust, third), () -> answer(third, "CHANGE"));
        leavesOne("organisation.request.confirmed", byAdmin(member, third, null), () -> decide(third, "confirm"));
        leavesOne("organisation.offer.declined", Expected.own(member, trust, third), () -> answer(third, "DECLINE"));
    }

    @Test
    void statements_from_their_offer_to_their_end() {
        long request = confirmed();
        long profession = facet("PROFESSION");
        leavesOne("organisation.offer.accepted", Expected.own(member, trust, request), () -> answer(request, "ACCEPT"));
        String own = "/verification/facets/" + profession;
        Expected changed = Expected.own(member, trust, profession);
        leavesOne("organisation.facet.hidden", changed, () -> by(member).post(own + "/hiding"));
        leavesOne("organisation.facet.shown", changed, () -> by(member).post(own + "/showing"));
        leavesOne(
                "organisation.facet.number_hidden",
                changed,
                () -> by(member).formParam("shown", false).post(own + "/number"));
        leavesOne(
                "organisation.facet.number_shown",
                changed,
                () -> by(member).formParam("shown", true).post(own + "/number"));
        leavesNone(() -> by(admin).post(own + "/hiding"), 404);

        String key = "once" + profession;
        Supplier<Response> end = () -> by(admin)
                .formParam("token", key)
                .formParam("reason", "Moved to another employer.")
                .post("/organisations/" + trust.code() + "/statements/" + profession + "/ending");
        leavesOne("organisation.facet.ended", byAdmin(member, profession, null), end);
        leavesNone(end, 303);
        long employment = facet("EMPLOYMENT");
        leavesOne(
                "organisation.facet.ended_by_member",
                Expected.own(member, trust, employment),
                () -> by(member).formParam("id", employment).post("/verification/endings"));
        assertThat(people.one(
                        Long.class,
                        "select count(*) from audit_opening o join audit a on a.id = o.entry_id"
                                + " where a.thing_id = ? and a.act = 'organisation.facet.ended' and o.account_id = ?",
                        profession,
                        member.id()))
                .as("the reason, under the key of the person it is about")
                .isEqualTo(1);
    }

    @Test
    void a_statement_that_is_accepted_by_a_program() {
        long offered = Long.parseLong(Scene.set("facet:offered", "accepted").get("id"));
        long owner = Cast.here().account(Actor.OWNER);
        String facets = "/api/lanyard/v1/verification/facets/" + offered;
        RequestSpecification program =
                given().auth().oauth2(Cast.here().person(Actor.OWNER).token()).contentType("application/json");
        assertThat(program.body("{\"show\":true}").post(facets + "/acceptance").statusCode())
                .isEqualTo(204);
        assertThat(people.one(
                        String.class,
                        "select string_agg(act, ' ') from audit where thing_id = ? and actor_id = ?",
                        offered,
                        owner))
                .isEqualTo("organisation.offer.accepted");
        assertThat(given().auth()
                        .oauth2(Cast.here().person(Actor.OWNER).token())
                        .delete(facets)
                        .statusCode())
                .isEqualTo(204);
        assertThat(people.one(
                        String.class,
                        "select string_agg(act, ' ' order by id) from audit where thing_id = ? and actor_id = ?",
                        offered,
                        owner))
                .isEqualTo("organisation.offer.accepted organisation.facet.ended_by_member");
    }

    @Test
    void roles_and_invitations() {
        Person other = people.person("Idris Falkland");
        people.role(other, trust, Role.VERIFIER);
        String path = "/organisations/" + trust.code() + "/people";
        Supplier<Response> change = () -> by(admin)
                .formParam("role", "ADMIN")
                .formParam("reason", "Runs the desk now.")
                .post(path + "/" + other.handle());
        leavesOne("organisation.roles.changed", byAdmin(other, null, "+admin-verifier"), change);
        leavesNone(change, 303);
        people.role(other, trust, Role.VERIFIER);
        leavesOne("organisation.roles.changed", byAdmin(other, null, "-verifier"), change);

        String address = "member-" + trust.code() + "@mail.example";
        leavesOne(
                "organisation.invited",
                byAdmin(null, null, "verifier"),
                () -> by(admin)
                        .formParam("emails", address)
                        .formParam("as", "VERIFIER")
                        .post(path + "/invitations"));
        ReceivedMail mail = Mailbox.of(address).await("invites you to Lanyard");
        String link = mail.links().stream()
                .filter(found -> found.contains("/invitations/"))
                .findFirst()
                .orElseThrow();
        long invitation = invitation();
        leavesOne(
                "organisation.invitation.accepted",
                new Expected(member, member, trust, null, invitation, "verifier"),
                () -> by(member).post(link.substring(link.indexOf("/invitations/"))));
        assertThat(by(admin)
                        .formParam("emails", "x" + address)
                        .formParam("as", "STAFF")
                        .post(path + "/invitations")
                        .statusCode())
                .isEqualTo(303);
        long second = invitation();
        leavesOne(
                "organisation.invitation.withdrawn",
                byAdmin(null, second, null),
                () -> by(admin).post(path + "/invitations/" + second + "/withdrawal"));
    }

    private long invitation() {
        return people.one(Long.class, "select max(id) from invitation where organisation_id = ?", trust.id());
    }

    @Test
    void an_organisation_and_its_first_admin() {
        String code = "made" + Long.toString(System.nanoTime(), 36);
        String address = "first-" + code + "@mail.example";
        long before = entries();
        assertThat(people.browser(admin, "operator")
                        .formParam("name", "Made " + code)
                        .formParam("code", code)
                        .formParam("ods", code.substring(code.length() - 8))
                        .formParam("domains", code + ".example")
                        .formParam("how", "We rang the number in the directory.")
                        .formParam("admin", address)
                        .post("/organisations/new")
                        .statusCode())
                .isEqualTo(303);
        long made = people.one(Long.class, "select account_id from organisation where code = ?", code);
        assertThat(entries() - before).isEqualTo(1);
        assertThat(last()).isEqualTo("organisation.created %d %d %d - - -".formatted(admin.id(), made, made));

        assertThat(people.browser(admin, "operator")
                        .formParam("email", "x" + address)
                        .post("/organisations/" + code + "/first-admin")
                        .statusCode())
                .isEqualTo(303);
        assertThat(entries() - before).isEqualTo(2);
        assertThat(last()).isEqualTo("organisation.invited %d - %d - - first_admin".formatted(admin.id(), made));
    }

    @Test
    void what_people_do_to_their_own_account() {
        Expected own = new Expected(member, member, null, null, null, null);
        leavesOne(
                "identity.search.left",
                own,
                () -> by(member).formParam("out", "yes").post("/settings/search-engines"));
        leavesNone(() -> by(member).formParam("out", "yes").post("/settings/search-engines"), 303);
        int version = people.one(Integer.class, "select version from account where id = ?", member.id());
        leavesOne(
                "identity.account.renamed",
                own,
                () -> by(member)
                        .formParam("display_name", "Renamed " + member.name())
                        .formParam("version", version)
                        .post("/settings/profile"));
        leavesOne(
                "identity.account.closed",
                own,
                () -> by(member).formParam("handle", member.handle()).post("/settings/account-closing"));
    }
}
