package social.lanyard.post.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.Desk.base;
import static social.lanyard.post.Desk.draft;
import static social.lanyard.post.Desk.get;
import static social.lanyard.post.Desk.led;
import static social.lanyard.post.Desk.page;
import static social.lanyard.post.Desk.publish;
import static social.lanyard.post.Desk.send;
import static social.lanyard.post.Desk.story;
import static social.lanyard.post.Desk.with;
import static social.lanyard.testing.Cast.Actor.COLLEAGUE;
import static social.lanyard.testing.Cast.Actor.FOLLOWER;
import static social.lanyard.testing.Cast.Actor.MEMBER;
import static social.lanyard.testing.Cast.Actor.OWNER;
import static social.lanyard.testing.Cast.Actor.VERIFIED;
import static social.lanyard.testing.Cast.Actor.VISITOR;

import java.net.http.HttpResponse;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import social.lanyard.media.Photographs;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Uploads;

/** Pictures from the file to the reader, and who may see them meanwhile. */
@LanyardTest
class StoryPicturesTest {
    private static final String LOOKED = "pictures_checked";

    private static int number = 700;

    /** Another picture each time, so that no test finds what an earlier one sent. */
    private static byte[] photo() {
        return Photographs.plain("jpeg", number++, 500);
    }

    private static String sent(Actor who) {
        HttpResponse<String> answer = Uploads.send(who, "/pictures", Map.of(), "picture", "IMG_1.jpg", photo());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        return answer.body().replaceAll(".*\"address\":\"([^\"]+)\".*", "$1");
    }

    private static int seen(Actor who, String address) {
        return get(who, address + "/480.webp").statusCode();
    }

    private static String showing(String address) {
        return "Before.\n\n![A ruled card full of tally marks](" + address + " \"My card\")\n\nAfter.";
    }

    @Test
    void a_picture_is_its_senders_alone_until_a_story_shows_it() {
        String address = sent(OWNER);
        HttpResponse<String> own = get(OWNER, address + "/480.webp");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.headers().firstValue("Content-Type")).hasValue("image/webp");
        assertThat(own.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(own.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(seen(VISITOR, address)).isEqualTo(404);
        assertThat(seen(FOLLOWER, address)).isEqualTo(404);

        String path = publish(OWNER, "With a picture", "body", showing(address), LOOKED, "yes");
        HttpResponse<String> open = get(VISITOR, address + "/480.webp");
        assertThat(open.statusCode()).isEqualTo(200);
        assertThat(open.headers().firstValue("Cache-Control")).hasValue("private, max-age=31536000, immutable");
        Element picture = page(VISITOR, path).selectFirst(".prose figure img");
        assertThat(picture.attr("alt")).isEqualTo("A ruled card full of tally marks");
        assertThat(page(VISITOR, path).select("figcaption").text()).isEqualTo("My card");
        assertThat(get(VISITOR, picture.attr("src")).headers().firstValue("Content-Type"))
                .hasValue("image/jpeg");
        assertThat(Photographs.width(Uploads.file(picture.attr("src")))).isEqualTo(picture.attr("width"));
        assertThat(Photographs.width(Uploads.file(address + "/480.webp"))).isEqualTo("480");
        assertThat(page(VISITOR, path.substring(0, path.indexOf('/', 1))).select("img.cover--picture"))
                .extracting(cover -> cover.attr("src"))
                .anyMatch(src -> src.startsWith(address));
        assertThat(get(VISITOR, address + "/481.webp").statusCode()).isEqualTo(404);
        assertThat(get(VISITOR, address + "/..%2f").statusCode()).isEqualTo(400);
    }

    @Test
    void a_picture_is_seen_by_those_who_may_see_the_story() {
        String address = sent(OWNER);
        publish(OWNER, "For followers", "body", showing(address), LOOKED, "yes", "visibility", "followers");
        assertThat(seen(FOLLOWER, address)).isEqualTo(200);
        assertThat(get(FOLLOWER, address + "/480.webp").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
        assertThat(seen(OWNER, address)).isEqualTo(200);
        assertThat(seen(MEMBER, address)).isEqualTo(404);
        assertThat(seen(VISITOR, address)).isEqualTo(404);
    }

    @Test
    void a_picture_goes_with_the_story_that_is_taken_back() {
        for (String act : new String[] {"/withdrawal", "/removal"}) {
            String address = sent(OWNER);
            String path = publish(OWNER, "To be taken back " + act, "body", showing(address), LOOKED, "yes");
            assertThat(seen(VISITOR, address)).isEqualTo(200);
            Document form = page(OWNER, base(path) + act);
            led(send(
                    OWNER,
                    base(path) + act,
                    Map.of("token", form.select("main input[name=token]").val(), "reason", "")));
            for (Actor who : new Actor[] {VISITOR, FOLLOWER, OWNER}) {
                assertThat(seen(who, address)).as(who + act).isEqualTo(404);
            }
        }
    }

    @Test
    void in_an_organisation_s_story_a_colleague_keeps_what_stands_and_takes_nothing_else() {
        String address = sent(OWNER);
        String unused = sent(OWNER);
        String path = publish(
                OWNER,
                "The trust's picture",
                "genre",
                "opinion",
                "in_name_of",
                Cast.TRUST,
                "body",
                showing(address),
                LOOKED,
                "yes");
        assertThat(path).startsWith("/@" + Cast.TRUST + "/");
        String draft = led(send(COLLEAGUE, base(path) + "/changes", Map.of()));
        Map<String, String> change = with(
                story(COLLEAGUE, "The trust's picture", showing(address) + "\n\nMore words."),
                "genre",
                "opinion",
                LOOKED,
                "yes");
        HttpResponse<String> foreign = send(COLLEAGUE, draft + "/publication", with(change, "body", showing(unused)));
        assertThat(foreign.statusCode())
                .as("a colleague's picture that stands nowhere")
                .isEqualTo(422);
        assertThat(send(COLLEAGUE, draft + "/publication", change).statusCode()).isEqualTo(303);
        assertThat(page(VISITOR, path).select(".prose").text()).contains("More words.");
        assertThat(page(VISITOR, path).select(".prose figure img")).hasSize(1);
        assertThat(seen(COLLEAGUE, unused)).isEqualTo(404);

        HttpResponse<String> own = send(
                COLLEAGUE,
                "/drafts",
                with(story(COLLEAGUE, "My own", showing(address)), "next", "publish", LOOKED, "yes"));
        assertThat(own.statusCode()).as("nor in a story of their own").isEqualTo(422);

        led(send(COLLEAGUE, base(path) + "/withdrawal", Map.of("reason", "")));
        assertThat(seen(VISITOR, address)).isEqualTo(404);
        assertThat(seen(OWNER, unused))
                .as("what was not in it stays with its sender")
                .isEqualTo(200);
    }

    @Test
    void the_same_file_sent_again_is_the_same_picture_and_another_persons_is_not() {
        byte[] file = photo();
        String first = Uploads.send(OWNER, "/pictures", Map.of(), "picture", "a.jpg", file)
                .body();
        assertThat(Uploads.send(OWNER, "/pictures", Map.of(), "picture", "b.jpg", file)
                        .body())
                .isEqualTo(first);
        assertThat(Uploads.send(VERIFIED, "/pictures", Map.of(), "picture", "a.jpg", file)
                        .body())
                .isNotEqualTo(first);
    }

    @Test
    void nobody_publishes_a_picture_that_is_not_theirs() {
        String address = sent(VERIFIED);
        HttpResponse<String> refused = publication(OWNER, showing(address), true);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Picture 1 is not here any more, or it is not yours.");
        assertThat(seen(OWNER, address)).isEqualTo(404);
    }

    private static HttpResponse<String> publication(Actor who, String body, boolean looked) {
        Map<String, String> form = with(story(who, "A story", body), "next", "publish");
        return send(who, "/drafts", looked ? with(form, LOOKED, "yes") : form);
    }

    @Test
    void a_story_with_a_picture_goes_out_when_its_writer_has_looked_and_said_what_it_shows() {
        String address = sent(OWNER);
        HttpResponse<String> notLooked = publication(OWNER, showing(address), false);
        assertThat(notLooked.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(notLooked.body());
        assertThat(page.select("#pictures_checked-error").text()).contains("Look at the pictures once more");
        assertThat(page.select("#picture-check").hasAttr("hidden")).isFalse();
        assertThat(page.select("textarea[name=body]").text()).contains(address);

        HttpResponse<String> silent = publication(OWNER, "![](" + address + ")\n\nWords.", true);
        assertThat(silent.statusCode()).isEqualTo(422);
        assertThat(silent.body()).contains("Say what picture 1 shows");

        assertThat(publication(OWNER, "![decorative](" + address + ")\n\nWords.", true)
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void without_a_script_a_picture_goes_with_the_form_and_ends_up_in_the_text() {
        String draft = draft(OWNER, "Slowly", "First words.");
        Document editor = page(OWNER, draft);
        Map<String, String> form = with(
                story(OWNER, "Slowly", "First words, and more."),
                "revision",
                editor.select("input[name=revision]").val(),
                "picture_alt",
                "A [small] card");
        String back = led(Uploads.send(
                OWNER, draft + "/pictures", form, "picture", "card.png", Photographs.plain("png", 320, number++)));
        String text = page(OWNER, back).select("textarea[name=body]").text();
        assertThat(text).startsWith("First words, and more.").contains("![A \\[small\\] card](/pictures/");
        assertThat(page(OWNER, draft + "?view=preview")
                        .select(".prose figure img")
                        .attr("alt"))
                .isEqualTo("A [small] card");

        String fresh = led(Uploads.send(
                OWNER,
                "/drafts/pictures",
                with(story(OWNER, "New", ""), "picture_decorative", "yes"),
                "picture",
                "x",
                photo()));
        assertThat(page(OWNER, fresh).select("textarea[name=body]").text()).startsWith("![decorative](/pictures/");
    }

    @Test
    void a_file_that_is_refused_costs_no_word() {
        String draft = draft(OWNER, "Kept", "Words that stay.");
        Map<String, String> form =
                with(story(OWNER, "Kept", "Words that stay, and new ones."), "picture_alt", "What it shows");
        form.put("revision", page(OWNER, draft).select("input[name=revision]").val());
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes();
        HttpResponse<String> refused = Uploads.send(OWNER, draft + "/pictures", form, "picture", "x.jpg", svg);
        assertThat(refused.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(refused.body());
        assertThat(page.select("#picture-error").text()).contains("SVG");
        assertThat(page.select("textarea[name=body]").text()).isEqualTo("Words that stay, and new ones.");
        assertThat(page.select("#picture_alt").val()).isEqualTo("What it shows");

        for (Map<String, String> lacking : java.util.List.of(with(form, "picture_alt", ""), form)) {
            boolean silent = lacking.get("picture_alt").isEmpty();
            HttpResponse<String> answer = Uploads.send(
                    OWNER,
                    draft + "/pictures",
                    lacking,
                    "picture",
                    silent ? "x.jpg" : "",
                    silent ? photo() : new byte[0]);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(Jsoup.parse(answer.body())
                            .select(silent ? "#picture_alt-error" : "#picture-error")
                            .text())
                    .isNotEmpty();
        }
    }

    @Test
    void a_file_that_is_too_large_gets_a_sentence() {
        HttpResponse<String> large =
                Uploads.send(OWNER, "/pictures", Map.of(), "picture", "x.jpg", new byte[11 * 1024 * 1024]);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("larger than 10 MB");
        HttpResponse<String> larger =
                Uploads.send(OWNER, "/pictures", Map.of(), "picture", "x.jpg", new byte[20 * 1024 * 1024]);
        assertThat(larger.statusCode()).isEqualTo(413);
        assertThat(larger.body()).contains("larger than 10 MB");
        assertThat(Uploads.send(OWNER, "/drafts", Map.of(), "picture", "x.jpg", new byte[10])
                        .statusCode())
                .as("nowhere else are files taken")
                .isEqualTo(415);
    }

    @Test
    void programs_send_pictures_too() {
        HttpResponse<String> answer =
                Uploads.send(OWNER, "/api/lanyard/v1/pictures", Map.of(), "picture", "x.jpg", photo());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(Uploads.send(VISITOR, "/api/lanyard/v1/pictures", Map.of(), "picture", "x.jpg", photo())
                        .statusCode())
                .isEqualTo(401);
        assertThat(Uploads.send(VISITOR, "/pictures", Map.of(), "picture", "x.jpg", photo())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_portrait_stands_beside_a_name_until_it_is_taken_off() {
        String profile =
                "/@" + social.lanyard.testing.Cast.here().person(VERIFIED).handle();
        assertThat(Uploads.send(
                                VERIFIED,
                                "/settings/profile/pictures",
                                Map.of("what", "keep-portrait"),
                                "portrait",
                                "me.jpg",
                                photo())
                        .statusCode())
                .isEqualTo(303);
        String first = page(VISITOR, profile).select("main img.avatar--lg").attr("src");
        assertThat(first).startsWith("/pictures/").endsWith("/192.webp");
        assertThat(get(VISITOR, first).statusCode()).isEqualTo(200);
        assertThat(page(VERIFIED, "/settings").select("header img.avatar--sm")).hasSize(1);

        Uploads.send(
                VERIFIED, "/settings/profile/pictures", Map.of("what", "keep-portrait"), "portrait", "me.jpg", photo());
        assertThat(get(VISITOR, first).statusCode())
                .as("the one before it is gone")
                .isEqualTo(404);
        Uploads.send(VERIFIED, "/settings/profile/pictures", Map.of("what", "keep-banner"), "banner", "b.jpg", photo());
        assertThat(page(VISITOR, profile).select("main img.banner")).hasSize(1);
        for (String what : new String[] {"drop-portrait", "drop-banner"}) {
            assertThat(Uploads.send(VERIFIED, "/settings/profile/pictures", Map.of("what", what), "portrait", "", null)
                            .statusCode())
                    .isEqualTo(303);
        }
        assertThat(page(VISITOR, profile).select("main header img")).isEmpty();

        HttpResponse<String> refused = Uploads.send(
                VERIFIED,
                "/settings/profile/pictures",
                Map.of("what", "keep-portrait"),
                "portrait",
                "x",
                "no".getBytes());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.body()).select("#portrait-error").text()).contains("not a picture");
        assertThat(Asking.as(VERIFIED, "GET", "/settings/profile", false, "").body())
                .contains("portrait");
    }
}
