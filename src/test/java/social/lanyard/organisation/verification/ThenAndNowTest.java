package social.lanyard.organisation.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.support.Ids;
import social.lanyard.testing.LanyardTest;

/** A post keeps the words of its day on every surface, and says what is true today where that differs. */
@LanyardTest
class ThenAndNowTest {
    @Inject
    People people;

    @Inject
    Ids ids;

    private Person saltfen;
    private Person harrowmere;
    private Person author;
    private String story;
    private long post;
    private long facet;

    @BeforeEach
    void a_nurse_publishes() {
        saltfen = people.organisation("Oxbow Community Health");
        harrowmere = people.organisation("Fernhill Hospitals Trust");
        author = people.person("Thea Marlowe");
        facet = confirmed(saltfen, "Registered nurse");
        post = story(author);
        people.run(
                "insert into post_facet (post_id, author_id, position, facet_id, kind, label, organisation_id,"
                        + " organisation_name, organisation_code, methods, checked_on, valid_until)"
                        + " select ?, f.account_id, 0, f.id, f.kind, f.label, f.organisation_id, ?, ?, f.methods,"
                        + " f.checked_on, f.valid_until from facet f where f.id = ?",
                post,
                saltfen.name(),
                saltfen.code(),
                facet);
        story = "/@" + author.handle() + "/" + post + "/the-stairs";
    }

    private long story(Person person) {
        long id = ids.next();
        people.run(
                "insert into post (id, author_id, kind, genre, visibility, title, standfirst, slug, markdown, html, plain,"
                        + " words, published_at) values (?, ?, 0, 0, 0, 'The stairs', 'Thirteen of them', 'the-stairs', 'Up',"
                        + " '<p>Up</p>', 'Up', 1, ?)",
                id,
                person.id(),
                People.now());
        return id;
    }

    private long confirmed(Person organisation, String label) {
        long id = ids.next();
        OffsetDateTime now = People.now();
        people.run(
                "insert into facet (id, account_id, organisation_id, kind, label, register, methods, display_name, checked_on,"
                        + " checked_by, checked_by_role, valid_from, valid_until, offered_at, accepted_at)"
                        + " values (?, ?, ?, 'PROFESSION', ?, 'NMC', 'REGISTER', ?, current_date, ?, 'a verifier', ?, ?, ?, ?)",
                id,
                author.id(),
                organisation.id(),
                label,
                author.name(),
                organisation.id(),
                now.minusDays(1),
                now.plusDays(180),
                now.minusDays(1),
                now.minusDays(1));
        return id;
    }

    private void ends() {
        people.run(
                "update facet set ended_at = ?, ended_by = ?, ended_how = 'ORGANISATION', ended_reason = 'Left.' where id = ?",
                People.now(),
                saltfen.id(),
                facet);
    }

    private Response get(String path) {
        return people.browser(null).urlEncodingEnabled(false).get(path);
    }

    private String line() {
        return people.page(null, story).selectFirst(".story-head .claim").text();
    }

    @Test
    void while_it_holds_nothing_is_said_of_then() {
        assertThat(line()).contains("confirmed by " + saltfen.name()).doesNotContain("then", "today");
    }

    @Test
    void when_it_ended_every_surface_says_then_and_not_now() {
        ends();
        String then = "confirmed then by " + saltfen.name();
        assertThat(line()).contains(then, "not now").doesNotContain("today");
        assertThat(get("/api/v1/statuses/" + post).asString()).contains(then).contains("Not now.");
        assertThat(get("/@" + author.handle() + "/feed.json").asString()).contains(then);
        assertThat(get("/@" + author.handle() + "/feed.atom").asString()).contains(then);
        assertThat(get("/@" + author.handle() + "/" + post + "/embed").asString())
                .contains(then);
        assertThat(get("/@" + author.handle() + "/" + post + "/citation/csl").asString())
                .contains(then);
    }

    @Test
    void who_moved_is_elsewhere_now_and_it_says_where() {
        ends();
        confirmed(harrowmere, "Registered nurse");
        String today = "Today: Registered nurse, confirmed by " + harrowmere.name();
        assertThat(line())
                .contains("confirmed then by " + saltfen.name(), "elsewhere now")
                .contains("today Registered nurse, confirmed by " + harrowmere.name());
        assertThat(get("/api/v1/statuses/" + post).asString()).contains("Elsewhere now.", today);
        assertThat(get("/@" + author.handle() + "/feed.json").asString()).contains(today);
        assertThat(get("/@" + author.handle() + "/" + post + "/embed").asString())
                .contains(today);
        assertThat(get("/@" + author.handle() + "/" + post + "/citation/csl").asString())
                .contains(today);
    }

    @Test
    void another_statement_of_today_stands_beside_the_old_one_and_a_hidden_one_does_not() {
        ends();
        long midwife = confirmed(harrowmere, "Registered midwife");
        assertThat(line()).contains("not now", "today Registered midwife, confirmed by " + harrowmere.name());
        people.run("update facet set hidden = true where id = ?", midwife);
        assertThat(line()).contains("not now").doesNotContain("midwife");
    }

    @Test
    void who_wrote_before_anything_was_confirmed_is_shown_as_then_and_today() {
        long before = story(author);
        people.run("update post set staff = true where id = ?", before);
        String page = "/@" + author.handle() + "/" + before + "/the-stairs";
        assertThat(people.page(null, page).selectFirst(".story-head .claim").text())
                .contains("nothing confirmed", "today Registered nurse, confirmed by " + saltfen.name());
        people.run("update post set staff = false, statement = 0 where id = ?", before);
        assertThat(people.page(null, page).selectFirst(".story-head .claim").text())
                .doesNotContain("nurse");
    }

    @Test
    void what_is_known_is_typed_data_with_days_roles_and_history_and_can_be_asked_again() {
        ends();
        long now = confirmed(harrowmere, "Registered nurse");
        String path = "/api/lanyard/v1/accounts/" + author.id() + "/facets";
        Response answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        assertThat(answer.jsonPath().getString("facets[0].id")).isEqualTo(Long.toString(now));
        assertThat(answer.jsonPath().getString("facets[0].checked_by_role")).isEqualTo("a verifier");
        assertThat(answer.jsonPath().getList("facets[0].methods")).hasToString("[REGISTER]");
        assertThat(answer.jsonPath().getString("facets[0].valid_from")).isNotEmpty();
        assertThat(answer.jsonPath().getString("facets[0].valid_until")).isNotEmpty();
        assertThat(answer.jsonPath().getString("facets[0].state")).isEqualTo("FRESH");
        assertThat(answer.jsonPath().getString("facets[0].sentence"))
                .startsWith("Registered nurse, confirmed by " + harrowmere.name());
        assertThat(answer.jsonPath().getList("history.what", String.class))
                .contains("CONFIRMED", "ENDED_BY_ORGANISATION");
        assertThat(answer.asString()).doesNotContain("Left.");
        String tag = answer.header("ETag");
        assertThat(tag).isNotEmpty();
        assertThat(people.browser(null).header("If-None-Match", tag).get(path).statusCode())
                .isEqualTo(304);
    }
}
