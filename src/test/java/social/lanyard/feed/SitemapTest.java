package social.lanyard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.feed.FeedScene.handle;
import static social.lanyard.feed.FeedScene.person;
import static social.lanyard.feed.FeedScene.run;
import static social.lanyard.feed.FeedScene.series;
import static social.lanyard.feed.FeedScene.story;
import static social.lanyard.feed.FeedScene.tag;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import social.lanyard.feed.SitemapReader.Address;
import social.lanyard.post.Desk;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class SitemapTest {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    SitemapReader reader;

    private static String origin() {
        return ConfigProvider.getConfig().getValue("lanyard.origin", String.class);
    }

    private static HttpResponse<String> get(String path) {
        return Asking.with("", "GET", path, "");
    }

    private static Document xml(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/xml;charset=utf-8");
        return Jsoup.parse(answer.body(), Parser.xmlParser());
    }

    /** Every address in every page of the map, without the origin. */
    private static Set<String> all() {
        Set<String> found = new LinkedHashSet<>();
        for (String page :
                xml("/sitemap.xml").select("sitemapindex > sitemap > loc").eachText()) {
            assertThat(page).startsWith(origin() + "/sitemap-");
            for (String address : xml(page.substring(origin().length()))
                    .select("urlset > url > loc")
                    .eachText()) {
                assertThat(address).startsWith(origin() + "/");
                assertThat(found.add(address.substring(origin().length())))
                        .as(address)
                        .isTrue();
            }
        }
        return found;
    }

    @Test
    void it_lists_what_everybody_can_read_and_nothing_else() throws Exception {
        long amara = person("Amara Osei-Bright");
        long silent = person("Nobody yet");
        String page = "/@" + handle(amara);
        long open = story(amara, 0, "Open");
        tag(open, amara, "map-" + amara);
        long followers = story(amara, 2, "For followers");
        tag(followers, amara, "hidden-" + amara);
        long unlisted = story(amara, 1, "Unlisted");
        long withdrawn = story(amara, 0, "Withdrawn");
        FeedScene.withdraw(withdrawn, "");
        long trust = FeedScene.organisation("Saltfen");

        assertThat(all())
                .contains(
                        page, page + "/" + open + "/a-slug", "/topics/map-" + amara, "/organisations/" + handle(trust))
                .doesNotContain("/@" + handle(silent), "/topics/hidden-" + amara)
                .noneMatch(address -> address.contains("/" + followers)
                        || address.contains("/" + unlisted)
                        || address.contains("/" + withdrawn));
        assertThat(xml("/sitemap-stories.xml")
                        .select("url:contains(" + open + ") > lastmod")
                        .text())
                .isEqualTo("2026-11-02T10:00:00Z");

        run("update account set closed_at = now() where id = ?", amara);
        assertThat(all()).noneMatch(address -> address.contains(handle(amara)) || address.contains("map-" + amara));
    }

    @Test
    void each_list_is_cut_into_pages_without_a_gap_or_a_double() throws Exception {
        long amara = person("Amara Osei-Bright");
        for (int i = 0; i < 7; i++) {
            tag(story(amara, 0, "Story " + i), amara, "cut-" + i);
        }
        FeedScene.organisation("Saltfen");
        person("Somebody");
        for (SitemapList list : SitemapList.values()) {
            List<String> whole = reader.page(list, list.first(), 1_000_000).await().atMost(SOON).stream()
                    .map(Address::path)
                    .toList();
            // Other tests leave thousands of topics behind, and the number of pages is bounded.
            int most = Math.max(3, whole.size() / 100);
            List<String> places = reader.places(list, most).await().atMost(SOON);
            List<String> paged = new ArrayList<>();
            for (String place : places) {
                List<Address> page = reader.page(list, place, most).await().atMost(SOON);
                assertThat(page.size()).as(list + " " + place).isLessThanOrEqualTo(most);
                page.forEach(address -> paged.add(address.path()));
            }
            assertThat(whole).as(list.toString()).isNotEmpty();
            assertThat(paged).as(list.toString()).isEqualTo(whole);
            assertThat(places)
                    .as(list.toString())
                    .hasSizeGreaterThanOrEqualTo(list == SitemapList.ORGANISATIONS ? 1 : 2);
        }
    }

    @Test
    void a_place_that_is_none_is_told() {
        for (String list : List.of("stories", "people")) {
            for (String bad : List.of("abc", "-1", "99999999999999999999", "%27")) {
                assertThat(get("/sitemap-" + list + ".xml?from=" + bad).statusCode())
                        .isEqualTo(404);
            }
        }
        for (String list : List.of("organisations", "topics")) {
            for (String odd : List.of("%27", "zzzzzz", "%F0%9F%8C%99", "a".repeat(2000))) {
                assertThat(get("/sitemap-" + list + ".xml?from=" + odd).statusCode())
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void robots_are_told_where_the_map_is_and_what_they_need_not_read() {
        HttpResponse<String> answer = get("/robots.txt");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain;charset=utf-8");
        List<String> lines = answer.body().lines().toList();
        assertThat(lines)
                .startsWith("User-agent: *")
                .contains(
                        "Allow: /",
                        "Sitemap: " + origin() + "/sitemap.xml",
                        "Disallow: /drafts",
                        "Disallow: /settings");
        List<String> closed = lines.stream()
                .filter(line -> line.startsWith("Disallow: "))
                .map(line -> line.substring("Disallow: ".length()))
                .toList();
        assertThat(all()).noneMatch(address -> closed.stream().anyMatch(address::startsWith));
    }

    @Test
    void whoever_wants_to_stay_out_of_search_engines_does_so_everywhere() throws Exception {
        Cast.here().restore(Actor.OWNER);
        long owner = Cast.here().account(Actor.OWNER);
        String page = "/@" + Cast.here().person(Actor.OWNER).handle();
        String post = Desk.publish(Actor.OWNER, "Found or not", "tags", "Out " + owner);
        String id = post.split("/")[2];
        long series = series(owner, "Small words", Long.parseLong(id));
        List<String> pages = List.of(
                page,
                page + "/notes",
                page + "/responses",
                page + "/series",
                page + "/how-we-know",
                post,
                page + "/series/" + series + "/a-series");
        assertNoindex(pages, false);
        assertThat(all()).contains(page, post, "/topics/out-" + owner);
        int before = marks(owner);

        choose("yes");
        choose("yes");

        try {
            assertNoindex(pages, true);
            for (String file : List.of("/preview.png", "/citation/ris")) {
                assertThat(get(Desk.base(post) + file).headers().firstValue("X-Robots-Tag"))
                        .as(file)
                        .contains("noindex");
            }
            assertThat(get(Desk.base(post) + "/embed").body()).contains("content=\"noindex\"");
            assertThat(all()).doesNotContain(post, "/topics/out-" + owner, page);
            assertThat(get("/api/v1/accounts/" + owner).body()).contains("\"noindex\":true");
            assertThat(get(page + "/feed.atom").body()).as("feeds go on").contains("Found or not");
            assertThat(get("/latest").headers().firstValue("X-Robots-Tag")).isEmpty();
            assertThat(Desk.page(Actor.OWNER, "/settings")
                            .select("input[name=out]")
                            .hasAttr("checked"))
                    .isTrue();
            assertThat(marks(owner)).as("recorded once").isEqualTo(before + 1);
        } finally {
            choose("");
        }
        assertNoindex(pages, false);
        assertThat(all()).contains(page, post);
        assertThat(marks(owner)).isEqualTo(before + 2);
    }

    @Test
    void what_is_not_public_asks_not_to_be_listed_whoever_wrote_it() throws Exception {
        Cast.here().restore(Actor.OWNER);
        String unlisted = Desk.publish(Actor.OWNER, "Unlisted one", "visibility", "unlisted");
        assertNoindex(List.of(unlisted, Desk.base(unlisted) + "/history"), true);
    }

    private static void choose(String out) {
        assertThat(Desk.send(Actor.OWNER, "/settings/search-engines", Map.of("out", out))
                        .statusCode())
                .isEqualTo(303);
    }

    private static void assertNoindex(List<String> pages, boolean expected) {
        for (String path : pages) {
            HttpResponse<String> answer = get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(Jsoup.parse(answer.body()).select("head meta[name=robots][content=noindex]"))
                    .as(path)
                    .hasSize(expected ? 1 : 0);
            assertThat(answer.headers().firstValue("X-Robots-Tag").isPresent())
                    .as(path)
                    .isEqualTo(expected);
        }
    }

    private static int marks(long account) throws Exception {
        try (ResultSet count = FeedScene.owner()
                .createStatement()
                .executeQuery(
                        "select count(*) from audit where act like 'identity.search.%' and subject_id = " + account)) {
            count.next();
            return count.getInt(1);
        }
    }
}
