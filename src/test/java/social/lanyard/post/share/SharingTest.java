package social.lanyard.post.share;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.Desk.base;
import static social.lanyard.post.Desk.get;
import static social.lanyard.post.Desk.page;
import static social.lanyard.post.Desk.publish;
import static social.lanyard.post.Desk.send;
import static social.lanyard.testing.Cast.Actor.COLLEAGUE;
import static social.lanyard.testing.Cast.Actor.MEMBER;
import static social.lanyard.testing.Cast.Actor.OWNER;
import static social.lanyard.testing.Cast.Actor.VISITOR;

import io.vertx.core.json.JsonObject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.PageSafety;
import social.lanyard.testing.Scene;
import social.lanyard.testing.TestDatabase;

/** What leaves the site with a post: its head, its picture, the page to embed, the description for others, the citation. */
@LanyardTest
class SharingTest {
    private static final String HOSTILE = "“Tea” & </script><img src=x onerror=alert(1)> '\"{x} \\ 5%";

    private static String meta(Document page, String name) {
        return page.select("meta[name=" + name + "], meta[property=" + name + "]")
                .attr("content");
    }

    private static JsonObject data(Document page) {
        assertThat(page.select("script[type=application/ld+json]")).hasSize(1);
        return new JsonObject(
                page.select("script[type=application/ld+json]").first().data());
    }

    private static HttpResponse<String> oembed(Actor who, String address, String more) {
        return get(who, "/oembed?url=" + URLEncoder.encode(address, StandardCharsets.UTF_8) + more);
    }

    private static String header(HttpResponse<String> answer, String name) {
        return String.join(", ", answer.headers().allValues(name));
    }

    @Test
    void the_head_of_a_story_says_who_is_speaking_in_every_language_of_programs() {
        String path = publish(OWNER, "The stairs", "genre", "care", "licence", "cc-by");
        Document page = page(VISITOR, path);
        String address = Asking.origin() + path;
        for (String name :
                List.of("description", "og:description", "twitter:description", "og:image:alt", "DC.description")) {
            assertThat(meta(page, name)).as(name).contains("confirmed by");
        }
        assertThat(meta(page, "og:title")).isEqualTo("The stairs");
        assertThat(meta(page, "og:url")).isEqualTo(address);
        assertThat(meta(page, "twitter:card")).isEqualTo("summary_large_image");
        assertThat(meta(page, "og:image")).startsWith(Asking.origin() + base(path) + "/preview.png?v=");
        assertThat(meta(page, "og:image:width") + meta(page, "og:image:height")).isEqualTo("1200630");
        assertThat(meta(page, "citation_title")).isEqualTo("The stairs");
        assertThat(meta(page, "citation_author"))
                .isEqualTo(page.select(".voice--lead .voice__name").text());
        assertThat(meta(page, "citation_publication_date")).matches("20[0-9]{2}/[01][0-9]/[0-3][0-9]");
        assertThat(meta(page, "citation_public_url")).isEqualTo(Asking.origin() + base(path));
        JsonObject data = data(page);
        assertThat(data.getString("@type")).isEqualTo("Article");
        assertThat(data.getString("headline")).isEqualTo("The stairs");
        assertThat(data.getString("license")).contains("creativecommons.org/licenses/by/4.0");
        assertThat(data.getString("inLanguage")).isEqualTo("en-GB");
        JsonObject author = data.getJsonObject("author");
        assertThat(author.getString("description")).contains(author.getString("jobTitle") + ", confirmed by");
        assertThat(author.getJsonObject("affiliation").getString("name")).isNotBlank();
        assertThat(author.getString("url")).isEqualTo(Asking.origin() + "/" + path.split("/")[1]);
        assertThat(page.select("link[type=application/json+oembed], link[type=text/xml+oembed]"))
                .hasSize(2)
                .allSatisfy(link -> assertThat(get(VISITOR, link.attr("href").replace(Asking.origin(), ""))
                                .statusCode())
                        .isEqualTo(200));
    }

    @Test
    void whoever_has_nothing_confirmed_is_not_made_to_seem_so() {
        Document page = page(VISITOR, publish(MEMBER, "Waiting"));
        assertThat(meta(page, "og:description")).doesNotContain("confirmed by");
        JsonObject author = data(page).getJsonObject("author");
        assertThat(author.fieldNames()).doesNotContain("jobTitle", "affiliation");
        assertThat(author.getString("description")).isNotBlank();
    }

    @Test
    void a_note_is_told_by_its_words_or_by_the_warning_before_them() throws SQLException {
        Map<String, String> names = Scene.set("post:note", "kettle");
        String path = "/@" + names.get("handle") + "/" + names.get("id");
        told(path, "Body kettle");
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement warn = owner.prepareStatement("update post set content_note = ? where id = ?")) {
            warn.setString(1, "Needles");
            warn.setLong(2, Long.parseLong(names.get("id")));
            warn.executeUpdate();
        }
        assertThat(told(path, "Content note: Needles").html()).doesNotContain("kettle");
    }

    private static Document told(String path, String words) {
        Document page = page(VISITOR, path);
        String statement = data(page).getJsonObject("author").getString("description");
        assertThat(statement).contains("confirmed");
        assertThat(meta(page, "og:title")).isEqualTo(words);
        assertThat(meta(page, "og:description")).startsWith(words).endsWith(statement);
        assertThat(data(page).getString("@type")).isEqualTo("SocialMediaPosting");
        assertThat(oembed(VISITOR, Asking.origin() + path, "").body()).contains("Note by", statement);
        assertThat(get(VISITOR, path + "/preview.png").statusCode()).isEqualTo(200);
        Document embed = page(VISITOR, path + "/embed");
        assertThat(embed.select("main").text()).contains(words, statement);
        return embed;
    }

    @Test
    void hostile_words_stay_words_in_every_form() {
        String path = publish(OWNER, HOSTILE, "standfirst", HOSTILE);
        String id = path.split("/")[2];
        HttpResponse<String> story = get(VISITOR, path);
        assertThat(PageSafety.faults(story.body(), Asking.origin())).isEmpty();
        Document page = Jsoup.parse(story.body());
        for (String name : List.of("og:title", "twitter:title", "citation_title", "DC.title")) {
            assertThat(meta(page, name)).as(name).isEqualTo(HOSTILE);
        }
        assertThat(data(page).getString("headline")).isEqualTo(HOSTILE);
        HttpResponse<String> embed = get(VISITOR, base(path) + "/embed");
        assertThat(PageSafety.faults(embed.body(), Asking.origin())).isEmpty();
        assertThat(Jsoup.parse(embed.body()).select("h1").text()).isEqualTo(HOSTILE);
        JsonObject json =
                new JsonObject(oembed(VISITOR, Asking.origin() + path, "").body());
        assertThat(json.getString("title")).startsWith(HOSTILE);
        Document frame = Jsoup.parse(json.getString("html"));
        assertThat(frame.body().children()).hasSize(1);
        assertThat(frame.select("iframe").attr("title")).startsWith(HOSTILE);
        assertThat(frame.select("iframe").attr("src")).isEqualTo(Asking.origin() + base(path) + "/embed");
        Document xml = Jsoup.parse(
                oembed(VISITOR, Asking.origin() + path, "&format=xml").body(), "", Parser.xmlParser());
        assertThat(xml.select("oembed > title").text()).startsWith(HOSTILE);
        assertThat(xml.select("oembed > html").text()).isEqualTo(json.getString("html"));
        assertThat(get(VISITOR, base(path) + "/preview.png").statusCode()).isEqualTo(200);
        for (String form : List.of("ris", "bibtex", "csl")) {
            HttpResponse<String> file = get(VISITOR, base(path) + "/citation/" + form);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(header(file, "Content-Disposition")).startsWith("attachment; filename=\"lanyard-" + id + ".");
        }
    }

    @Test
    void a_page_to_embed_may_be_framed_and_does_nothing() {
        String path = publish(OWNER, "To embed");
        for (Actor actor : List.of(VISITOR, OWNER)) {
            HttpResponse<String> answer = get(actor, base(path) + "/embed");
            assertThat(header(answer, "Content-Security-Policy"))
                    .contains("default-src 'none'", "form-action 'none'", "frame-ancestors *")
                    .doesNotContain("unsafe", "script-src");
            assertThat(answer.headers().firstValue("X-Frame-Options")).isEmpty();
            assertThat(header(answer, "Cross-Origin-Resource-Policy")).isEqualTo("cross-origin");
            assertThat(header(answer, "Vary")).doesNotContain("Cookie");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
            Document page = Jsoup.parse(answer.body());
            assertThat(page.select("form, button, input, script, .site-header")).isEmpty();
            assertThat(page.select(".claim").text()).contains("confirmed by");
            assertThat(page.select("a")).allSatisfy(link -> {
                assertThat(link.attr("href")).startsWith(Asking.origin() + "/@");
                assertThat(link.attr("target")).isEqualTo("_blank");
            });
        }
        assertThat(get(OWNER, base(path) + "/embed").body())
                .isEqualTo(get(VISITOR, base(path) + "/embed").body());
        HttpResponse<String> story = get(VISITOR, path);
        assertThat(header(story, "X-Frame-Options")).isEqualTo("DENY");
        assertThat(header(story, "Content-Security-Policy")).contains("frame-ancestors 'none'");
        HttpResponse<String> none = get(VISITOR, base(path) + "1/embed");
        assertThat(none.statusCode()).isEqualTo(404);
        assertThat(header(none, "X-Frame-Options")).isEqualTo("DENY");
    }

    @Test
    void others_are_told_how_to_embed() {
        String path = publish(OWNER, "For others");
        String address = Asking.origin() + path;
        for (String any : List.of(
                address,
                Asking.origin() + base(path),
                Asking.origin() + base(path) + "/",
                Asking.origin() + base(path) + "/another-slug",
                address + "?from=mail#responses")) {
            HttpResponse<String> answer = oembed(VISITOR, any, "&format=json");
            assertThat(answer.statusCode()).as(any).isEqualTo(200);
            assertThat(header(answer, "Content-Type")).startsWith("application/json");
            assertThat(header(answer, "Access-Control-Allow-Origin")).isEqualTo("*");
            JsonObject json = new JsonObject(answer.body());
            assertThat(json.getString("version")).isEqualTo("1.0");
            assertThat(json.getString("type")).isEqualTo("rich");
            assertThat(json.getString("provider_name")).isEqualTo("Lanyard");
            assertThat(json.getString("author_statement")).contains("confirmed by");
            assertThat(json.getString("thumbnail_url")).contains("/preview.png");
            assertThat(json.getString("html")).contains("confirmed by", "width=\"" + json.getInteger("width") + "\"");
        }
        JsonObject small = new JsonObject(
                oembed(VISITOR, address, "&maxwidth=320&maxheight=200").body());
        assertThat(small.getInteger("width")).isEqualTo(320);
        assertThat(small.getInteger("height")).isEqualTo(200);
        assertThat(small.fieldNames()).doesNotContain("thumbnail_url");
        assertThat(new JsonObject(oembed(VISITOR, address, "&maxwidth=-1&maxheight=x")
                                .body())
                        .getInteger("width"))
                .isEqualTo(600);
        assertThat(oembed(VISITOR, address, "&format=yaml").statusCode()).isEqualTo(501);
        for (String foreign : List.of(
                "",
                "https://elsewhere.example" + path,
                Asking.origin() + ".elsewhere.example" + path,
                Asking.origin() + "/@nobody_at_all/1",
                Asking.origin() + "/content-policy",
                Asking.origin() + path + "/more/parts",
                "file:///etc/passwd",
                path)) {
            assertThat(oembed(VISITOR, foreign, "").statusCode()).as(foreign).isEqualTo(404);
        }
    }

    @Test
    void a_picture_says_when_it_is_another() {
        String path = publish(OWNER, "Picture");
        HttpResponse<String> first = get(VISITOR, base(path) + "/preview.png");
        assertThat(header(first, "Content-Type")).isEqualTo("image/png");
        assertThat(header(first, "Cache-Control")).isEqualTo("public, max-age=4");
        String etag = header(first, "ETag");
        HttpResponse<String> same =
                Asking.as(VISITOR, "GET", base(path) + "/preview.png", false, "", "If-None-Match", etag);
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
        HttpResponse<String> other =
                Asking.as(VISITOR, "GET", base(path) + "/preview.png", false, "", "If-None-Match", "\"other\"");
        assertThat(other.statusCode()).isEqualTo(200);
    }

    /** What narrows is gone everywhere at the next look, for its author too where others would see it. */
    @Test
    void what_is_withdrawn_or_taken_down_is_gone_at_once() {
        for (String how : List.of("withdrawal", "removal")) {
            String path = publish(OWNER, "Not for long");
            String address = Asking.origin() + path;
            for (Actor actor : List.of(VISITOR, OWNER)) {
                assertThat(get(actor, base(path) + "/preview.png").statusCode()).isEqualTo(200);
                assertThat(get(actor, base(path) + "/embed").statusCode()).isEqualTo(200);
                assertThat(oembed(actor, address, "").statusCode()).isEqualTo(200);
            }
            String token = page(OWNER, base(path) + "/" + how)
                    .select("input[name=token]")
                    .val();
            assertThat(send(OWNER, base(path) + "/" + how, Map.of("token", token, "reason", "Too near"))
                            .statusCode())
                    .isEqualTo(303);
            for (Actor actor : List.of(VISITOR, OWNER)) {
                assertThat(get(actor, base(path) + "/preview.png").statusCode())
                        .as(how)
                        .isEqualTo(404);
                assertThat(oembed(actor, address, "").statusCode()).as(how).isEqualTo(404);
                assertThat(get(actor, base(path) + "/citation/ris").statusCode())
                        .as(how)
                        .isEqualTo(404);
                HttpResponse<String> embed = get(actor, base(path) + "/embed");
                assertThat(embed.statusCode()).as(how).isEqualTo(how.equals("withdrawal") ? 410 : 404);
                assertThat(embed.body()).doesNotContain("A line", "Body of");
                if (how.equals("withdrawal")) {
                    assertThat(Jsoup.parse(embed.body()).text()).contains("Withdrawn by its writer", "Too near");
                    assertThat(header(embed, "Content-Security-Policy")).contains("frame-ancestors *");
                }
            }
        }
    }

    @Test
    void what_is_shown_to_fewer_people_is_gone_at_once() throws SQLException {
        String path = publish(OWNER, "For fewer people");
        String picture = meta(page(VISITOR, path), "og:image").replace(Asking.origin(), "");
        assertThat(get(VISITOR, picture).statusCode()).isEqualTo(200);
        for (int visibility : new int[] {1, 2, 3}) {
            try (Connection owner = TestDatabase.asOwner();
                    PreparedStatement narrow = owner.prepareStatement("update post set visibility = ? where id = ?")) {
                narrow.setInt(1, visibility);
                narrow.setLong(2, Long.parseLong(path.split("/")[2]));
                narrow.executeUpdate();
            }
            int expected = visibility == 1 ? 200 : 404;
            for (Actor actor : List.of(VISITOR, OWNER)) {
                assertThat(get(actor, picture).statusCode()).isEqualTo(expected);
                assertThat(get(actor, base(path) + "/embed").statusCode()).isEqualTo(expected);
                assertThat(oembed(actor, Asking.origin() + path, "").statusCode())
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void what_is_not_for_everybody_leaves_no_trace_for_programs() {
        for (String visibility : List.of("followers", "organisation")) {
            String path = publish(OWNER, "Only for some", "visibility", visibility);
            Document own = page(OWNER, path);
            assertThat(own.select("meta[property], meta[name^=citation_], meta[name^=DC.], link[type$=oembed]"))
                    .isEmpty();
            assertThat(own.select("script[type=application/ld+json]")).isEmpty();
            assertThat(meta(own, "robots")).contains("noindex");
            for (Actor actor : List.of(VISITOR, OWNER, COLLEAGUE)) {
                assertThat(get(actor, base(path) + "/preview.png").statusCode()).isEqualTo(404);
                assertThat(get(actor, base(path) + "/embed").statusCode()).isEqualTo(404);
                assertThat(oembed(actor, Asking.origin() + path, "").statusCode())
                        .isEqualTo(404);
            }
            assertThat(get(OWNER, base(path) + "/citation/ris").statusCode()).isEqualTo(200);
            assertThat(get(VISITOR, base(path) + "/citation/ris").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void a_story_can_be_cited_with_its_version_and_who_is_speaking() {
        String path = publish(OWNER, "To cite");
        Document page = page(VISITOR, path);
        assertThat(page.select("#cite").text())
                .contains("To cite. Lanyard, ", ", version 1. " + Asking.origin() + base(path), "confirmed by");
        for (var link : page.select("#cite a")) {
            assertThat(get(VISITOR, link.attr("href")).body()).contains("To cite", "confirmed by");
        }
        assertThat(page.select("#cite a").eachText()).containsExactly("RIS", "BibTeX", "CSL JSON");
        assertThat(get(VISITOR, base(path) + "/citation/docx").statusCode()).isEqualTo(404);
    }

    @Test
    void a_title_that_is_the_name_of_a_place_below_a_post_still_has_an_address() {
        for (String title : List.of("Citation", "Embed", "Preview.png", "History")) {
            String path = publish(OWNER, title);
            assertThat(page(VISITOR, path).select("h1").text()).isEqualTo(title);
        }
    }

    @Test
    void light_or_dark_is_chosen_beside_the_story_and_leads_back_to_it() {
        String path = publish(OWNER, "By lamplight");
        Document page = page(VISITOR, path);
        assertThat(page.select("form[action=/reading-colours] input[name=to]").val())
                .isEqualTo(path);
        HttpResponse<String> answer = send(VISITOR, "/reading-colours", Map.of("to", path, "scheme", "dark"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(header(answer, "Location")).endsWith(path);
        assertThat(Jsoup.parse(Asking.with("", "GET", path, "", "Cookie", "lanyard_scheme=dark")
                                .body())
                        .select("html")
                        .attr("data-scheme"))
                .isEqualTo("dark");
    }
}
