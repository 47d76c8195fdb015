package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.testing.LanyardTest;

/** Several people write for an organisation: what readers see of it, what is written down, and what nobody gains by it. */
@LanyardTest
class OrganisationVoiceTest {
    private static final String NO_PEN = "You cannot write in this organisation’s name now";

    @Inject
    People people;

    private Person trust;
    private Person writer;
    private Person colleague;
    private Person admin;
    private Person reader;

    @BeforeEach
    void a_trust_with_two_writers_and_an_admin() {
        trust = people.organisation("Millbrook Wards");
        writer = people.person("Tova Writes");
        colleague = people.person("Cai Writes");
        admin = people.person("Ada Admin");
        reader = people.person("Rex Reads");
        people.role(writer, trust, Role.WRITER);
        people.role(colleague, trust, Role.WRITER);
        people.role(admin, trust, Role.ADMIN);
    }

    @Test
    void only_writers_are_asked_in_whose_name() {
        assertThat(names(people.page(writer, "/write"))).contains(trust.code());
        for (Person other : new Person[] {admin, reader}) {
            assertThat(people.page(other, "/write").select("[name=in_name_of]")).isEmpty();
        }
    }

    @Test
    void a_story_in_its_name_says_by_which_role_and_not_by_whom() {
        String path = publish(writer, "Chairs that recline", trust.code());
        assertThat(path).startsWith("/@" + trust.handle() + "/").endsWith("/chairs-that-recline");
        Document page = people.page(null, path);
        assertThat(page.select(".voice--lead .voice__name").text()).isEqualTo(trust.name());
        assertThat(page.select(".voice--lead .claim").text()).contains("Organisation · written by a writer there");
        assertThat(page.text()).doesNotContain(writer.name()).doesNotContain(writer.handle());
        assertThat(page.select("main").text()).doesNotContain("one person’s experience");

        assertThat(people.page(null, "/@" + trust.handle()).select("main").text())
                .contains("Chairs that recline")
                .contains("written by a writer there");
        assertThat(people.page(null, "/@" + writer.handle()).select("main").text())
                .doesNotContain("Chairs that recline");
        String feed = people.browser(null)
                .urlEncodingEnabled(false)
                .get("/@" + trust.handle() + "/feed.atom")
                .asString();
        assertThat(feed).contains("written by a writer there").doesNotContain(writer.handle());

        long id = id(path);
        assertThat(people.one(Long.class, "select written_by from post where id = ?", id))
                .isEqualTo(writer.id());
        assertThat(acts(id, "post.published", writer)).isEqualTo(1);
        assertThat(people.one(Long.class, "select count(*) from post_facet where post_id = ?", id))
                .isZero();
    }

    @Test
    void whoever_follows_it_finds_what_it_says_on_home() {
        people.run("insert into follow (follower_id, followee_id) values (?, ?)", reader.id(), trust.id());
        publish(writer, "News of the wards", trust.code());
        assertThat(people.page(reader, "/").select("main").text()).contains("News of the wards");
    }

    @Test
    void a_role_that_was_taken_away_stops_it_with_a_sentence_and_loses_nothing() {
        String draft = begin(writer, "Half written", trust.code());
        assertThat(people.page(writer, "/drafts").select("main").text()).contains("In the name of @" + trust.code());
        people.run(
                "update organisation_role set ended_at = now(), ended_by = ? where account_id = ?",
                admin.id(),
                writer.id());
        Response answer = post(writer, draft + "/publication", form(people.page(writer, draft)));
        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#in_name_of-error").text()).contains(NO_PEN);
        assertThat(page.select("textarea[name=body]").text()).isEqualTo("Body of Half written");
        assertThat(page.select("#in_name_of option[selected]").attr("value")).isEqualTo(trust.code());

        Map<String, String> own = form(people.page(writer, draft));
        own.put("in_name_of", "");
        assertThat(led(post(writer, draft + "/publication", own))).startsWith("/@" + writer.handle() + "/");
    }

    @Test
    void a_forged_name_is_no_use_to_those_without_the_role() {
        for (Person other : new Person[] {admin, reader}) {
            Map<String, String> story = story(other, "Forged", trust.code());
            story.put("genre", "opinion");
            story.put("next", "publish");
            assertThat(post(other, "/drafts", story).statusCode()).isEqualTo(422);
            Map<String, String> note = token();
            note.put("text", "In its name");
            note.put("in_name_of", trust.code());
            assertThat(post(other, "/notes", note).asString()).contains(NO_PEN);
        }
        assertThat(people.one(Long.class, "select count(*) from post where author_id = ?", trust.id()))
                .isZero();
    }

    @Test
    void its_kinds_and_readers_are_its_own() {
        Map<String, String> own = story(writer, "My own", trust.code());
        own.put("genre", "own");
        own.put("visibility", "followers");
        own.put("next", "publish");
        Document page = Jsoup.parse(post(writer, "/drafts", own).asString());
        assertThat(page.select("#genre-error").text()).contains("An organisation cannot publish this kind");
        assertThat(page.select("#visibility-error").text()).contains("can be read by everybody");
    }

    @Test
    void notes_and_responses_go_out_in_its_name_too() {
        Map<String, String> note = token();
        note.put("text", "The lift works again.");
        note.put("in_name_of", trust.code());
        String path = led(post(writer, "/notes", note));
        assertThat(path).startsWith("/@" + trust.handle() + "/");
        assertThat(people.page(null, path).select(".claim").text()).contains("written by a writer there");

        String question = publish(reader, "Why is the lift broken", "");
        Map<String, String> answer = form(people.page(writer, question), "/responses");
        answer.put("text", "It is mended.");
        answer.put("in_name_of", trust.code());
        String at = led(post(writer, base(question) + "/responses", answer));
        long id = Long.parseLong(at.substring(at.indexOf("#r") + 2));
        Element response = people.page(null, question).selectFirst("#r" + id);
        assertThat(response.select(".voice__name").text()).isEqualTo(trust.name());
        assertThat(response.select(".claim").text()).contains("written by a writer there");
        assertThat(acts(id, "post.published", writer)).isEqualTo(1);
        assertThat(people.page(null, "/@" + trust.handle() + "/responses")
                        .select("main")
                        .text())
                .contains("It is mended.");
    }

    @Test
    void a_colleague_changes_it_in_a_draft_of_their_own() {
        String path = publish(writer, "Beds", trust.code());
        String draft = open(colleague, path);
        assertThat(people.page(colleague, draft).select("main").text())
                .contains(trust.name() + "’s story")
                .contains("Body of Beds");
        for (Person other : new Person[] {writer, admin, reader}) {
            assertThat(people.status(other, draft)).as(other.name()).isEqualTo(404);
        }
        assertThat(open(writer, path)).as("each has their own").isNotEqualTo(draft);

        Map<String, String> changed = form(people.page(colleague, draft));
        changed.put("body", "Forty new beds.");
        assertThat(led(post(colleague, draft + "/publication", changed))).isEqualTo(path);
        assertThat(people.page(null, path).select(".prose").text()).isEqualTo("Forty new beds.");
        assertThat(acts(id(path), "post.changed", colleague)).isEqualTo(1);
        assertThat(people.page(admin, "/organisations/" + trust.code() + "/record")
                        .select(".history li")
                        .eachText())
                .anyMatch(act -> act.startsWith("Changed what it had said") && act.endsWith("by " + colleague.name()))
                .anyMatch(act -> act.startsWith("Published in its name") && act.endsWith("by " + writer.name()));
        assertThat(people.one(Long.class, "select written_by from post where id = ?", id(path)))
                .as("who wrote it stays")
                .isEqualTo(writer.id());
    }

    @Test
    void a_colleague_without_the_role_any_more_keeps_the_words_of_the_change() {
        String path = publish(writer, "Sheets", trust.code());
        String draft = open(colleague, path);
        people.run(
                "update organisation_role set ended_at = now(), ended_by = ? where account_id = ?",
                admin.id(),
                colleague.id());
        Map<String, String> changed = form(people.page(colleague, draft));
        changed.put("body", "What I meant.");
        Response answer = post(colleague, draft + "/publication", changed);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.asString()).contains("you may not change it now").contains("What I meant.");
        assertThat(people.page(null, path).select(".prose").text()).isEqualTo("Body of Sheets");
        assertThat(people.status(colleague, base(path) + "/changes")).isEqualTo(404);
    }

    @Test
    void it_is_withdrawn_with_a_notice_and_never_without_a_trace() {
        String path = publish(writer, "Visiting hours", trust.code());
        Document page = people.page(colleague, path);
        assertThat(page.select("a[href$=/withdrawal]")).hasSize(1);
        assertThat(page.select("a[href$=/removal]")).isEmpty();
        assertThat(people.status(colleague, base(path) + "/removal")).isEqualTo(404);
        assertThat(post(colleague, base(path) + "/removal", token()).statusCode())
                .isEqualTo(404);

        Document ask = people.page(colleague, base(path) + "/withdrawal");
        assertThat(ask.select("a[href$=/removal]")).isEmpty();
        Map<String, String> why = form(ask, "/withdrawal");
        why.put("reason", "The hours changed.");
        Response first = post(colleague, base(path) + "/withdrawal", why);
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(post(colleague, base(path) + "/withdrawal", why).statusCode())
                .as("pressed twice")
                .isEqualTo(303);
        Response gone = people.browser(null).urlEncodingEnabled(false).get(base(path));
        assertThat(gone.statusCode()).isEqualTo(410);
        assertThat(Jsoup.parse(gone.asString()).select("main").text())
                .contains("Withdrawn by " + trust.name())
                .contains("The hours changed.")
                .contains("written by a writer there");
        assertThat(acts(id(path), "post.withdrawn", colleague)).isEqualTo(1);
        Element logged = people.page(null, "/log/withdrawals").selectFirst("article:has(a[href=" + base(path) + "])");
        assertThat(logged.text()).contains(trust.name() + " withdrew a story").contains("The hours changed.");
        assertThat(people.browser(null).get("/api/lanyard/v1/log/withdrawals").asString())
                .contains(base(path))
                .doesNotContain(colleague.handle());

        String own = publish(writer, "My own hours", "");
        post(writer, base(own) + "/withdrawal", form(people.page(writer, base(own) + "/withdrawal"), "/withdrawal"));
        assertThat(people.page(null, "/log/withdrawals").html())
                .as("what people take back is their own affair")
                .doesNotContain(base(own));
    }

    @Test
    void no_role_reaches_a_colleague_s_own_post_or_draft() {
        String own = publish(writer, "In my own name", "");
        String draft = begin(writer, "For the trust", trust.code());
        for (Person other : new Person[] {colleague, admin}) {
            for (String part : new String[] {"changes", "notices", "withdrawal", "removal"}) {
                assertThat(people.status(other, base(own) + "/" + part)).isEqualTo(404);
                assertThat(post(other, base(own) + "/" + part, token()).statusCode())
                        .as(other.name() + " " + part)
                        .isEqualTo(404);
            }
            for (String part : new String[] {"", "/versions"}) {
                assertThat(people.status(other, draft + part)).isEqualTo(404);
            }
            assertThat(post(other, draft + "/publication", token()).statusCode())
                    .isEqualTo(404);
            assertThat(people.page(other, own).select("details.more a[href$=/changes]"))
                    .isEmpty();
        }
        assertThat(people.page(null, own).select(".prose").text()).isEqualTo("Body of In my own name");
        assertThat(people.one(Long.class, "select count(*) from audit where thing_id = ?", id(own)))
                .as("what people do with their own is not written down")
                .isZero();
    }

    @Test
    void writers_of_another_organisation_reach_nothing_of_it() {
        Person other = people.organisation("Elsewhere Wards");
        Person stranger = people.person("Sol Stranger");
        people.role(stranger, other, Role.WRITER);
        String path = publish(writer, "Ours", trust.code());
        assertThat(people.status(stranger, base(path) + "/changes")).isEqualTo(404);
        assertThat(post(stranger, base(path) + "/withdrawal", token()).statusCode())
                .isEqualTo(404);
        assertThat(people.page(stranger, path).select("a[href$=/changes]")).isEmpty();
        assertThat(people.page(null, path).select(".prose").text()).isEqualTo("Body of Ours");
    }

    private long acts(long post, String act, Person by) {
        return people.one(
                Long.class,
                "select count(*) from audit where thing_id = ? and act = ? and actor_id = ?",
                post,
                act,
                by.id());
    }

    private static java.util.List<String> names(Document page) {
        return page.select("#in_name_of option").eachAttr("value");
    }

    private String publish(Person who, String title, String inNameOf) {
        Map<String, String> story = story(who, title, inNameOf);
        story.put("next", "publish");
        return led(post(who, "/drafts", story));
    }

    private String begin(Person who, String title, String inNameOf) {
        return led(post(who, "/drafts", story(who, title, inNameOf))).replace("?saved=yes", "");
    }

    private Map<String, String> story(Person who, String title, String inNameOf) {
        Map<String, String> form = form(people.page(who, "/write"));
        form.put("title", title);
        form.put("genre", "opinion");
        form.put("body", "Body of " + title);
        form.put("next", "save");
        form.put("when", "now");
        if (!inNameOf.isEmpty()) {
            form.put("in_name_of", inNameOf);
        }
        return form;
    }

    private String open(Person who, String path) {
        return led(post(who, base(path) + "/changes", form(people.page(who, base(path) + "/changes"), "/changes")));
    }

    private Response post(Person who, String path, Map<String, String> form) {
        return people.browser(who).urlEncodingEnabled(false).body(encoded(form)).post(path);
    }

    private static String encoded(Map<String, String> form) {
        StringBuilder body = new StringBuilder();
        form.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(name)
                .append('=')
                .append(java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8)));
        return body.toString();
    }

    private static Map<String, String> token() {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("token", UUID.randomUUID().toString());
        return form;
    }

    private static Map<String, String> form(Document page) {
        return fields(page.selectFirst("form#story"));
    }

    private static Map<String, String> form(Document page, String action) {
        return fields(page.selectFirst("form[action$=" + action + "]"));
    }

    private static Map<String, String> fields(Element form) {
        Map<String, String> fields = new LinkedHashMap<>();
        ((org.jsoup.nodes.FormElement) form).formData().forEach(pair -> fields.put(pair.key(), pair.value()));
        return fields;
    }

    private static String led(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "");
    }

    private static String base(String path) {
        return path.replaceAll("^(/@[^/]+/[0-9]+).*$", "$1");
    }

    private static long id(String path) {
        return Long.parseLong(path.split("/")[2]);
    }
}
