package social.lanyard.post.schedule;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.TestDatabase;
import social.lanyard.web.Once;

/** Stories go out when their writers said, once, and as they were saved last. */
@LanyardTest
class ScheduledStoriesTest {
    private static final String SOON =
            LocalDate.now(ZoneId.of("Europe/London")).plusDays(9).toString();

    @Inject
    People people;

    @Inject
    DueStories due;

    private Person writer;

    @BeforeEach
    void aWriter() {
        writer = people.person("Writer");
    }

    @Test
    void a_story_is_scheduled_from_a_blank_page_and_goes_out_once_as_it_was_saved_last() throws Exception {
        String draft = scheduled("The kettle", SOON, "07:00");
        Document list = people.page(writer, "/drafts/scheduled");
        assertThat(list.select(".rows__title a[href=" + draft + "]").text()).isEqualTo("The kettle");
        assertThat(list.text()).contains("07:00, UK time");
        assertThat(people.page(writer, "/drafts").text()).contains("Goes out on");
        Document page = people.page(writer, draft);
        assertThat(page.select("#going-out").text()).contains("What is saved at that time goes out");
        assertThat(page.select("#when-at").hasAttr("checked")).isTrue();
        assertThat(page.select("#day").val()).isEqualTo(SOON);
        assertThat(page.select("#time").val()).isEqualTo("07:00");

        publishDue();
        assertThat(posts()).isZero();

        Map<String, String> form = story("The kettle, again", SOON, "07:00");
        form.put("next", "save");
        sent(draft, form).then().statusCode(303);
        assertThat(people.page(writer, draft).select("#going-out")).isNotEmpty();
        comes(draft);
        publishDue();
        publishDue();
        assertThat(titles()).containsExactly("The kettle, again");
        assertThat(ended(draft)).containsExactly("PUBLISHED");
        assertThat(people.browser(writer).get(draft).statusCode()).isEqualTo(404);
        assertThat(people.page(writer, "/drafts/scheduled").text()).contains("Nothing is waiting");
    }

    @Test
    void a_time_is_changed_and_cancelled_and_the_draft_stays() throws Exception {
        String draft = scheduled("Changed", SOON, "07:00");
        assertThat(led(sent(draft + "/schedule", Map.of("token", Once.token(), "day", SOON, "time", "19:30"))))
                .startsWith("/drafts/scheduled?done=");
        assertThat(people.page(writer, "/drafts/scheduled").text()).contains("19:30, UK time");
        assertThat(ended(draft)).containsExactly("CHANGED", null);

        String cancelled = led(sent(draft + "/schedule/cancellation", Map.of("token", Once.token())));
        assertThat(people.page(writer, cancelled).text()).contains("does not go out by itself any more");
        assertThat(ended(draft)).containsExactly("CHANGED", "CANCELLED");
        assertThat(people.page(writer, draft).select("#title").val()).isEqualTo("Changed");
        sent(draft + "/schedule/cancellation", Map.of("token", Once.token()))
                .then()
                .statusCode(404);
    }

    @Test
    void a_bad_time_loses_nothing_that_was_typed() {
        for (String[] wrong : new String[][] {
            {"", ""}, {"2001-01-01", "07:00"}, {"2099-01-01", "07:00"}, {"2027-03-28", "01:30"}, {"x", "y"}
        }) {
            Response answer = sent("/drafts", story("Typed", wrong[0], wrong[1]));
            assertThat(answer.statusCode()).as(wrong[0]).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.select("#title").val()).isEqualTo("Typed");
            assertThat(page.select("#body").text()).isEqualTo("Body of Typed");
            assertThat(page.select("#when-at").hasAttr("checked")).isTrue();
            assertThat(page.select("#day").val()).isEqualTo(wrong[0]);
            assertThat(page.select("#time").val()).isEqualTo(wrong[1]);
            assertThat(page.select("#problems a[href=#day], #problems a[href=#time]"))
                    .isNotEmpty();
        }
        String draft = scheduled("List", SOON, "07:00");
        Response answer =
                sent(draft + "/schedule", Map.of("token", Once.token(), "day", "2001-01-01", "time", "05:05"));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        String id = draft.replace("/drafts/", "");
        assertThat(page.select("#day-" + id).val()).isEqualTo("2001-01-01");
        assertThat(page.select("#time-" + id).val()).isEqualTo("05:05");
        assertThat(page.select("#day-" + id + "-error").text()).contains("has passed");
        assertThat(page.text()).contains("07:00, UK time");
    }

    @Test
    void what_could_not_be_published_cannot_be_scheduled() throws Exception {
        Map<String, String> form = story("", SOON, "07:00");
        form.put("body", "  ");
        assertThat(Jsoup.parse(sent("/drafts", form).asString()).select("#title-error, #body-error"))
                .hasSize(2);
        Map<String, String> care = story("Care", SOON, "07:00");
        care.put("genre", "care");
        assertThat(Jsoup.parse(sent("/drafts", care).asString()).select("#genre-error"))
                .hasSize(1);
        assertThat(people.page(writer, "/drafts/scheduled").text()).contains("Nothing is waiting");
    }

    @Test
    void a_chosen_time_is_still_chosen_after_saving_and_in_the_preview() throws Exception {
        Map<String, String> form = story("Still", SOON, "07:00");
        form.put("next", "save");
        String saved = led(sent("/drafts", form));
        Document page = people.page(writer, saved);
        assertThat(page.select("#when-at").hasAttr("checked")).isTrue();
        assertThat(page.select("#day").val()).isEqualTo(SOON);
        assertThat(page.select("#going-out")).isEmpty();

        String draft = saved.replaceFirst("\\?.*", "");
        form = story("Still", SOON, "07:00");
        form.put("next", "preview");
        Document preview = people.page(writer, led(sent(draft, form)));
        Map<String, String> hidden = new LinkedHashMap<>();
        preview.select("form[action$=/publication] input[type=hidden]")
                .forEach(field -> hidden.put(field.attr("name"), field.val()));
        assertThat(led(sent(draft + "/publication", hidden))).startsWith("/drafts/scheduled?done=");
        assertThat(posts()).isZero();
    }

    @Test
    void publishing_by_hand_ends_the_schedule() throws Exception {
        String draft = scheduled("By hand", SOON, "07:00");
        Document list = people.page(writer, "/drafts/scheduled");
        String revision = list.select("button[name=revision]").val();
        assertThat(led(sent(draft + "/publication", Map.of("token", Once.token(), "revision", revision))))
                .startsWith("/@");
        assertThat(ended(draft)).containsExactly("PUBLISHED");
        publishDue();
        assertThat(posts()).isEqualTo(1);
    }

    @Test
    void a_deleted_draft_does_not_go_out_even_when_it_comes_back() throws Exception {
        String draft = scheduled("Deleted", SOON, "07:00");
        led(sent(draft + "/deletion", Map.of("token", Once.token())));
        assertThat(ended(draft)).containsExactly("CANCELLED");
        led(sent(draft + "/restoration", Map.of("token", Once.token())));
        comes(draft);
        publishDue();
        assertThat(posts()).isZero();
    }

    @Test
    void what_cannot_go_out_stays_a_draft_and_its_writer_is_told_why() throws Exception {
        String address = people.address(writer);
        String draft = scheduled("Unfinished", SOON, "07:00");
        Map<String, String> form = story("", SOON, "07:00");
        form.put("next", "save");
        sent(draft, form).then().statusCode(303);
        comes(draft);
        publishDue();
        publishDue();
        assertThat(posts()).isZero();
        assertThat(ended(draft)).containsExactly("FAILED");
        assertThat(people.page(writer, draft).select("#going-out").text()).contains("Give your story a title.");
        assertThat(people.page(writer, "/drafts").text())
                .contains("did not go out on")
                .contains("Give your story a title.");
        assertThat(Mailbox.of(address).await("did not go out").text())
                .contains(draft)
                .containsPattern("could\\s+not\\s+go\\s+out");
        assertThat(Mailbox.of(address).mails()).hasSize(1);

        form = story("Finished", SOON, "08:00");
        form.put("revision", "2");
        sent(draft + "/publication", form).then().statusCode(303);
        assertThat(people.page(writer, draft).select("#going-out").text()).contains("08:00, UK time");
    }

    @Test
    void changes_to_a_story_that_is_out_do_not_wait() {
        Map<String, String> form = story("Out", "", "");
        form.remove("when");
        String out = led(sent("/drafts", form)).replaceFirst("^(/[^/]+/[0-9]+).*", "$1");
        String changes = led(sent(out + "/changes", Map.of("token", Once.token())));
        Response answer = sent(changes + "/schedule", Map.of("token", Once.token(), "day", SOON, "time", "07:00"));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(people.page(writer, changes).select("#when-at")).isEmpty();
        assertThat(people.page(writer, "/drafts/scheduled").text()).contains("Nothing is waiting");
    }

    @Test
    void a_day_beside_at_once_is_asked_about_and_a_known_one_is_not() throws Exception {
        Map<String, String> slip = story("Slip", SOON, "");
        slip.put("when", "now");
        Document page = Jsoup.parse(sent("/drafts", slip).asString());
        assertThat(page.select("#when-error").text()).contains("You gave a day or time");
        assertThat(page.select("#day").val()).isEqualTo(SOON);
        assertThat(posts()).isZero();

        String draft = scheduled("Now after all", SOON, "07:00");
        Map<String, String> now = story("Now after all", SOON, "07:00");
        now.put("when", "now");
        assertThat(led(sent(draft + "/publication", now))).startsWith("/@");
        assertThat(led(sent(draft + "/publication", now))).as("sent again").startsWith("/@");
        assertThat(titles()).containsExactly("Now after all");
        assertThat(ended(draft)).containsExactly("PUBLISHED");
    }

    @Test
    void a_closed_account_publishes_nothing() throws Exception {
        String draft = scheduled("Closed", SOON, "07:00");
        update("update account set closed_at = now() where id = ?", writer.id());
        comes(draft);
        publishDue();
        assertThat(posts()).isZero();
        assertThat(ended(draft)).containsExactly("FAILED");
    }

    @Test
    void who_is_staff_counts_on_the_day_it_goes_out() throws Exception {
        Person trust = people.organisation("Trust");
        update(
                "insert into affiliation (account_id, organisation_id, how, since) values (?, ?, 'MAIL_DOMAIN', now())",
                writer.id(),
                trust.id());
        String stays = scheduledCare("Still there");
        String left = scheduledCare("Left since");
        comes(stays);
        publishDue();
        update("update affiliation set ended_at = now() where account_id = ?", writer.id());
        comes(left);
        publishDue();
        assertThat(titles()).containsExactly("Still there");
        assertThat(ended(left)).containsExactly("FAILED");
        assertThat(people.page(writer, left).text()).contains("This kind is for people who work for an organisation");
    }

    @Test
    void who_writes_for_an_organisation_counts_on_the_day_it_goes_out() throws Exception {
        Person trust = people.organisation("Speaking Trust");
        people.role(writer, trust, Role.WRITER);
        String goes = scheduledFor(trust, "While they wrote for it");
        String stays = scheduledFor(trust, "After they wrote for it");
        comes(goes);
        publishDue();
        update("update organisation_role set ended_at = now() where account_id = ?", writer.id());
        comes(stays);
        publishDue();
        assertThat(read("select title from post where author_id = ? order by id", trust.id()))
                .containsExactly("While they wrote for it");
        assertThat(titles()).as("nor in their own name").isEmpty();
        assertThat(ended(stays)).containsExactly("FAILED");
        assertThat(people.page(writer, stays).select("#going-out").text())
                .contains("You cannot write in this organisation’s name now");
        assertThat(people.page(writer, stays).select("textarea[name=body]").text())
                .isEqualTo("Body of After they wrote for it");
    }

    private String scheduledFor(Person trust, String title) {
        Map<String, String> form = story(title, SOON, "07:00");
        form.put("genre", "opinion");
        form.put("in_name_of", trust.code());
        return scheduled(form);
    }

    @Test
    void many_workers_at_once_lose_and_double_nothing() throws Exception {
        List<String> drafts = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            drafts.add(scheduled("Story " + i, SOON, "07:00"));
        }
        drafts.forEach(this::comes);
        CompletableFuture<?>[] workers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.runAsync(this::publishDue))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(workers).get(60, TimeUnit.SECONDS);
        assertThat(titles())
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 15).mapToObj(i -> "Story " + i).toList());
    }

    @Test
    void a_worker_and_its_writer_at_once_make_one_post() throws Exception {
        for (int i = 0; i < 5; i++) {
            String draft = scheduled("Race " + i, SOON, "07:00");
            comes(draft);
            CompletableFuture<?> worker = CompletableFuture.runAsync(this::publishDue);
            Response byHand = sent(draft + "/publication", Map.of("token", Once.token(), "revision", "1"));
            worker.get(30, TimeUnit.SECONDS);
            publishDue();
            assertThat(byHand.statusCode()).isEqualTo(303);
        }
        assertThat(titles()).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void nobody_else_sees_or_changes_it() {
        String draft = scheduled("Mine", SOON, "07:00");
        Person other = people.person("Other");
        assertThat(people.page(other, "/drafts/scheduled").text()).doesNotContain("Mine");
        for (String path : List.of("/schedule", "/schedule/cancellation")) {
            people.browser(other)
                    .formParams(Map.of("token", Once.token(), "day", SOON, "time", "08:00"))
                    .post(draft + path)
                    .then()
                    .statusCode(404);
        }
        assertThat(people.page(writer, "/drafts/scheduled").text()).contains("07:00, UK time");
    }

    @Test
    void a_program_schedules_lists_and_cancels() {
        String drafts = "/api/lanyard/v1/drafts";
        String id = api().body(Map.of("title", "By program", "genre", "own", "body", "Words"))
                .post(drafts)
                .path("id");
        String path = drafts + "/" + id + "/schedule";
        api().get(path).then().statusCode(404);
        api().body(Map.of("at", "2001-01-01T00:00:00Z"))
                .put(path)
                .then()
                .statusCode(422)
                .body("problems.field", hasItem("at"));
        String key = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            api().header("Idempotency-Key", key)
                    .body(Map.of("at", SOON + "T07:00:00+01:00"))
                    .put(path)
                    .then()
                    .statusCode(200)
                    .body("at", equalTo(SOON + "T06:00:00Z"), "draft_id", equalTo(id));
        }
        api().header("Idempotency-Key", key)
                .body(Map.of("at", SOON + "T09:00:00Z"))
                .put(path)
                .then()
                .statusCode(422);
        api().get(drafts + "/scheduled").then().statusCode(200).body("draft_id", hasItem(id));
        api().delete(path).then().statusCode(204);
        api().delete(path).then().statusCode(404);
        api().get(drafts + "/scheduled").then().body("draft_id", not(hasItem(id)));
    }

    private static RequestSpecification api() {
        return given().contentType("application/json")
                .header(
                        "Authorization",
                        "Bearer " + Cast.here().person(Actor.OWNER).token());
    }

    private String scheduled(String title, String day, String time) {
        return scheduled(story(title, day, time));
    }

    private String scheduledCare(String title) {
        Map<String, String> form = story(title, SOON, "07:00");
        form.put("genre", "care");
        return scheduled(form);
    }

    private String scheduled(Map<String, String> form) {
        return led(sent("/drafts", form)).replace("/drafts/scheduled?done=", "/drafts/");
    }

    private static Map<String, String> story(String title, String day, String time) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", Once.token());
        form.put("revision", "1");
        form.put("title", title);
        form.put("genre", "own");
        form.put("body", "Body of " + title);
        form.put("when", "at");
        form.put("day", day);
        form.put("time", time);
        form.put("next", "publish");
        return form;
    }

    private Response sent(String path, Map<String, String> form) {
        return people.browser(writer)
                .urlEncodingEnabled(!path.contains("@"))
                .formParams(form)
                .post(path);
    }

    private static String led(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]*", "");
    }

    /** Looks for what is due, as one instance of many would. */
    private void publishDue() {
        try {
            VertxContextSupport.subscribeAndAwait(due::publishDue);
        } catch (Throwable failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Its time has come. */
    private void comes(String draft) {
        update(
                "update schedule set due_at = now() - interval '1 second', try_at = now() - interval '1 second'"
                        + " where draft_id = ?",
                Long.parseLong(draft.replace("/drafts/", "")));
    }

    private List<String> ended(String draft) {
        return read(
                "select ended_how from schedule where draft_id = ? order by id",
                Long.parseLong(draft.replace("/drafts/", "")));
    }

    private List<String> titles() {
        return read("select title from post where author_id = ? order by id", writer.id());
    }

    private int posts() {
        return titles().size();
    }

    private static List<String> read(String query, long id) {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = owner.prepareStatement(query)) {
            statement.setLong(1, id);
            List<String> values = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(1));
                }
            }
            return values;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void update(String statement, long... values) {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement prepared = owner.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setLong(i + 1, values[i]);
            }
            prepared.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
