package social.lanyard.post.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.Desk.draft;
import static social.lanyard.post.Desk.get;
import static social.lanyard.post.Desk.led;
import static social.lanyard.post.Desk.page;
import static social.lanyard.post.Desk.send;
import static social.lanyard.post.Desk.story;
import static social.lanyard.post.Desk.with;
import static social.lanyard.testing.Cast.Actor.MEMBER;
import static social.lanyard.testing.Cast.Actor.OWNER;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class DraftVersionsTest {
    @Test
    void what_a_draft_said_before_can_be_seen_compared_and_brought_back() {
        String draft = draft(OWNER, "The kettle", "Everybody knew it would.");
        assertThat(page(OWNER, draft + "/versions").select("main").text()).contains("There is one version so far.");
        save(draft, 1, "It had been threatening to for weeks.");
        save(draft, 2, "It had been threatening to for weeks. I kept a list.");

        Document versions = page(OWNER, draft + "/versions");
        assertThat(versions.select(".rows li")).hasSize(3);
        assertThat(versions.select(".diff ins").text()).endsWith("I kept a list.");
        assertThat(versions.select(".diff del")).isEmpty();
        Document first = page(OWNER, draft + "/versions?from=1&to=3");
        assertThat(first.select(".diff del").text()).contains("Everybody knew it would.");
        assertThat(page(OWNER, draft + "/versions/1").select("textarea").text()).isEqualTo("Everybody knew it would.");

        Map<String, String> token = Map.of(
                "token",
                versions.select("form[action$=/restoration] [name=token]").val());
        assertThat(led(send(OWNER, draft + "/versions/1/restoration", token))).isEqualTo(draft + "?saved=yes");
        assertThat(led(send(OWNER, draft + "/versions/1/restoration", token)))
                .as("pressed twice")
                .isEqualTo(draft + "?saved=yes");
        assertThat(page(OWNER, draft).select("textarea[name=body]").text()).isEqualTo("Everybody knew it would.");
        Document after = page(OWNER, draft + "/versions");
        assertThat(after.select(".rows li")).hasSize(4);
        assertThat(page(OWNER, draft + "/versions/3").select("textarea").text()).contains("I kept a list.");
    }

    @Test
    void the_last_fifty_are_kept() {
        String draft = draft(OWNER, "Many", "Words 1");
        for (int revision = 1; revision < 55; revision++) {
            save(draft, revision, "Words " + (revision + 1));
        }
        Document versions = page(OWNER, draft + "/versions");
        List<String> kept = versions.select(".rows li a").eachAttr("href");
        assertThat(kept).hasSize(50);
        assertThat(kept.get(0)).endsWith("/versions/55");
        assertThat(kept.get(49)).endsWith("/versions/6");
        assertThat(get(OWNER, draft + "/versions/5").statusCode()).isEqualTo(404);
    }

    @Test
    void the_same_words_again_are_no_version_and_nobody_else_finds_any() {
        String draft = draft(OWNER, "Same", "Same words.");
        save(draft, 1, "Same words.");
        assertThat(page(OWNER, draft + "/versions").select(".rows li")).hasSize(1);
        save(draft, 1, "Other words.");
        for (String path : List.of(
                draft + "/versions", draft + "/versions/1", draft + "/versions/2", draft + "/versions?from=1&to=2")) {
            assertThat(get(OWNER, path).statusCode()).as(path).isEqualTo(200);
            assertThat(get(MEMBER, path).statusCode()).as(path).isEqualTo(404);
        }
        for (String wrong : List.of("/versions?from=9", "/versions?from=x", "/versions/99", "/versions/x")) {
            assertThat(get(OWNER, draft + wrong).statusCode()).as(wrong).isEqualTo(404);
        }
        HttpResponse<String> other = send(MEMBER, draft + "/versions/1/restoration", Map.of("token", ""));
        assertThat(other.statusCode()).isEqualTo(404);
    }

    private static void save(String draft, int seen, String body) {
        led(send(
                OWNER,
                draft,
                with(
                        story(OWNER, page(OWNER, draft).select("[name=title]").val(), body),
                        "revision",
                        Integer.toString(seen))));
    }
}
