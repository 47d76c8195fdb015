package social.lanyard.post.reply;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.post.Desk;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;

/** What an author decides about answers, through the pages: who may, what waits, what is folded, what is asked. */
@LanyardTest
class ConversationTest {
    private static final int AT_ONCE = 20;

    @Inject
    People people;

    private Person amara;
    private Person wren;
    private Person tomasz;

    @BeforeEach
    void cast() {
        amara = people.person("Amara Asks");
        wren = people.person("Wren Answers");
        tomasz = people.person("Tomasz Listens");
    }

    @Test
    void whoever_may_not_answer_sees_a_sentence_and_no_box_and_a_change_holds_at_once() {
        String post = note(amara, "Only those I follow", "followed");
        assertThat(box(wren, post)).isEmpty();
        assertThat(people.page(wren, post)
                        .select("section[aria-labelledby=respond]")
                        .text())
                .contains("takes responses from people whom they follow");
        assertThat(people.page(null, post)
                        .select("section[aria-labelledby=respond]")
                        .text())
                .contains("takes responses here from people whom they follow");
        Response refused = respond(wren, post, "Me too");
        assertThat(refused.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(refused.asString());
        assertThat(again.select("#text-error").text()).contains("takes responses from people whom they follow");
        assertThat(again.select("textarea[name=text]").text()).isEqualTo("Me too");
        assertThat(box(amara, post)).as("below her own").isNotEmpty();

        people.run("insert into follow (follower_id, followee_id) values (?, ?)", amara.id(), wren.id());
        assertThat(box(wren, post)).isNotEmpty();
        assertThat(respond(wren, post, "Me too").statusCode()).isEqualTo(303);
        assertThat(shown(null, post)).contains("Me too");

        choose(amara, post, "nobody");
        assertThat(box(wren, post)).isEmpty();
        assertThat(respond(wren, post, "Once more").statusCode()).isEqualTo(422);
        assertThat(shown(null, post)).as("what stands there stays").contains("Me too");
        assertThat(people.page(null, post)
                        .select("section[aria-labelledby=respond]")
                        .text())
                .contains("takes no responses here")
                .contains("Chosen on")
                .doesNotContain("Sign in");
        assertThat(respond(amara, post, "I can").statusCode()).isEqualTo(303);
        assertThat(send(wren, post + "/responders", "responders", "everyone").statusCode())
                .as("not theirs")
                .isEqualTo(404);
        choose(amara, post, "everyone");
        assertThat(box(tomasz, post)).isNotEmpty();
    }

    @Test
    void verified_staff_are_those_of_whom_something_is_confirmed_today() {
        String post = note(amara, "For colleagues", "verified");
        assertThat(respond(wren, post, "I am not").statusCode()).isEqualTo(422);
        confirmed(wren);
        assertThat(respond(wren, post, "Now I am").statusCode()).isEqualTo(303);
        people.run("update facet set ended_at = now(), ended_how = 'ORGANISATION' where account_id = ?", wren.id());
        assertThat(respond(wren, post, "And now not").statusCode()).isEqualTo(422);
    }

    @Test
    void drafts_keep_the_choice_and_a_story_comes_out_with_it() {
        Map<String, String> story = form(people.page(amara, "/write"));
        story.put("title", "Kept");
        story.put("body", "Body");
        story.put("genre", "own");
        story.put("responders", "verified-held");
        story.put("next", "save");
        String draft = led(send(amara, "/drafts", story)).replaceAll("\\?.*", "");
        assertThat(people.page(amara, draft)
                        .select("#responders option[selected]")
                        .attr("value"))
                .isEqualTo("verified-held");
        Map<String, String> again = form(people.page(amara, draft));
        again.put("responders", "friends");
        Document wrong = Jsoup.parse(send(amara, draft + "/publication", again).asString());
        assertThat(wrong.select("#responders-error").text()).contains("Choose one of the answers");
        again = form(people.page(amara, draft));
        String post = led(send(amara, draft + "/publication", again));
        assertThat(people.one(Integer.class, "select responders from post where id = ?", id(post)))
                .isEqualTo(5);
    }

    @Test
    void what_waits_is_read_by_two_and_decided_once() throws Exception {
        String post = note(amara, "I read first", "everyone-held");
        assertThat(people.page(wren, post)
                        .select("section[aria-labelledby=respond]")
                        .text())
                .contains("waits until");
        String said = led(respond(wren, post, "A word that waits"));
        long response = Long.parseLong(said.replaceAll(".*#r", ""));
        assertThat(shown(null, post)).doesNotContain("A word that waits");
        assertThat(shown(tomasz, post)).doesNotContain("A word that waits");
        assertThat(shown(wren, post)).contains("A word that waits").contains("It waits to be let through");
        assertThat(shown(amara, post)).contains("A word that waits");
        String own = "/@" + wren.handle() + "/" + response;
        assertThat(people.status(null, own)).isEqualTo(404);
        assertThat(people.status(tomasz, own)).isEqualTo(404);
        assertThat(people.status(wren, own)).isEqualTo(200);
        assertThat(people.page(null, "/@" + wren.handle() + "/responses").text())
                .doesNotContain("A word that waits");
        assertThat(respond(amara, own, "Too early").statusCode()).isEqualTo(422);
        assertThat(alerts(response, "HELD_RESPONSE")).isEqualTo(1);
        assertThat(alerts(response, "REPLY")).isZero();

        assertThat(people.page(amara, "/waiting").select("main").text()).contains("A word that waits");
        assertThat(people.page(wren, "/waiting").select("main").text()).doesNotContain("A word that waits");
        assertThat(send(tomasz, "/waiting/" + response + "/publication", "x", "y")
                        .statusCode())
                .isEqualTo(404);
        List<Integer> answers = atOnce(number -> () -> send(
                        amara,
                        "/waiting/" + response + "/publication",
                        "token",
                        UUID.randomUUID().toString())
                .statusCode());
        assertThat(answers).allMatch(status -> status == 303);
        assertThat(send(amara, "/waiting/" + response + "/refusal", "x", "y").statusCode())
                .as("decided the other way already")
                .isEqualTo(404);
        assertThat(shown(null, post)).contains("A word that waits");
        assertThat(people.page(null, post).select("#responses").text()).isEqualTo("1 response");
        assertThat(alerts(response, "HELD_RESPONSE")).isZero();
        assertThat(alerts(response, "REPLY")).isEqualTo(1);

        long second = Long.parseLong(led(respond(wren, post, "Another word")).replaceAll(".*#r", ""));
        assertThat(send(amara, "/waiting/" + second + "/refusal", "x", "y").statusCode())
                .isEqualTo(303);
        assertThat(shown(wren, post)).contains("Another word").contains("It was not let through");
        assertThat(shown(amara, post)).doesNotContain("Another word");
        assertThat(shown(null, post)).doesNotContain("Another word");
        assertThat(people.page(null, post).select("#responses").text()).isEqualTo("1 response");
    }

    @Test
    void what_waits_for_an_organisation_is_found_by_whoever_writes_for_it_now() {
        Person trust = people.organisation("Patient Wards");
        people.role(amara, trust, Role.WRITER);
        people.role(tomasz, trust, Role.WRITER);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", UUID.randomUUID().toString());
        form.put("text", "We read first");
        form.put("in_name_of", trust.code());
        form.put("responders", "everyone-held");
        String post = led(send(amara, "/notes", form));
        long response =
                Long.parseLong(led(respond(wren, post, "Waits for the trust")).replaceAll(".*#r", ""));
        String own = "/@" + wren.handle() + "/" + response;
        String place = "/waiting?for=" + trust.code();

        Document alerts = people.page(amara, "/notifications");
        assertThat(alerts.select("main a[href$='#w" + response + "']").eachAttr("href"))
                .containsExactly(place + "#w" + response);
        for (Person writer : List.of(amara, tomasz)) {
            assertThat(people.page(writer, place).select("#w" + response)).hasSize(1);
            assertThat(people.page(writer, own).select("main a[href='" + place + "']"))
                    .hasSize(1);
            assertThat(shown(writer, post)).contains("Waits for the trust");
        }
        people.run(
                "update organisation_role set ended_at = now(), ended_by = account_id where account_id = ?",
                tomasz.id());
        assertThat(people.status(tomasz, own)).isEqualTo(404);
        assertThat(shown(tomasz, post)).doesNotContain("Waits for the trust");
        assertThat(send(amara, "/waiting/" + response + "/refusal", "for", trust.code())
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.status(amara, own)).as("turned down").isEqualTo(404);
        assertThat(people.page(amara, "/notifications").select("main a[href*=" + response + "]"))
                .isEmpty();
    }

    @Test
    void a_number_of_responses_is_that_of_those_whom_the_reader_meets() {
        String post = note(amara, "Counted", "everyone");
        respond(wren, post, "One");
        respond(tomasz, post, "Two");
        people.run(
                "insert into hidden (viewer_id, target_id) values (?, ?), (?, ?)",
                amara.id(),
                tomasz.id(),
                tomasz.id(),
                amara.id());
        people.run(
                "insert into mute (account_id, target_id, notifications, created_at) values (?, ?, false, now())",
                wren.id(),
                tomasz.id());
        assertThat(people.page(null, post).select("#responses").text()).isEqualTo("2 responses");
        assertThat(people.page(wren, post).select("#responses").text()).isEqualTo("1 response");
        assertThat(texts(people.page(wren, post))).containsExactly("One");
        assertThat(people.page(amara, post).select("#responses").text()).isEqualTo("1 response");
        assertThat(people.page(amara, "/")
                        .select("#p" + id(post))
                        .first()
                        .closest("article")
                        .select(".num")
                        .text())
                .isEqualTo("1 responses so far");
    }

    @Test
    void the_first_response_of_a_new_account_waits_for_the_author_or_a_moderator() {
        String post = note(amara, "Everybody is welcome", "everyone");
        Person fresh = people.newcomer("Fia Fresh");
        assertThat(people.page(fresh, post)
                        .select("section[aria-labelledby=respond]")
                        .text())
                .contains("Your first response here waits");
        long first = Long.parseLong(led(respond(fresh, post, "My very first")).replaceAll(".*#r", ""));
        assertThat(shown(null, post)).doesNotContain("My very first");
        assertThat(respond(wren, post, "I am not new").statusCode()).isEqualTo(303);
        assertThat(shown(null, post)).contains("I am not new");
        String own = note(fresh, "A note of my own", "everyone");
        assertThat(respond(fresh, own, "To myself").statusCode()).isEqualTo(303);
        long second = Long.parseLong(led(respond(fresh, post, "My second")).replaceAll(".*#r", ""));
        assertThat(shown(null, post)).as("nothing was let through yet").doesNotContain("My second");

        Document desk = moderated("/moderation/responses");
        assertThat(desk.select("main").text()).contains("My very first");
        assertThat(moderator("/moderation/responses/" + first + "/publication")).isEqualTo(303);
        assertThat(shown(null, post)).contains("My very first").doesNotContain("My second");
        assertThat(people.one(
                        Long.class,
                        "select count(*) from audit where act = 'post.let_through' and thing_id = ?",
                        first))
                .isEqualTo(1);
        assertThat(respond(fresh, post, "My third").statusCode()).isEqualTo(303);
        assertThat(shown(null, post)).as("somebody looked").contains("My third");
        assertThat(people.page(amara, "/waiting").select("main").text()).contains("My second");

        String held = note(amara, "I read first", "everyone-held");
        long asked =
                Long.parseLong(led(respond(wren, held, "Not for moderators")).replaceAll(".*#r", ""));
        assertThat(moderated("/moderation/responses").text()).doesNotContain("Not for moderators");
        assertThat(moderator("/moderation/responses/" + asked + "/publication")).isEqualTo(404);
        assertThat(second).isPositive();
    }

    @Test
    void a_hidden_response_leaves_a_line_and_a_count_and_opens() throws Exception {
        String post = note(amara, "Something", "everyone");
        long response = Long.parseLong(led(respond(wren, post, "Folded words")).replaceAll(".*#r", ""));
        String place = "/@" + wren.handle() + "/" + response + "/hiding";
        assertThat(send(tomasz, place, "hidden", "yes").statusCode()).isEqualTo(404);
        assertThat(send(wren, place, "hidden", "yes").statusCode()).isEqualTo(404);
        assertThat(people.page(tomasz, post).select("form[action$=/hiding]")).isEmpty();
        assertThat(people.page(amara, post).select("form[action$=/hiding]")).hasSize(1);

        List<Integer> answers =
                atOnce(number -> () -> send(amara, place, "hidden", "yes").statusCode());
        assertThat(answers).allMatch(status -> status == 303);
        Document page = people.page(null, post);
        assertThat(page.select("details .reply__text").text()).isEqualTo("Folded words");
        assertThat(page.select("details[open]")).isEmpty();
        assertThat(page.select("details summary").text()).contains("Hidden by the author of the post above it");
        assertThat(page.select("#responses").text()).isEqualTo("1 response");
        assertThat(page.select(".section-head").text()).contains("1 of them is hidden");
        assertThat(send(amara, place, "hidden", "no").statusCode()).isEqualTo(303);
        assertThat(people.page(null, post).select("details .reply__text")).isEmpty();
        assertThat(shown(null, post)).contains("Folded words");
    }

    @Test
    void a_question_waits_for_a_professional_until_it_is_answered_once() throws Exception {
        confirmed(amara);
        String post = note(amara, "Ask me", "everyone");
        assertThat(people.page(wren, post).select("input[name=question]")).hasSize(1);
        assertThat(people.page(wren, note(tomasz, "I am not one", "everyone")).select("input[name=question]"))
                .isEmpty();
        long question =
                Long.parseLong(led(send(wren, post + "/responses", "text", "Is this normal?", "question", "yes"))
                        .replaceAll(".*#r", ""));
        assertThat(alerts(question, "WAITING_QUESTION")).isEqualTo(1);
        assertThat(people.page(amara, "/waiting/questions").select("main").text())
                .contains("Is this normal?");
        assertThat(people.page(wren, "/waiting/questions").select("main").text())
                .doesNotContain("Is this normal?");
        assertThat(send(tomasz, "/waiting/questions/" + question + "/answer", "words", "gp")
                        .statusCode())
                .isEqualTo(404);
        assertThat(send(amara, "/waiting/questions/" + question + "/answer", "words", "dose")
                        .statusCode())
                .isEqualTo(422);
        List<Integer> answers =
                atOnce(number -> () -> send(amara, "/waiting/questions/" + question + "/answer", "words", "gp")
                        .statusCode());
        assertThat(answers).containsOnlyOnce(303).allMatch(status -> status == 303 || status == 422 || status == 404);
        assertThat(shown(null, post)).containsOnlyOnce("Your GP surgery");
        assertThat(people.page(amara, "/waiting/questions").select("main").text())
                .doesNotContain("Is this normal?");

        long other = Long.parseLong(led(send(wren, post + "/responses", "text", "And this?", "question", "yes"))
                .replaceAll(".*#r", ""));
        assertThat(respond(amara, "/@" + wren.handle() + "/" + other, "I wrote about it")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.page(amara, "/waiting/questions").select("main").text())
                .doesNotContain("And this?");

        long third = Long.parseLong(led(send(wren, post + "/responses", "text", "One more?", "question", "yes"))
                .replaceAll(".*#r", ""));
        assertThat(send(amara, "/waiting/questions/" + third + "/setting-aside", "x", "y")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.page(amara, "/waiting/questions").select("main").text())
                .doesNotContain("One more?");
        assertThat(shown(null, post)).contains("One more?");

        confirmed(tomasz);
        assertThat(send(tomasz, post + "/responses", "text", "From a colleague", "question", "yes")
                        .asString())
                .contains("Only a question from a member of the public");
    }

    @Test
    void the_newest_stand_first_on_request_and_nobody_by_rank() {
        String post = note(amara, "In order", "everyone");
        confirmed(tomasz);
        led(respond(wren, post, "The first"));
        led(respond(tomasz, post, "The second"));
        led(respond(wren, post, "The third"));
        assertThat(texts(people.page(null, post))).containsExactly("The first", "The second", "The third");
        assertThat(texts(people.page(null, post + "?order=newest")))
                .containsExactly("The third", "The second", "The first");
        led(respond(amara, post, "And mine"));
        assertThat(people.page(null, post).select(".reply .chip").text()).isEqualTo("Writer");
    }

    @Test
    void whom_a_text_names_is_kept_and_found_and_never_too_many() {
        String named = note(wren, "Hello @" + amara.handle() + " and @nobody_here_at_all", "everyone");
        assertThat(people.one(Long.class, "select count(*) from mention where post_id = ?", id(named)))
                .isEqualTo(1);
        assertThat(alerts(id(named), "MENTION")).isEqualTo(1);
        people.run(
                "insert into hidden (viewer_id, target_id) values (?, ?), (?, ?)",
                amara.id(),
                tomasz.id(),
                tomasz.id(),
                amara.id());
        String apart = note(tomasz, "Hello @" + amara.handle(), "everyone");
        assertThat(people.one(Long.class, "select count(*) from mention where post_id = ?", id(apart)))
                .isZero();
        String beginning = amara.handle().substring(0, amara.handle().length() - 1);
        assertThat(complete(wren, beginning)).contains(amara.handle());
        assertThat(complete(tomasz, beginning)).doesNotContain(amara.handle());
        assertThat(complete(wren, amara.name().substring(0, amara.name().length() - 1)))
                .contains(amara.handle());
        assertThat(complete(wren, "")).isEqualTo("[]");
        assertThat(complete(wren, "%")).isEqualTo("[]");

        String crowd = IntStream.range(0, 51)
                .mapToObj(number -> "@" + people.person("C").handle())
                .collect(Collectors.joining(" "));
        Map<String, String> story = form(people.page(wren, "/write"));
        story.put("title", "Crowd");
        story.put("body", crowd);
        story.put("genre", "own");
        story.put("next", "publish");
        Response refused = send(wren, "/drafts", story);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select("#body-error").text()).contains("names more than 50 people");
        String thousands = "@a ".repeat(10_000);
        Response note = send(wren, "/notes", "text", thousands);
        assertThat(note.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(note.asString()).select("#text-error").text()).contains("too long");
    }

    @Test
    void an_organisation_closes_responses_for_everybody_to_see() {
        Person trust = people.organisation("Quiet Wards");
        people.role(wren, trust, Role.WRITER);
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", UUID.randomUUID().toString());
        form.put("text", "We have news");
        form.put("in_name_of", trust.code());
        form.put("responders", "nobody");
        String post = led(send(wren, "/notes", form));
        assertThat(people.page(null, post)
                        .select("section[aria-labelledby=respond]")
                        .text())
                .contains("takes no responses here")
                .contains("How organisations take responses");
        assertThat(people.page(null, "/log/responses").select("main").text())
                .contains(trust.name() + " published a post and said who can respond");
        choose(wren, post, "everyone");
        assertThat(people.page(null, "/log/responses").select("main").text())
                .contains(trust.name() + " changed who can respond to a post");
        long response = Long.parseLong(
                led(respond(tomasz, post, "A question to the trust")).replaceAll(".*#r", ""));
        assertThat(send(wren, "/@" + tomasz.handle() + "/" + response + "/hiding", "hidden", "yes")
                        .statusCode())
                .isEqualTo(303);
        assertThat(people.page(null, "/log/responses").select("main").text())
                .contains(trust.name() + " hid a response");
        people.run(
                "update organisation_role set ended_at = now(), ended_by = ? where account_id = ?",
                wren.id(),
                wren.id());
        assertThat(send(wren, post + "/responders", "responders", "nobody").statusCode())
                .as("they write for it no more")
                .isEqualTo(404);
    }

    @Test
    void no_more_than_twenty_wait_and_what_nobody_can_decide_on_waits_no_more() {
        String post = note(amara, "Each response waits", "everyone-held");
        for (int i = 0; i < 20; i++) {
            assertThat(respond(tomasz, post, "Response " + i).statusCode()).isEqualTo(303);
        }
        Response refused = respond(tomasz, post, "One too many");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).select("main").text())
                .contains("20 responses of yours wait to be let through");
        people.run("update post set deleted_at = now() where id = ?", id(post));
        String other = note(wren, "Here they wait, too", "everyone-held");
        assertThat(respond(tomasz, other, "There is room again").statusCode()).isEqualTo(303);
    }

    @Test
    void programs_meet_the_same_rules() {
        // Other tests leave responses of this member waiting, and no more than twenty may.
        people.run(
                "delete from held_response where author_id = ? and decided_at is null",
                Cast.here().account(Actor.MEMBER));
        people.run(
                "update post set deleted_at = now() where author_id = ? and held_at is not null and deleted_at is null",
                Cast.here().account(Actor.MEMBER));
        String post = Desk.publish(Actor.OWNER, "For programs", "responders", "followed-held");
        String id = Desk.base(post).split("/")[2];
        var refused =
                api(Actor.MEMBER, "POST", "/api/v1/statuses", "{\"status\":\"Hm\",\"in_reply_to_id\":\"" + id + "\"}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("takes responses from people whom they follow");
        assertThat(api(
                                Actor.MEMBER,
                                "PUT",
                                "/api/lanyard/v1/posts/" + id + "/responders",
                                "{\"responders\":\"everyone\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(api(
                                Actor.OWNER,
                                "PUT",
                                "/api/lanyard/v1/posts/" + id + "/responders",
                                "{\"responders\":\"everyone-held\"}")
                        .statusCode())
                .isEqualTo(200);
        var waits = api(
                Actor.MEMBER, "POST", "/api/v1/statuses", "{\"status\":\"Waits\",\"in_reply_to_id\":\"" + id + "\"}");
        assertThat(waits.statusCode()).as(waits.body()).isEqualTo(200);
        assertThat(waits.body()).contains("\"waiting\":true");
        String said = waits.body().replaceAll("(?s)^\\{\"id\":\"([0-9]+)\".*", "$1");
        assertThat(api(Actor.VISITOR, "GET", "/api/v1/statuses/" + said, "").statusCode())
                .isEqualTo(404);
        assertThat(api(Actor.VISITOR, "GET", "/api/v1/statuses/" + id + "/context", "")
                        .body())
                .doesNotContain("Waits");
        assertThat(api(Actor.OWNER, "GET", "/api/lanyard/v1/waiting/responses", "")
                        .body())
                .contains(said);
        assertThat(api(Actor.OWNER, "POST", "/api/lanyard/v1/waiting/responses/" + said + "/publication", "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(api(Actor.VISITOR, "GET", "/api/v1/statuses/" + id + "/context", "")
                        .body())
                .contains("Waits");
        var note = api(Actor.OWNER, "POST", "/api/v1/statuses", "{\"status\":\"Closed\",\"responders\":\"nobody\"}");
        String closed = note.body().replaceAll("(?s)^\\{\"id\":\"([0-9]+)\".*", "$1");
        assertThat(api(Actor.VISITOR, "GET", "/api/lanyard/v1/posts/" + closed + "/responders", "")
                        .body())
                .contains("\"nobody\"");
        assertThat(api(Actor.OWNER, "POST", "/api/v1/statuses", "{\"status\":\"X\",\"responders\":\"friends\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    private static java.net.http.HttpResponse<String> api(Actor who, String method, String path, String body) {
        return social.lanyard.testing.Asking.as(who, method, path, true, body);
    }

    private void confirmed(Person person) {
        Person trust = people.organisation("Confirming Wards");
        people.run(
                "insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on, checked_by,"
                        + " checked_by_role, valid_from, valid_until, offered_at, accepted_at) values (?, ?, ?, 'ROLE', 'Nurse',"
                        + " 'STAFF_RECORD', ?, current_date - 60, ?, 'people team', now() - interval '60 days',"
                        + " now() + interval '180 days', now() - interval '60 days', now() - interval '60 days')",
                Long.MAX_VALUE - person.id(),
                person.id(),
                trust.id(),
                person.name(),
                trust.id());
    }

    private String note(Person who, String text, String responders) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", UUID.randomUUID().toString());
        form.put("text", text);
        form.put("responders", responders);
        send(who, "/notes", form).then().statusCode(303);
        long id = people.one(
                Long.class, "select max(id) from post where author_id = ? and reply_to_id is null", who.id());
        return "/@" + who.handle() + "/" + id;
    }

    private void choose(Person who, String post, String responders) {
        Map<String, String> form = form(people.page(who, post + "/responders"));
        form.put("responders", responders);
        assertThat(send(who, post + "/responders", form).statusCode()).isEqualTo(303);
    }

    private Response respond(Person who, String post, String text) {
        return send(who, post + "/responses", "text", text);
    }

    private List<Element> box(Person who, String post) {
        return people.page(who, post).select("form[action$=/responses]");
    }

    private String shown(Person who, String post) {
        return people.page(who, post)
                .select("section[aria-labelledby=responses]")
                .text();
    }

    private static List<String> texts(Document page) {
        return page.select(".reply__text").eachText();
    }

    private String complete(Person who, String typed) {
        return people.browser(who).queryParam("q", typed).get("/mentions").asString();
    }

    private long alerts(long post, String kind) {
        return people.one(Long.class, "select count(*) from alert where post_id = ? and kind = ?", post, kind);
    }

    private Document moderated(String path) {
        return Jsoup.parse(Desk.get(Actor.MODERATOR, path).body());
    }

    private int moderator(String path) {
        return Desk.send(
                        Actor.MODERATOR, path, Map.of("token", UUID.randomUUID().toString()))
                .statusCode();
    }

    private Response send(Person who, String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return send(who, path, form);
    }

    private Response send(Person who, String path, Map<String, String> form) {
        return people.browser(who).urlEncodingEnabled(false).body(encoded(form)).post(path.replaceAll("[?#].*", ""));
    }

    private static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> form(Document page) {
        Map<String, String> form = new LinkedHashMap<>();
        for (Element field : page.select("main form[method=post] [name]")) {
            boolean box = field.attr("type").matches("radio|checkbox") && !field.hasAttr("checked");
            boolean button = field.tagName().equals("button");
            if (!box && !button) {
                form.putIfAbsent(field.attr("name"), value(field));
            }
        }
        return form;
    }

    private static String value(Element field) {
        return switch (field.tagName()) {
            case "textarea" -> field.wholeText();
            case "select" -> field.select("option[selected]").attr("value");
            default -> field.val();
        };
    }

    private static String led(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static long id(String post) {
        return Long.parseLong(post.split("/")[2]);
    }

    private static <T> List<T> atOnce(java.util.function.IntFunction<Supplier<T>> act) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<T>> asked = new ArrayList<>();
            for (int number = 0; number < AT_ONCE; number++) {
                asked.add(pool.submit(act.apply(number)::get));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : asked) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            pool.shutdownNow();
        }
    }
}
