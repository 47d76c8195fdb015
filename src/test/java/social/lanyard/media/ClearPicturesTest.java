package social.lanyard.media;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.Desk.draft;
import static social.lanyard.post.Desk.get;
import static social.lanyard.post.Desk.page;
import static social.lanyard.post.Desk.publish;
import static social.lanyard.post.Desk.send;
import static social.lanyard.post.Desk.story;
import static social.lanyard.post.Desk.with;
import static social.lanyard.testing.Cast.Actor.OWNER;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Cast;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.TestDatabase;
import social.lanyard.testing.Uploads;

/** Pictures that nothing uses go after a day, with their files; all others stay. */
@LanyardTest
class ClearPicturesTest {
    private static int number = 900;

    @Inject
    ClearPictures clear;

    @Inject
    PictureStore store;

    private static String sent() {
        HttpResponse<String> answer =
                Uploads.send(OWNER, "/pictures", Map.of(), "picture", "x", Photographs.plain("jpeg", number++, 300));
        return answer.body().replaceAll(".*\"address\":\"([^\"]+)\".*", "$1");
    }

    private static int seen(String address) {
        return get(OWNER, address + "/480.webp").statusCode();
    }

    @Test
    void what_nothing_uses_goes_and_what_a_text_or_a_page_shows_stays() throws Throwable {
        String unused = sent();
        String fresh = sent();
        String inDraft = sent();
        draft(OWNER, "Shows one", "![A card](" + inDraft + ")");
        String inVersion = sent();
        String changed = draft(OWNER, "Showed one", "![A card](" + inVersion + ")");
        send(
                OWNER,
                changed,
                with(
                        story(OWNER, "Showed one", "Nothing any more"),
                        "revision",
                        page(OWNER, changed).select("input[name=revision]").val()));
        String inPost = sent();
        publish(OWNER, "Published", "body", "![A card of marks](" + inPost + ")", "pictures_checked", "yes");
        Uploads.send(
                OWNER,
                "/settings/profile/pictures",
                Map.of("what", "keep-portrait"),
                "portrait",
                "x",
                Photographs.plain("png", number++, 300));
        String portrait = page(OWNER, "/@" + Cast.here().person(OWNER).handle())
                .select("main img.avatar--lg")
                .attr("src");

        age(unused, inDraft, inVersion, inPost, portrait);
        VertxContextSupport.subscribeAndAwait(() -> clear.discardUnused());
        assertThat(seen(unused)).isEqualTo(404);
        for (String kept : new String[] {fresh, inDraft, inVersion, inPost}) {
            assertThat(seen(kept)).as(kept).isEqualTo(200);
        }
        assertThat(get(OWNER, portrait).statusCode()).isEqualTo(200);

        Picture gone = Picture.named(unused.replace(Picture.PATH, "")).orElseThrow();
        assertThat(VertxContextSupport.subscribeAndAwait(() -> store.file(gone, "480.webp")))
                .as("premise")
                .isNotNull();
        VertxContextSupport.subscribeAndAwait(() -> clear.deleteDiscarded());
        assertThat(VertxContextSupport.subscribeAndAwait(() -> store.file(gone, "480.webp")))
                .isNull();

        Uploads.send(OWNER, "/settings/profile/pictures", Map.of("what", "drop-portrait"), "portrait", "", null);
        assertThat(get(OWNER, portrait).statusCode()).isEqualTo(404);
    }

    private static void age(String... addresses) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement older = owner.prepareStatement(
                        "update picture set looked_at = now() - interval '20 years' where name = any(?)")) {
            older.setArray(
                    1,
                    owner.createArrayOf(
                            "text",
                            Stream.of(addresses)
                                    .map(address -> address.split("/")[2])
                                    .toArray()));
            assertThat(older.executeUpdate()).isEqualTo(addresses.length);
        }
    }
}
