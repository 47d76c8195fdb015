package social.lanyard.organisation.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.local.ReceivedMail;
import social.lanyard.organisation.Claims;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Facets;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;

/** From the request to the statement that stands beside the name, through the pages. */
@LanyardTest
class VerificationJourneyTest {
    @Inject
    People people;

    @Inject
    Facets facets;

    @Inject
    Claims claims;

    private Person saltfen;
    private Person harrowmere;
    private Person ottoline;
    private Person kerensa;
    private Person philippa;

    @BeforeEach
    void cast() {
        saltfen = people.organisation("Saltfen Community Health");
        harrowmere = people.organisation("Harrowmere Hospitals Trust");
        ottoline = people.person("Ottoline Banerjee");
        kerensa = people.person("Kerensa Bayliss");
        philippa = people.person("Philippa Nwosu");
        people.role(kerensa, saltfen, Role.ADMIN);
        people.role(philippa, harrowmere, Role.VERIFIER);
    }

    private Response ask(Person person, Person organisation, String number) {
        Document form = people.page(person, "/verification/request");
        return people.browser(person)
                .formParam("token", form.selectFirst("main input[name=token]").val())
                .formParam("organisation", organisation.name())
                .formParam("role", "Registrar in older people’s medicine")
                .formParam("profession", "DOCTOR")
                .formParam("number", number)
                .formParam("note", "I moved here in August.")
                .formParam("show", "PROFESSION", "ORGANISATION")
                .post("/verification/request");
    }

    private long requestOf(Person person) {
        return people.one(Long.class, "select max(id) from verification_request where account_id = ?", person.id());
    }

    private Response decide(Person verifier, Person organisation, long request, String decision, String until) {
        return people.browser(verifier)
                .formParam("name", ottoline.name())
                .formParam("checked", "REGISTER", "STAFF_RECORD")
                .formParam("decision", decision)
                .formParam("until", until)
                .formParam("reason", "Register and staff record both match.")
                .post("/organisations/" + organisation.code() + "/verification/" + request);
    }

    private static String inSixMonths() {
        return LocalDate.now().plusMonths(6).toString();
    }

    @Test
    void a_doctor_asks_is_confirmed_accepts_and_it_stands_beside_the_name() {
        assertThat(claims.of(ottoline.id()).await().indefinitely().kind())
                .isEqualTo(social.lanyard.organisation.Claim.Kind.NOTHING);

        assertThat(ask(ottoline, saltfen, "700 0001").statusCode()).isEqualTo(303);
        long request = requestOf(ottoline);
        assertThat(people.page(ottoline, "/verification").text()).contains("Waiting for " + saltfen.name());

        Document queue = people.page(kerensa, "/organisations/" + saltfen.code() + "/verification");
        assertThat(queue.select(".rows__title").eachText()).anyMatch(row -> row.contains(ottoline.name()));
        Document asked = people.page(kerensa, "/organisations/" + saltfen.code() + "/verification/" + request);
        assertThat(asked.text()).contains("7000001", "I moved here in August.", "General Medical Council");

        assertThat(decide(kerensa, saltfen, request, "confirm", inSixMonths()).statusCode())
                .isEqualTo(303);
        assertThat(facets.currentFor(java.util.List.of(ottoline.id())).await().indefinitely())
                .isEmpty();

        Document mine = people.page(ottoline, "/verification");
        String offer = mine.select("a[href^=/verification/offers/]").attr("href");
        Document statement = people.page(ottoline, offer);
        assertThat(statement.selectFirst(".claim").text())
                .startsWith("Doctor · confirmed by " + saltfen.name() + " on ")
                .contains("register looked up and staff record matched", "good until");

        var answer = people.browser(ottoline)
                .formParam(
                        "token", statement.selectFirst("main input[name=token]").val())
                .formParam("answer", "ACCEPT");
        statement
                .select("input[name=show][checked]")
                .eachAttr("value")
                .forEach(value -> answer.formParam("show", value));
        assertThat(answer.post(offer).statusCode()).isEqualTo(303);

        assertThat(claims.of(ottoline.id()).await().indefinitely().role()).isEqualTo("Doctor");
        assertThat(People.in(() -> facets.toFreeze(ottoline.id())))
                .extracting(FacetView::label)
                .startsWith("Doctor")
                .contains("Member of staff");
        assertThat(People.in(() -> facets.currentEmployers(ottoline.id()))).containsExactly(saltfen.id());

        Document known = people.page(null, "/@" + ottoline.handle() + "/how-we-know");
        assertThat(known.select("h3").eachText()).contains("Doctor", "Ask the General Medical Council (GMC)");
        assertThat(known.text())
                .contains("Number not shown, their choice")
                .doesNotContain("7000001", "Register and staff record both match.");
    }

    @Test
    void a_number_of_the_wrong_shape_comes_back_with_everything_that_was_typed() {
        Response refused = ask(ottoline, saltfen, "70000");
        assertThat(refused.statusCode()).isEqualTo(422);
        Document form = Jsoup.parse(refused.asString());
        assertThat(form.getElementById("number-error").text()).contains("2 characters short", "seven digits");
        assertThat(form.getElementById("number").val()).isEqualTo("70000");
        assertThat(form.getElementById("number").attr("aria-invalid")).isEqualTo("true");
        assertThat(form.getElementById("role").val()).isEqualTo("Registrar in older people’s medicine");
        assertThat(form.getElementById("note").text()).isEqualTo("I moved here in August.");
        assertThat(form.selectFirst("option[selected]").val()).isEqualTo("DOCTOR");
        assertThat(form.getElementById("s3").hasAttr("checked")).isFalse();
        assertThat(people.one(
                        Long.class, "select count(*) from verification_request where account_id = ?", ottoline.id()))
                .isZero();
    }

    @Test
    void one_request_can_wait_at_each_organisation() {
        assertThat(ask(ottoline, saltfen, "").statusCode()).isEqualTo(303);
        assertThat(ask(ottoline, saltfen, "").statusCode()).isEqualTo(422);
        assertThat(ask(ottoline, harrowmere, "").statusCode()).isEqualTo(303);
    }

    @Test
    void the_same_form_sent_twice_asks_once() {
        Document form = people.page(ottoline, "/verification/request");
        String token = form.selectFirst("main input[name=token]").val();
        for (int i = 0; i < 2; i++) {
            Response response = people.browser(ottoline)
                    .formParam("token", token)
                    .formParam("organisation", saltfen.name())
                    .formParam("role", "Porter")
                    .formParam("profession", "NONE")
                    .post("/verification/request");
            assertThat(response.statusCode()).isEqualTo(303);
        }
        assertThat(people.one(
                        Long.class, "select count(*) from verification_request where account_id = ?", ottoline.id()))
                .isEqualTo(1);
    }

    @Test
    void nobody_confirms_themselves_nor_for_another_organisation() {
        ask(ottoline, saltfen, "7000001");
        long request = requestOf(ottoline);
        people.role(ottoline, saltfen, Role.VERIFIER);
        assertThat(decide(ottoline, saltfen, request, "confirm", inSixMonths()).statusCode())
                .isEqualTo(403);
        assertThat(people.page(ottoline, "/organisations/" + saltfen.code() + "/verification/" + request)
                        .select("form[action*=verification]"))
                .isEmpty();

        assertThat(decide(philippa, saltfen, request, "confirm", inSixMonths()).statusCode())
                .isEqualTo(404);
        assertThat(decide(philippa, harrowmere, request, "confirm", inSixMonths())
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.status(philippa, "/organisations/" + saltfen.code() + "/verification"))
                .isEqualTo(404);
        assertThat(people.status(philippa, "/organisations/" + harrowmere.code() + "/verification"))
                .isEqualTo(200);
        assertThat(people.one(Long.class, "select count(*) from facet where account_id = ?", ottoline.id()))
                .isZero();
    }

    @Test
    void the_database_refuses_a_statement_about_oneself() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> people.run("""
                        insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on,
                                           checked_by, checked_by_role, valid_from, valid_until, offered_at)
                        values (1, ?, ?, 'ROLE', 'Mentor', 'STAFF_RECORD', 'x', current_date, ?, '', now(),
                                now() + interval '1 day', now())
                        """, ottoline.id(), saltfen.id(), ottoline.id()))
                .hasMessageContaining("facet_check");
    }

    @Test
    void a_decision_needs_a_check_a_day_in_reach_and_a_reason() {
        ask(ottoline, saltfen, "7000001");
        long request = requestOf(ottoline);
        Response nothing = people.browser(kerensa)
                .formParam("name", ottoline.name())
                .formParam("decision", "confirm")
                .formParam("until", LocalDate.now().plusMonths(25).toString())
                .post("/organisations/" + saltfen.code() + "/verification/" + request);
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(nothing.asString()).select("p.error").eachText())
                .hasSize(3)
                .anyMatch(error -> error.contains("what you checked"))
                .anyMatch(error -> error.contains("24 months"))
                .anyMatch(error -> error.contains("Give a reason"));
        assertThat(decide(kerensa, saltfen, request, "confirm", LocalDate.now().toString())
                        .statusCode())
                .isEqualTo(422);
        assertThat(decide(kerensa, saltfen, request, "ask", "").statusCode()).isEqualTo(303);
        assertThat(decide(kerensa, saltfen, request, "confirm", inSixMonths()).statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_question_is_answered_and_the_request_comes_back() {
        ask(ottoline, saltfen, "");
        long request = requestOf(ottoline);
        decide(kerensa, saltfen, request, "ask", "");
        assertThat(people.page(ottoline, "/verification").text()).contains("Register and staff record both match.");
        assertThat(people.browser(ottoline)
                        .formParam("answer", " ")
                        .post("/verification/requests/" + request + "/answer")
                        .statusCode())
                .isEqualTo(422);
        assertThat(people.browser(philippa)
                        .formParam("answer", "Not mine")
                        .post("/verification/requests/" + request + "/answer")
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.browser(ottoline)
                        .formParam("answer", "In 2019.")
                        .post("/verification/requests/" + request + "/answer")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.page(kerensa, "/organisations/" + saltfen.code() + "/verification/" + request)
                        .text())
                .contains("In 2019.");
    }

    private void accept(Person person) {
        String offer = people.page(person, "/verification")
                .select("a[href^=/verification/offers/]")
                .attr("href");
        var answer = people.browser(person).formParam("answer", "ACCEPT");
        people.page(person, offer)
                .select("input[name=show]")
                .eachAttr("value")
                .forEach(value -> answer.formParam("show", value));
        assertThat(answer.post(offer).statusCode()).isEqualTo(303);
    }

    @Test
    void an_organisation_ends_its_own_statement_and_the_person_reads_why() {
        ask(ottoline, saltfen, "7000001");
        decide(kerensa, saltfen, requestOf(ottoline), "confirm", inSixMonths());
        accept(ottoline);
        assertThat(people.page(null, "/@" + ottoline.handle() + "/how-we-know").text())
                .contains("7000001");
        long facet = people.one(
                Long.class, "select id from facet where account_id = ? and kind = 'PROFESSION'", ottoline.id());
        String ending = "/statements/" + facet + "/ending";

        assertThat(people.browser(philippa)
                        .formParam("reason", "Left.")
                        .post("/organisations/" + harrowmere.code() + ending)
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.browser(kerensa)
                        .post("/organisations/" + saltfen.code() + ending)
                        .statusCode())
                .isEqualTo(422);
        assertThat(people.browser(kerensa)
                        .formParam("reason", "Moved to another employer.")
                        .post("/organisations/" + saltfen.code() + ending)
                        .statusCode())
                .isEqualTo(303);

        assertThat(people.page(ottoline, "/verification").text()).contains("Moved to another employer.");
        assertThat(people.page(null, "/@" + ottoline.handle() + "/how-we-know").text())
                .contains("Ended by the organisation: Doctor")
                .doesNotContain("Moved to another employer.");
        assertThat(people.one(
                        Long.class,
                        "select count(*) from audit where act = 'organisation.facet.ended' and subject_id = ?",
                        ottoline.id()))
                .isEqualTo(1);
    }

    @Test
    void the_person_is_told_by_mail_with_the_whole_sentence_and_no_number() {
        String address = people.address(ottoline);
        ask(ottoline, saltfen, "7000001");
        decide(kerensa, saltfen, requestOf(ottoline), "confirm", inSixMonths());
        ReceivedMail mail = Mailbox.of(address).await("would like to confirm you");
        assertThat(mail.subject()).isEqualTo(saltfen.name() + " would like to confirm you");
        assertThat(mail.text().replaceAll("\\s+", " "))
                .contains(
                        "Doctor, confirmed by " + saltfen.name() + " on ",
                        "register looked up and staff record matched")
                .doesNotContain("7000001");
        assertThat(mail.links()).anyMatch(link -> link.endsWith("/verification/offers/" + requestOf(ottoline)));
        assertThat(people.page(ottoline, "/notifications?show=badge")
                        .select("main")
                        .text())
                .contains(saltfen.name() + " has said yes to your request.");
        accept(ottoline);
        long facet = people.one(
                Long.class, "select id from facet where account_id = ? and kind = 'PROFESSION'", ottoline.id());
        people.browser(kerensa)
                .formParam("reason", "Moved to another employer.")
                .post("/organisations/" + saltfen.code() + "/statements/" + facet + "/ending");
        assertThat(Mailbox.of(address).await("has ended a statement").text()).doesNotContain("Moved to another");
        assertThat(people.page(ottoline, "/notifications").select("main").text())
                .contains(saltfen.name() + " does not stand by “Doctor” any more.");
    }

    @Test
    void hiding_takes_it_off_the_page_and_ending_is_for_good() {
        ask(ottoline, saltfen, "7000001");
        decide(kerensa, saltfen, requestOf(ottoline), "confirm", inSixMonths());
        accept(ottoline);
        long facet = people.one(
                Long.class, "select id from facet where account_id = ? and kind = 'PROFESSION'", ottoline.id());
        String known = "/@" + ottoline.handle() + "/how-we-know";
        assertThat(people.page(null, known).select("h3").eachText()).contains("Doctor");

        assertThat(people.browser(kerensa)
                        .post("/verification/facets/" + facet + "/hiding")
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.browser(ottoline)
                        .post("/verification/facets/" + facet + "/hiding")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.page(null, known).select("h3").eachText()).doesNotContain("Doctor");
        assertThat(people.browser(ottoline)
                        .post("/verification/facets/" + facet + "/showing")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.page(null, known).select("h3").eachText()).contains("Doctor");

        assertThat(people.browser(ottoline)
                        .formParam("id", facet)
                        .post("/verification/endings")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.browser(ottoline)
                        .post("/verification/facets/" + facet + "/showing")
                        .statusCode())
                .isEqualTo(409);
        assertThat(people.page(null, known).select("h3").eachText()).doesNotContain("Doctor");
    }

    @Test
    void another_person_looks_after_a_no_and_never_the_first() {
        ask(ottoline, saltfen, "");
        long request = requestOf(ottoline);
        decide(kerensa, saltfen, request, "decline", "");
        String another = "/verification/requests/" + request + "/another-look";
        assertThat(people.page(ottoline, "/verification").text()).contains("Nobody else at " + saltfen.name());
        assertThat(people.browser(ottoline)
                        .formParam("why", "I began last week.")
                        .post(another)
                        .statusCode())
                .isEqualTo(409);

        Person second = people.person("Second Verifier");
        people.role(second, saltfen, Role.VERIFIER);
        assertThat(people.page(ottoline, "/verification").select("form[action=" + another + "]"))
                .hasSize(1);
        assertThat(people.browser(ottoline).formParam("why", " ").post(another).statusCode())
                .isEqualTo(422);
        assertThat(people.browser(philippa)
                        .formParam("why", "Not mine")
                        .post(another)
                        .statusCode())
                .isEqualTo(404);
        assertThat(people.browser(ottoline)
                        .formParam("why", "I began last week.")
                        .post(another)
                        .statusCode())
                .isEqualTo(303);

        String page = "/organisations/" + saltfen.code() + "/verification/" + request;
        Document first = people.page(kerensa, page);
        assertThat(first.text()).contains("Another person has to look", "I began last week.");
        assertThat(first.select("#decide")).isEmpty();
        assertThat(decide(kerensa, saltfen, request, "confirm", inSixMonths()).statusCode())
                .isEqualTo(403);
        assertThatThrownBy(() -> people.run(
                        "update verification_request set state = 'CONFIRMED', decided_by = ? where id = ?",
                        kerensa.id(),
                        request))
                .rootCause()
                .hasMessageContaining("another_decides");

        assertThat(people.page(second, page).select("#decide")).hasSize(1);
        assertThat(decide(second, saltfen, request, "confirm", inSixMonths()).statusCode())
                .isEqualTo(303);
        accept(ottoline);
        assertThat(claims.of(ottoline.id()).await().indefinitely().role()).isEqualTo("Doctor");
    }

    @Test
    void words_of_the_organisation_go_into_the_reason_and_lose_nothing_typed() {
        ask(ottoline, saltfen, "7000001");
        long request = requestOf(ottoline);
        String words = "/organisations/" + saltfen.code() + "/decision-words";
        people.role(philippa, saltfen, Role.VERIFIER);
        assertThat(people.status(philippa, words)).isEqualTo(404);
        assertThat(people.browser(kerensa)
                        .formParam("verdict", "CONFIRM")
                        .formParam("words", "Register and payroll both match.")
                        .post(words)
                        .statusCode())
                .isEqualTo(303);
        long kept = people.one(Long.class, "select id from decision_words where organisation_id = ?", saltfen.id());

        String page = "/organisations/" + saltfen.code() + "/verification/" + request;
        assertThat(people.page(philippa, page).select("#words option")).hasSize(2);
        Document filled = Jsoup.parse(people.browser(philippa)
                .formParam("name", ottoline.name())
                .formParam("checked", "REGISTER", "STAFF_RECORD")
                .formParam("decision", "confirm")
                .formParam("until", inSixMonths())
                .formParam("reason", "Hello.")
                .formParam("words", kept)
                .post(page + "/preview")
                .asString());
        assertThat(filled.getElementById("reason").val()).isEqualTo("Hello. Register and payroll both match.");
        assertThat(filled.select("input[name=checked][checked]").eachAttr("value"))
                .containsExactly("REGISTER", "STAFF_RECORD");
        assertThat(filled.select("#d1[checked]")).hasSize(1);
        assertThat(filled.select("#prev .claim").text())
                .startsWith("Doctor · confirmed by " + saltfen.name())
                .contains("register looked up and staff record matched", "good until");
        assertThat(filled.select("#prev").text()).contains("On the register: medical", "Member of staff");
        assertThat(people.one(String.class, "select state from verification_request where id = ?", request))
                .isEqualTo("WAITING");

        assertThat(people.browser(kerensa)
                        .formParam("verdict", "ASK")
                        .formParam("words", "")
                        .post(words + "/" + kept)
                        .statusCode())
                .isEqualTo(422);
        assertThat(people.browser(kerensa).post(words + "/" + kept + "/removal").statusCode())
                .isEqualTo(303);
        assertThat(people.page(philippa, page).select("#words")).isEmpty();
    }

    @Test
    void a_queue_is_searched_and_filtered_and_says_how_long_answers_take() {
        String queue = "/organisations/" + saltfen.code() + "/verification";
        assertThat(people.page(kerensa, queue).text()).doesNotContain("typical time to answer");
        ask(ottoline, saltfen, "7000001");
        decide(kerensa, saltfen, requestOf(ottoline), "ask", "");
        Document answered = people.page(kerensa, queue);
        assertThat(answered.text()).contains("under an hour", "typical time to answer", "1 more wait");
        people.browser(ottoline)
                .formParam("answer", "In 2019.")
                .post("/verification/requests/" + requestOf(ottoline) + "/answer");
        assertThat(People.texts(people.page(kerensa, queue), "main .meta"))
                .anyMatch(line -> line.contains("Came back today"));

        String name = ottoline.name().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        for (String filter : new String[] {
            "?q=" + name,
            "?q=@" + ottoline.handle(),
            "?register=GMC",
            "?how=NONE",
            "?q=" + name + "&register=GMC&how=NONE"
        }) {
            assertThat(people.page(kerensa, queue + filter)
                            .select(".rows__title")
                            .text())
                    .as(filter)
                    .contains(ottoline.name());
        }
        for (String filter :
                new String[] {"?q=nobody", "?register=NMC", "?register=NONE", "?how=DIRECTORY", "?q=%25"}) {
            assertThat(people.page(kerensa, queue + filter).text())
                    .as(filter)
                    .contains("Nobody here fits these filters.");
        }
        for (String filter : new String[] {"?register=ZZZ", "?how=luck", "?q=" + "a".repeat(101)}) {
            assertThat(people.status(kerensa, queue + filter)).as(filter).isEqualTo(422);
        }
        decide(kerensa, saltfen, requestOf(ottoline), "confirm", inSixMonths());
        accept(ottoline);
        assertThat(people.page(kerensa, queue + "?tab=confirmed&register=GMC&q=" + name)
                        .select(".rows__title")
                        .text())
                .contains(ottoline.name());
        people.run("update facet set valid_until = now() + interval '20 days' where account_id = ?", ottoline.id());
        Document soon = people.page(kerensa, queue);
        assertThat(soon.select("form[action$=/renewals] input[name=id]")).isNotEmpty();
        assertThat(people.page(kerensa, queue + "?tab=expiring").select("form[action$=/renewals] input[name=id]"))
                .isNotEmpty();
    }

    @Test
    void what_nobody_may_see_is_not_there() {
        assertThat(people.status(null, "/verification")).isEqualTo(303);
        assertThat(people.status(ottoline, "/organisations/" + saltfen.code() + "/verification"))
                .isEqualTo(404);
        assertThat(people.status(ottoline, "/verification/offers/12")).isEqualTo(404);
        assertThat(people.status(ottoline, "/verification/offers/twelve")).isEqualTo(404);
        assertThat(people.status(null, "/@nobody_of_that_name/how-we-know")).isEqualTo(404);
    }
}
