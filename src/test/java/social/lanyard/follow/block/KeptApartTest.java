package social.lanyard.follow.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;
import social.lanyard.testing.Scene;
import social.lanyard.testing.TestDatabase;
import social.lanyard.testing.Uploads;

/** One of the cast blocks another: what is left of each for the other, on every surface there is. */
@LanyardTest
class KeptApartTest {
    private static final String WORD = "wqxapart";

    private record Surface(String name, String address) {}

    @BeforeEach
    @AfterEach
    void together() {
        sql("delete from hidden where viewer_id in (%1$d, %2$d) and target_id in (%1$d, %2$d)"
                .formatted(id(Actor.OWNER), id(Actor.MEMBER)));
        sql("delete from block where account_id in (%d, %d)".formatted(id(Actor.OWNER), id(Actor.MEMBER)));
        sql("delete from mute where account_id in (%d, %d)".formatted(id(Actor.OWNER), id(Actor.MEMBER)));
        Cast.here().restore(Actor.MEMBER);
        Cast.here().restore(Actor.OWNER);
        Scene.clear();
    }

    @Test
    void a_block_holds_on_every_surface_in_both_directions_and_tells_nothing() {
        Map<String, String> post = Scene.set("post:public", WORD);
        post.put("account", String.valueOf(id(Actor.OWNER)));
        String owner = handle(Actor.OWNER);
        String member = handle(Actor.MEMBER);
        assertThat(as(Actor.MEMBER, "POST", "/@" + owner + "/follow").statusCode())
                .isEqualTo(303);
        Map<String, Integer> before = met(Actor.MEMBER, post);
        Map<String, Integer> visitors = met(Actor.VISITOR, post);
        assertThat(before.values().stream().filter(status -> status == 200))
                .as("surfaces on which it was met before: " + before)
                .hasSizeGreaterThan(18);

        assertThat(as(Actor.OWNER, "POST", "/@" + member + "/block").statusCode())
                .isEqualTo(303);

        assertThat(met(Actor.MEMBER, post))
                .as("left for the one who is blocked")
                .isEmpty();
        assertThat(met(Actor.VISITOR, post)).as("what is public stays so").isEqualTo(visitors);
        List<String> told = new ArrayList<>();
        for (String path :
                List.of("", "/notes", "/how-we-know", "/feed.atom", "/block", "/mute", "/" + post.get("id"))) {
            same(told, Actor.MEMBER, "GET", owner, path);
            same(told, Actor.OWNER, "GET", member, path);
        }
        for (String path : List.of("/follow", "/unfollow", "/block", "/unblock", "/mute", "/unmute")) {
            same(told, Actor.MEMBER, "POST", owner, path);
        }
        assertThat(told).isEmpty();
        assertThat(as(Actor.MEMBER, "POST", "/@" + owner + "/" + post.get("id") + "/responses")
                        .statusCode())
                .isEqualTo(404);
        String api = "/api/v1/accounts/" + id(Actor.OWNER);
        for (String act : List.of("/follow", "/unfollow", "/block", "/unblock", "/mute", "/unmute")) {
            assertThat(as(Actor.MEMBER, "POST", api + act).statusCode()).as(act).isEqualTo(404);
        }
        String relationships = "/api/v1/accounts/relationships?id[]=";
        assertThat(as(Actor.MEMBER, "GET", relationships + id(Actor.OWNER)).body())
                .isEqualTo("[]");
        assertThat(as(Actor.MEMBER, "GET", "/api/v1/accounts/lookup?acct=" + owner)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(Actor.OWNER, "GET", relationships + id(Actor.MEMBER)).body())
                .contains("\"blocking\":true")
                .contains("\"blocked_by\":false");
        assertThat(as(Actor.OWNER, "GET", "/settings/blocks").body()).contains("@" + member);
        assertThat(as(Actor.OWNER, "GET", "/api/v1/blocks").body()).contains("\"" + member + "\"");
        assertThat(as(Actor.MEMBER, "GET", "/settings/blocks").body()).doesNotContain(owner);
        assertThat(count("follow where follower_id = " + id(Actor.MEMBER) + " and followee_id = " + id(Actor.OWNER)))
                .isZero();

        assertThat(as(Actor.OWNER, "POST", "/@" + member + "/unblock").statusCode())
                .isEqualTo(303);
        assertThat(count("hidden where viewer_id = " + id(Actor.MEMBER) + " and target_id = " + id(Actor.OWNER)))
                .isZero();
        visitors.remove("front page");
        assertThat(met(Actor.MEMBER, post).keySet())
                .as("met again, but not at home: the follow does not come back")
                .containsAll(visitors.keySet())
                .doesNotContain("front page");
        Proof.shown(
                "R1",
                "surfaces that a block closes, both ways",
                before.size(),
                told.size(),
                before.keySet().toString());
    }

    @Test
    void an_organisation_that_is_blocked_is_in_no_list_of_organisations() {
        String trust = Scene.set("organisation", "").get("code");
        assertThat(organisations()).contains(trust);
        assertThat(as(Actor.MEMBER, "POST", "/@" + trust + "/block").statusCode())
                .isEqualTo(303);
        assertThat(organisations()).isNotEmpty().doesNotContain(trust);
        assertThat(as(Actor.MEMBER, "POST", "/@" + trust + "/unblock").statusCode())
                .isEqualTo(303);
        assertThat(organisations()).contains(trust);
    }

    private static List<String> organisations() {
        List<String> codes = new ArrayList<>();
        for (String path = "/organisations"; !path.isEmpty(); ) {
            Document page = Jsoup.parse(as(Actor.MEMBER, "GET", path).body());
            codes.addAll(page.select(".rows h2 a").eachAttr("href"));
            path = page.select(".pager a").attr("href");
        }
        return codes.stream().map(path -> path.replace("/organisations/", "")).toList();
    }

    @Test
    void lists_leave_and_come_back_as_files_with_mastodons_columns() {
        String one = Scene.set("stranger", "").get("handle");
        String two = Scene.set("stranger", "").get("handle");
        String host = Asking.origin().substring("http://".length());
        String mutes = "Account address,Hide notifications\n" + one + "@" + host + ",false\n@" + two
                + ",true\nward@elsewhere.example,true\nnobody_at_all,true\n";
        HttpResponse<String> first = sent("mutes", mutes);
        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(first.body())
                .contains("2 muted.")
                .contains("ward@elsewhere.example")
                .contains("nobody_at_all");
        assertThat(sent("mutes", mutes).body()).contains("0 muted.").contains("2 were on your list already.");
        assertThat(as(Actor.VERIFIED, "GET", "/settings/exports/mutes.csv").body())
                .startsWith("Account address,Hide notifications\r\n")
                .contains(one + "@" + host + ",false\r\n")
                .contains(two + "@" + host + ",true\r\n");
        assertThat(sent("following", one + "\n" + two + "\n").body()).contains("2 followed or asked.");
        assertThat(sent("blocks", one + "\n").body()).contains("1 blocked.");
        assertThat(as(Actor.VERIFIED, "GET", "/settings/exports/following.csv").body())
                .contains("Show boosts")
                .contains(two + "@" + host + ",true,false,")
                .doesNotContain(one);
        assertThat(sent("following", one + "\n").body())
                .as("who is blocked is not followed")
                .contains("0 followed");
        assertThat(sent("blocks", "no addresses in here at all\n").statusCode()).isEqualTo(422);
        assertThat(sent("", one + "\n").statusCode()).isEqualTo(422);
    }

    private static HttpResponse<String> sent(String kind, String file) {
        return Uploads.send(
                Actor.VERIFIED,
                "/settings/imports",
                Map.of("kind", kind),
                "file",
                "people.csv",
                file.getBytes(StandardCharsets.UTF_8));
    }

    /** What cannot be done to somebody must not look different from what cannot be done to nobody. */
    private static void same(List<String> told, Actor actor, String method, String handle, String path) {
        HttpResponse<String> hidden = as(actor, method, "/@" + handle + path);
        HttpResponse<String> nobody = as(actor, method, "/@nobody_at_all" + path);
        String one = hidden.statusCode() + plain(hidden.body(), handle);
        String other = nobody.statusCode() + plain(nobody.body(), "nobody_at_all");
        if (hidden.statusCode() != 404 || !one.equals(other)) {
            told.add(actor + " " + method + " " + path + ": " + hidden.statusCode() + " and " + nobody.statusCode());
        }
    }

    private static String plain(String body, String handle) {
        return body.replace(handle, "x")
                .replaceAll("name=\"token\" value=\"[^\"]*\"", "")
                .replaceAll("x{2,}", "x");
    }

    /** The surfaces on which this reader meets the post, or what stands for it, with the status of their answers. */
    private static Map<String, Integer> met(Actor actor, Map<String, String> post) {
        Map<String, Integer> met = new LinkedHashMap<>();
        for (Surface surface : surfaces()) {
            String path = Asking.filled(surface.address().replace("{origin}", Asking.origin()), post);
            HttpResponse<String> answer = as(actor, "GET", path);
            boolean picture = path.endsWith(".png") && answer.statusCode() == 200;
            if (picture || answer.body().contains(WORD)) {
                met.put(surface.name(), answer.statusCode());
            }
        }
        return met;
    }

    /** Sitemaps are for robots, who do not sign in. */
    private static List<Surface> surfaces() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/surfaces.tsv")).stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("surface\t") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .filter(columns -> !columns[0].startsWith("sitemap") && !columns[1].startsWith("/pictures"))
                    .map(columns -> new Surface(columns[0], columns[1]))
                    .toList();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static HttpResponse<String> as(Actor actor, String method, String path) {
        return Asking.as(actor, method, path, path.startsWith("/api/"), "");
    }

    private static long id(Actor actor) {
        return Cast.here().account(actor);
    }

    private static String handle(Actor actor) {
        return Cast.here().person(actor).handle();
    }

    private static long count(String of) {
        try (Connection owner = TestDatabase.asOwner();
                var rows = owner.createStatement().executeQuery("select count(*) from " + of)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void sql(String statement) {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.createStatement().execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
