package social.lanyard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.feed.FeedScene.freeze;
import static social.lanyard.feed.FeedScene.handle;
import static social.lanyard.feed.FeedScene.note;
import static social.lanyard.feed.FeedScene.organisation;
import static social.lanyard.feed.FeedScene.person;
import static social.lanyard.feed.FeedScene.response;
import static social.lanyard.feed.FeedScene.run;
import static social.lanyard.feed.FeedScene.series;
import static social.lanyard.feed.FeedScene.story;
import static social.lanyard.feed.FeedScene.tag;
import static social.lanyard.feed.FeedScene.withdraw;

import com.apptasticsoftware.rssreader.RssReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.post.Desk;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.HostileTexts;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.PageSafety;
import social.lanyard.testing.Proof;

@LanyardTest
class FeedsTest {
    private static final int PUBLIC = 0;
    private static final int UNLISTED = 1;
    private static final int FOLLOWERS = 2;

    private long amara;
    private String page;

    @BeforeEach
    void cast() throws Exception {
        amara = person("Amara Osei-Bright");
        page = "/@" + handle(amara);
    }

    private static HttpResponse<String> get(String path, String... headers) {
        return Asking.with("", "GET", path, "", headers);
    }

    private static SyndFeed atom(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
        assertThat(AtomRules.broken(bytes)).as(path).isEmpty();
        SyndFeed feed = new SyndFeedInput().build(new StringReader(answer.body()));
        assertThat(new RssReader().read(new ByteArrayInputStream(bytes)).count())
                .as("entries for a second reader of " + path)
                .isEqualTo(feed.getEntries().size());
        return feed;
    }

    private static JsonNode json(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        JsonNode feed = new ObjectMapper().readTree(answer.body());
        assertThat(JsonFeedRules.broken(feed)).as(path).isEmpty();
        return feed;
    }

    private static List<String> titles(String path) throws Exception {
        return atom(path).getEntries().stream().map(SyndEntry::getTitle).toList();
    }

    private static String origin() {
        return ConfigProvider.getConfig().getValue("lanyard.origin", String.class);
    }

    private static String tagOf(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void an_authors_feed_holds_public_stories_and_notes_in_full_and_nothing_else() throws Exception {
        long story = story(amara, PUBLIC, "The stairs", "<p>All of it, <a href=\"/&#64;tomasz\">Tomasz</a></p>");
        long note = note(amara, PUBLIC, "A note in public");
        story(amara, UNLISTED, "An unlisted one");
        story(amara, FOLLOWERS, "For followers");
        response(amara, note, amara, "A response of mine");

        SyndFeed feed = atom(page + "/feed.atom");
        assertThat(feed.getTitle()).isEqualTo("Amara Osei-Bright on Lanyard");
        assertThat(feed.getEntries()).extracting(SyndEntry::getTitle).containsExactly("A note in public", "The stairs");
        SyndEntry entry = feed.getEntries().get(1);
        assertThat(entry.getUri()).isEqualTo(origin() + page + "/" + story);
        assertThat(entry.getLink()).isEqualTo(origin() + page + "/" + story + "/a-slug");
        assertThat(entry.getContents().get(0).getValue())
                .contains("All of it", "href=\"" + origin() + "/&#64;tomasz\"")
                .contains("Amara Osei-Bright", "no statement about work or care");
        JsonNode json = json(page + "/feed.json");
        assertThat(json.path("home_page_url").asText()).isEqualTo(origin() + page);
        assertThat(json.path("items")).hasSize(2);
        assertThat(json.path("items").get(0).has("title")).as("a note has none").isFalse();
        assertThat(get(page + "/feed.atom").headers().firstValue("Content-Type"))
                .contains("application/atom+xml;charset=utf-8");
        assertThat(get(page + "/feed.json").headers().firstValue("Content-Type"))
                .contains("application/feed+json;charset=utf-8");
    }

    @Test
    void each_kind_of_list_has_its_feed() throws Exception {
        long saltfen = organisation("Marshfeed Community Health");
        String topic = "night-" + amara;
        long story = story(amara, PUBLIC, "Confirmed " + amara);
        freeze(story, amara, saltfen);
        tag(story, amara, topic);
        long note = note(amara, PUBLIC, "Tagged " + amara);
        freeze(note, amara, saltfen);
        tag(note, amara, topic);
        long series = series(amara, "Small words", story);

        assertThat(titles("/topics/" + topic + "/feed.atom")).containsExactly("Tagged " + amara, "Confirmed " + amara);
        assertThat(titles("/organisations/" + handle(saltfen) + "/feed.atom")).containsExactly("Confirmed " + amara);
        assertThat(titles("/@" + handle(saltfen) + "/feed.atom"))
                .as("what it wrote itself")
                .isEmpty();
        assertThat(titles(page + "/series/" + series + "/feed.atom")).containsExactly("Confirmed " + amara);
        for (String list : List.of(
                "/topics/" + topic, "/organisations/" + handle(saltfen), page + "/series/" + series, page, "")) {
            JsonNode item = json(list + "/feed.json").path("items").path(0);
            assertThat(item.path("id").asText()).as(list).startsWith(origin() + "/@");
        }
        JsonNode item =
                json(page + "/series/" + series + "/feed.json").path("items").get(0);
        assertThat(item.path("_lanyard").path("claim").asText())
                .startsWith("Staff nurse, confirmed then by Saltfen on 14 September 2026.");
        assertThat(item.path("content_html").asText()).contains("Staff nurse, confirmed then by Saltfen");
        assertThat(item.path("tags").get(0).asText()).isEqualTo("Night " + amara);
    }

    @Test
    void what_has_no_page_has_no_feed() throws Exception {
        long hidden = series(amara, "Hidden", story(amara, FOLLOWERS, "For followers"));
        for (String list : List.of(
                "/@nobody_at_all",
                "/organisations/nobody",
                "/topics/a%20b",
                page + "/series/" + hidden,
                page + "/series/1",
                page + "/series/99999999999999999999",
                "/@" + handle(person("Somebody else")) + "/series/" + series(amara, "x", story(amara, PUBLIC, "y")))) {
            for (String file : List.of("/feed.atom", "/feed.json")) {
                assertThat(get(list + file).statusCode()).as(list + file).isEqualTo(404);
            }
        }
        run("update account set closed_at = now() where id = ?", amara);
        assertThat(get(page + "/feed.atom").statusCode()).isEqualTo(404);
    }

    @Test
    void a_feed_is_walked_to_its_end_without_a_gap_or_a_double() throws Exception {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 47; i++) {
            // All at one instant, every fifth withdrawn, every seventh seen by followers only.
            long id = i % 2 == 0
                    ? story(amara, PUBLIC, "Story " + i)
                    : note(amara, i % 7 == 0 ? FOLLOWERS : PUBLIC, "N" + i);
            if (i % 5 == 0) {
                withdraw(id, "");
            }
            if (i % 2 == 0 || i % 7 != 0) {
                all.add(0, origin() + page + "/" + id);
            }
        }
        List<String> walked = new ArrayList<>();
        int pages = 0;
        for (String next = page + "/feed.atom"; next != null; pages++) {
            atom(next).getEntries().forEach(entry -> walked.add(entry.getUri()));
            next = AtomRules.link(
                    AtomRules.read(get(next).body().getBytes(StandardCharsets.UTF_8))
                            .getDocumentElement(),
                    "next");
            next = next == null ? null : next.substring(origin().length());
        }
        assertThat(walked).isEqualTo(all);
        assertThat(pages).isEqualTo(3);

        List<String> again = new ArrayList<>();
        for (String next = page + "/feed.json"; next != null; ) {
            JsonNode feed = json(next);
            feed.path("items").forEach(item -> again.add(item.path("id").asText()));
            next = feed.has("next_url") ? feed.path("next_url").asText().substring(origin().length()) : null;
        }
        assertThat(again).isEqualTo(all);
    }

    @Test
    void the_feed_of_everything_is_walked_to_its_end_past_closed_accounts() throws Exception {
        long gone = person("Somebody who left");
        for (int i = 0; i < 25; i++) {
            story(gone, PUBLIC, "Left " + gone);
        }
        long mine = story(amara, PUBLIC, "Still here " + amara);
        run("update account set closed_at = now() where id = ?", gone);
        HashSet<String> met = new HashSet<>();
        int pages = 0;
        for (String next = "/feed.json"; next != null && pages < 200; pages++) {
            JsonNode feed = json(next);
            for (JsonNode item : feed.path("items")) {
                assertThat(met.add(item.path("id").asText())).as("once").isTrue();
                assertThat(item.path("title").asText()).isNotEqualTo("Left " + gone);
            }
            next = feed.has("next_url") ? feed.path("next_url").asText().substring(origin().length()) : null;
        }
        assertThat(met).contains(origin() + page + "/" + mine);
    }

    @Test
    void whoever_has_a_page_is_told_so_until_something_changes() throws Exception {
        long story = story(amara, PUBLIC, "The stairs");
        note(amara, PUBLIC, "Another");
        for (String file : List.of("/feed.atom", "/feed.json")) {
            HttpResponse<String> first = get(page + file);
            String tag = tagOf(first);
            assertThat(tag).startsWith("W/\"");
            assertThat(first.headers().firstValue("Cache-Control"))
                    .contains("public, max-age=2, stale-while-revalidate=2");
            assertThat(first.headers().allValues("Vary").toString()).doesNotContain("Cookie");
            assertThat(first.headers().firstValue("Last-Modified")).contains("Mon, 02 Nov 2026 10:00:00 GMT");
            for (String known : List.of(tag, "\"x\", " + tag, tag.substring(2), "*")) {
                HttpResponse<String> again = get(page + file, "If-None-Match", known);
                assertThat(again.statusCode()).as(known).isEqualTo(304);
                assertThat(again.body()).isEmpty();
                assertThat(tagOf(again)).isEqualTo(tag);
                assertThat(again.headers().firstValue("Cache-Control")).isPresent();
            }
            assertThat(get(page + file, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
            assertThat(get(page + file, "If-Modified-Since", "Mon, 02 Nov 2026 10:00:00 GMT")
                            .statusCode())
                    .as("a date alone tells too little")
                    .isEqualTo(200);
            HttpResponse<String> head = Asking.with("", "HEAD", page + file, "");
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(tagOf(head)).isEqualTo(tag);
            assertThat(head.body()).isEmpty();
            assertThat(Asking.with("", "HEAD", page + file, "", "If-None-Match", tag)
                            .statusCode())
                    .isEqualTo(304);
        }
        String before = tagOf(get(page + "/feed.atom"));
        List<String> changes = List.of(
                "update post set version = version + 1 where id = " + story,
                "insert into post_notice values (" + FeedScene.id() + ", " + story + ", " + amara
                        + ", 0, 'It was twelve.', '2026-11-04T08:00:00Z')",
                "update account set display_name = 'Amara O' where id = " + amara,
                "update post set visibility = 2 where id = " + story,
                "update post set visibility = 0, deleted_at = now(), withdrawn_at = now() where id = " + story,
                "update post set withdrawn_at = null where id = " + story);
        for (String change : changes) {
            run(change);
            String after = tagOf(get(page + "/feed.atom"));
            assertThat(after).as(change).isNotEqualTo(before);
            assertThat(get(page + "/feed.atom", "If-None-Match", before).statusCode())
                    .as(change)
                    .isEqualTo(200);
            before = after;
        }
    }

    @Test
    void the_answer_is_the_same_to_everybody() throws Exception {
        Cast.here().restore(Actor.OWNER);
        String mine = "/@" + Cast.here().person(Actor.OWNER).handle() + "/feed.json";
        Desk.publish(Actor.OWNER, "Only mine " + amara, "visibility", "followers");
        HttpResponse<String> own = Asking.as(Actor.OWNER, "GET", mine, false, "");
        HttpResponse<String> follower = Asking.as(Actor.FOLLOWER, "GET", mine, false, "");
        assertThat(own.body())
                .isEqualTo(get(mine).body())
                .isEqualTo(follower.body())
                .doesNotContain("Only mine " + amara);
        assertThat(tagOf(own)).isEqualTo(tagOf(get(mine)));
        assertThat(own.headers().map()).doesNotContainKey("set-cookie");
    }

    @Test
    void an_edit_moves_updated_and_keeps_the_id() throws Exception {
        long story = story(amara, PUBLIC, "The stairs");
        SyndEntry before = atom(page + "/feed.atom").getEntries().get(0);
        assertThat(before.getUpdatedDate()).isEqualTo(before.getPublishedDate());
        run(
                "update post set title = 'The steps', slug = 'the-steps', version = 2, edited_at = '2026-11-03T10:00:00Z' where id = ?",
                story);
        SyndFeed feed = atom(page + "/feed.atom");
        SyndEntry after = feed.getEntries().get(0);
        assertThat(after.getUri()).isEqualTo(before.getUri());
        assertThat(after.getTitle()).isEqualTo("The steps");
        assertThat(after.getLink()).endsWith("/the-steps");
        assertThat(after.getPublishedDate()).isEqualTo(before.getPublishedDate());
        assertThat(after.getUpdatedDate().toInstant()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
        assertThat(feed.getPublishedDate().toInstant()).isEqualTo(Instant.parse("2026-11-03T10:00:00Z"));
    }

    @Test
    void notices_stand_at_the_top_and_in_elements_of_their_own() throws Exception {
        long story = story(amara, PUBLIC, "The stairs");
        run(
                "insert into post_notice (id, post_id, author_id, kind, reason, given_at) values (?, ?, ?, 2, ?, '2026-11-04T08:00:00Z')",
                FeedScene.id(),
                story,
                amara,
                "I no longer think so & say <b>why</b>.");
        SyndEntry entry = atom(page + "/feed.atom").getEntries().get(0);
        assertThat(entry.getUpdatedDate().toInstant()).isEqualTo(Instant.parse("2026-11-04T08:00:00Z"));
        String html = entry.getContents().get(0).getValue();
        assertThat(html).contains("Retraction, ", "say &lt;b&gt;why&lt;/b&gt;.");
        assertThat(html.indexOf("Retraction")).isLessThan(html.indexOf("Body of"));
        assertThat(entry.getForeignMarkup()).anySatisfy(own -> {
            assertThat(own.getName()).isEqualTo("notice");
            assertThat(own.getAttributeValue("kind")).isEqualTo("retraction");
            assertThat(own.getText()).isEqualTo("I no longer think so & say <b>why</b>.");
        });
        assertThat(json(page + "/feed.json")
                        .path("items")
                        .get(0)
                        .path("_lanyard")
                        .path("notices")
                        .get(0)
                        .path("kind")
                        .asText())
                .isEqualTo("retraction");
    }

    @Test
    void a_withdrawal_takes_the_words_at_once_and_says_so_everywhere() throws Exception {
        Cast.here().restore(Actor.OWNER);
        String word = "w" + Long.toString(amara, 36);
        String post = Desk.publish(
                Actor.OWNER,
                "Title " + word,
                "body",
                "Body " + word,
                "tags",
                "Topic " + word,
                "standfirst",
                "Line " + word);
        String handle = "/@" + Cast.here().person(Actor.OWNER).handle();
        long id = Long.parseLong(post.split("/")[2]);
        long series = FeedScene.id();
        run(
                "insert into series (id, author_id, title, slug, about, created_at, changed_at) values (?, ?, 'S', 's', '', now(), now())",
                series,
                Cast.here().account(Actor.OWNER));
        long other = Long.parseLong(Desk.publish(Actor.OWNER, "Another part").split("/")[2]);
        for (long part : new long[] {id, other}) {
            run(
                    "insert into series_part (post_id, series_id, author_id, position) values (?, ?, ?, ?)",
                    part,
                    series,
                    Cast.here().account(Actor.OWNER),
                    part == id ? 0 : 1);
        }
        String topic = "/topics/topic-" + word;
        List<String> lists = List.of(handle, "", "/organisations/" + Cast.TRUST, handle + "/series/" + series);
        for (String list : lists) {
            assertThat(get(list + "/feed.atom").body()).as(list).contains("Title " + word, "Body " + word);
        }
        assertThat(get(topic + "/feed.json").body()).contains("Body " + word);
        Map<String, String> form = Map.of(
                "token",
                Desk.page(Actor.OWNER, Desk.base(post) + "/withdrawal")
                        .select("input[name=token]")
                        .val(),
                "reason",
                "It was not mine to tell.");
        assertThat(Desk.send(Actor.OWNER, Desk.base(post) + "/withdrawal", form).statusCode())
                .isEqualTo(303);

        for (String list : lists) {
            for (String file : List.of("/feed.atom", "/feed.json")) {
                assertThat(get(list + file).body())
                        .as(list + file)
                        .doesNotContain(word)
                        .contains("It was not mine to tell.", "Withdrawn by");
            }
            SyndEntry entry = atom(list + "/feed.atom").getEntries().stream()
                    .filter(one -> one.getUri().endsWith("/" + id))
                    .findFirst()
                    .orElseThrow();
            assertThat(entry.getLink()).isEqualTo(origin() + handle + "/" + id);
            assertThat(entry.getUpdatedDate()).isAfterOrEqualTo(entry.getPublishedDate());
            assertThat(entry.getCategories()).isEmpty();
            assertThat(entry.getForeignMarkup()).anyMatch(own -> own.getName().equals("withdrawn"));
        }
        assertThat(get(topic + "/feed.json").body())
                .as("its topics were words of its own")
                .doesNotContain("/" + id);
    }

    @Test
    void what_is_taken_down_or_shown_to_fewer_people_leaves_at_once() throws Exception {
        long down = story(amara, PUBLIC, "Taken down");
        long fewer = story(amara, PUBLIC, "For fewer");
        long stays = story(amara, PUBLIC, "Stays");
        assertThat(titles(page + "/feed.atom")).containsExactly("Stays", "For fewer", "Taken down");
        run("update post set deleted_at = now() where id = ?", down);
        run("update post set visibility = 1 where id = ?", fewer);
        assertThat(titles(page + "/feed.atom")).containsExactly("Stays");
        String everything = get("/feed.json").body() + get(page + "/feed.json").body();
        assertThat(everything).doesNotContain("/" + down + "\"", "/" + fewer + "\"");
        withdraw(fewer, "");
        assertThat(get(page + "/feed.json").body())
                .as("that it was withdrawn is told to those who could see it last")
                .doesNotContain("/" + fewer + "\"")
                .contains("/" + stays + "\"");
    }

    @Test
    void a_place_that_is_none_is_told_and_no_fault() throws Exception {
        story(amara, PUBLIC, "The stairs");
        for (String list : List.of("", page, "/topics/waiting", "/organisations/" + handle(organisation("Saltfen")))) {
            for (String file : List.of("/feed.atom", "/feed.json")) {
                for (String bad : List.of("abc", "-1", "99999999999999999999", "%00", "1e3", "%27", "1%20or%201=1")) {
                    assertThat(get(list + file + "?max_id=" + bad).statusCode())
                            .as(list + file + " " + bad)
                            .isIn(400, 404);
                }
                for (String fine : List.of("", "0", "1", "9223372036854775807")) {
                    assertThat(get(list + file + "?max_id=" + fine).statusCode())
                            .isEqualTo(200);
                }
            }
        }
        assertThat(titles(page + "/feed.atom?max_id=1")).isEmpty();
    }

    @Test
    void whatever_people_wrote_a_feed_stays_whole_and_harmless() throws Exception {
        List<String> texts = HostileTexts.some(Proof.count(60, 500)).stream()
                .map(text -> text.replace("\u0000", ""))
                .filter(text -> !text.isBlank())
                .toList();
        for (String text : texts) {
            String line = text.length() > 2_000 ? text.substring(0, 2_000) : text;
            long story = story(amara, PUBLIC, line, "<p>Body</p>");
            run("update post set standfirst = ?, content_note = ? where id = ?", line, line, story);
            tag(story, amara, line);
            run(
                    "insert into post_notice (id, post_id, author_id, kind, reason, given_at) values (?, ?, ?, 1, ?, now())",
                    FeedScene.id(),
                    story,
                    amara,
                    line);
            run("update account set display_name = ? where id = ?", line, amara);
        }
        int read = 0;
        for (String next = page + "/feed.atom"; next != null; ) {
            List<SyndEntry> entries = atom(next).getEntries();
            for (SyndEntry entry : entries) {
                String html = entry.getContents().get(0).getValue();
                assertThat(PageSafety.faults(html, origin()))
                        .as(entry.getTitle())
                        .isEmpty();
                assertThat(Jsoup.parseBodyFragment(html).body().select(":not(body, p, strong, em, small, time)"))
                        .as("elements in " + html)
                        .isEmpty();
            }
            read += entries.size();
            assertThat(json(next.replace("feed.atom", "feed.json")).path("items"))
                    .hasSameSizeAs(entries);
            next = AtomRules.link(
                    AtomRules.read(get(next).body().getBytes(StandardCharsets.UTF_8))
                            .getDocumentElement(),
                    "next");
            next = next == null ? null : next.substring(origin().length());
        }
        assertThat(read).isEqualTo(texts.size());
    }

    @Test
    void pictures_are_found_from_anywhere() throws Exception {
        String name = "abcdefghijklmnopqrstuvwxyz-1600x900";
        long plain = story(amara, PUBLIC, "Without a picture");
        long shown = story(
                amara,
                PUBLIC,
                "With one",
                "<p><picture><source type=\"image/webp\" srcset=\"/pictures/" + name + "/480.webp 480w , /pictures/"
                        + name + "/1600.webp 1600w\"><img src=\"/pictures/" + name
                        + "/800.jpg\" alt=\"A stair\"></picture></p>");
        run(
                "insert into picture (name, key, account_id, used_as, created_at, looked_at) values (?, ?, ?, 0, now(), now())"
                        + " on conflict do nothing",
                name,
                name,
                amara);
        run(
                "insert into post_picture (post_id, position, name, author_id, alternative) values (?, 0, ?, ?, 'A stair')",
                shown,
                name,
                amara);

        List<SyndEntry> entries = atom(page + "/feed.atom").getEntries();
        String files = origin() + "/pictures/" + name;
        assertThat(entries.get(0).getContents().get(0).getValue())
                .contains(
                        "srcset=\"" + files + "/480.webp 480w, " + files + "/1600.webp 1600w\"",
                        "src=\"" + files + "/800.jpg\"");
        assertThat(entries.get(0).getEnclosures().get(0).getUrl()).isEqualTo(files + "/1344.webp");
        assertThat(entries.get(1).getEnclosures()).isEmpty();
        JsonNode items = json(page + "/feed.json").path("items");
        assertThat(items.get(0).path("image").asText()).isEqualTo(files + "/1344.webp");
        assertThat(items.get(1).path("image").asText()).isEqualTo(origin() + page + "/" + plain + "/preview.png");
    }

    @Test
    void readers_that_ask_for_odd_forms_are_answered() throws Exception {
        story(amara, PUBLIC, "The stairs");
        for (String accept :
                List.of("text/html", "application/rss+xml, text/xml", "application/xml", "*/*", "nonsense")) {
            assertThat(get(page + "/feed.atom", "Accept", accept).statusCode())
                    .as(accept)
                    .isEqualTo(200);
        }
    }

    @Test
    void pages_lead_to_their_feeds() throws Exception {
        String topic = "lead-" + amara;
        long saltfen = organisation("Saltfen");
        long story = story(amara, PUBLIC, "The stairs");
        tag(story, amara, topic);
        freeze(story, amara, saltfen);
        long series = series(amara, "Small words", story);
        Map<String, String> pages = Map.of(
                "/",
                "",
                "/latest",
                "",
                page,
                page,
                page + "/notes",
                page,
                page + "/" + story + "/a-slug",
                page,
                "/topics/" + topic,
                "/topics/" + topic,
                "/organisations/" + handle(saltfen),
                "/organisations/" + handle(saltfen),
                page + "/series/" + series + "/a-series",
                page + "/series/" + series);
        for (Map.Entry<String, String> one : pages.entrySet()) {
            var read = Desk.page(Actor.VISITOR, one.getKey());
            var links = read.select("head link[rel=alternate][type^=application/][href*=feed]");
            assertThat(links.eachAttr("href"))
                    .as(one.getKey())
                    .containsExactly(one.getValue() + "/feed.atom", one.getValue() + "/feed.json");
            assertThat(links.eachAttr("title")).allMatch(title -> !title.isBlank());
            if (!one.getKey().equals("/")) {
                assertThat(read.select("main a[href=" + one.getValue() + "/feed.atom]"))
                        .as("visible on " + one.getKey())
                        .isNotEmpty();
            }
            links.forEach(
                    link -> assertThat(get(link.attr("href")).statusCode()).isEqualTo(200));
        }
    }
}
