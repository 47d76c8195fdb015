package social.lanyard.web.kept;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Newcomer;
import social.lanyard.testing.Proof;
import social.lanyard.testing.Scene;
import social.lanyard.testing.SharedCache;
import social.lanyard.testing.TestDatabase;

/**
 * What is taken back is gone from every surface within five seconds: for visitors here, whose pages were kept, and for those
 * behind a cache of somebody else's that keeps what it may.
 */
@LanyardTest
class NarrowingTest {
    private static final Duration EVERYWHERE = Duration.ofSeconds(5);

    @Inject
    KeptPages pages;

    private record Surface(String name, String address, String words) {}

    /** Something that is taken back: its word, where it is, and how that is done. */
    private record Act(String name, String word, Map<String, String> places, boolean listed, Runnable run) {}

    @BeforeEach
    void keep() throws InterruptedException {
        Cast.here();
        for (int i = 0; i < 100 && !pages.hears(); i++) {
            Thread.sleep(100);
        }
        // Far longer than in production: only the news of the change can empty it.
        pages.keepFor(Duration.ofMinutes(1));
    }

    @AfterEach
    void keep_no_longer() {
        pages.keepFor(Duration.ZERO);
        Scene.clear();
        Cast.here().restore(Actor.OWNER);
    }

    @Test
    void what_is_taken_back_is_gone_everywhere_within_five_seconds() throws Exception {
        List<Act> acts = new ArrayList<>();
        acts.add(story("withdrawn", "withdrawal"));
        acts.add(story("withdrawn by an organisation", "post:in_its_name", "withdrawal"));
        acts.add(story("taken down", "removal"));
        acts.add(restricted());
        acts.add(takenOut());
        acts.add(closed());
        acts.add(renamed());
        acts.add(facetEnded());
        Thread.sleep(600);

        SharedCache others = new SharedCache();
        int shown = 0;
        assertThat(acts.stream().filter(act -> act.places().containsKey("picture")))
                .hasSize(3)
                .allSatisfy(act -> assertThat(
                                others.get("/pictures/" + act.places().get("picture") + "/480.webp")
                                        .body())
                        .as("premise: the picture is there")
                        .contains(act.word()));
        for (Act act : acts) {
            int there = 0;
            for (Surface surface : surfaces()) {
                String address = address(surface, act);
                HttpResponse<String> answer = others.get(address);
                boolean found = answer.body().contains(act.word());
                if (surface.words().equals("shown") && act.listed()) {
                    assertThat(found)
                            .as("before: " + act.name() + " on " + address + " " + answer.statusCode())
                            .isTrue();
                }
                there += found ? 1 : 0;
            }
            assertThat(there)
                    .as("surfaces with the words before: " + act.name())
                    .isGreaterThan(act.listed() ? 5 : 0);
            shown += there;
        }
        for (Act act : acts) {
            // Warm on this instance and at the others' at the moment of the change.
            surfaces().forEach(surface -> others.get(address(surface, act)));
            act.run().run();
        }
        long changed = System.nanoTime();
        long last = 0;
        int tries = 0;
        List<String> left = new ArrayList<>();
        while (System.nanoTime() - changed < EVERYWHERE.toNanos()) {
            for (Act act : acts) {
                for (Surface surface : surfaces()) {
                    tries++;
                    if (remains(others.get(address(surface, act)), surface, act)) {
                        last = System.nanoTime() - changed;
                    }
                }
            }
        }
        for (Act act : acts) {
            for (Surface surface : surfaces()) {
                String address = address(surface, act);
                tries += 2;
                if (remains(others.get(address), surface, act)) {
                    left.add(act.name() + " at the others': " + address);
                }
                if (remains(Asking.with("", "GET", address, ""), surface, act)) {
                    left.add(act.name() + ": " + address);
                }
            }
        }
        assertThat(left).isEmpty();
        assertThat(others.hits()).as("answers that the others had kept").isGreaterThan(50);
        Proof.shown(
                "narrowing",
                acts.size() + " ways of taking back, " + surfaces().size() + " surfaces, behind a cache of others",
                tries,
                left.size(),
                "%d surfaces had the words before; seen last after %.1f s".formatted(shown, last / 1e9));
    }

    private static boolean remains(HttpResponse<String> answer, Surface surface, Act act) {
        return surface.words().equals("status")
                ? act.listed() && !act.name().contains("changed") && answer.statusCode() == 200
                : answer.body().contains(act.word());
    }

    private static Act story(String name, String how) {
        return story(name, "post:public", how);
    }

    private static Act story(String name, String what, String how) {
        String word = word();
        Map<String, String> post = post(what, word);
        // The title of a withdrawn story stays on its page.
        sql("update post set title = 'A title' where id = " + post.get("id"));
        return new Act(
                name,
                word,
                post,
                true,
                () -> done(Asking.as(
                        Actor.OWNER,
                        "POST",
                        "/@" + post.get("handle") + "/" + post.get("id") + "/" + how,
                        false,
                        "reason=")));
    }

    private static Act restricted() {
        String word = word();
        Map<String, String> post = post("post:public", word);
        return new Act("shown to fewer", word, post, true, () -> {
            HttpResponse<String> begun = done(Asking.as(
                    Actor.OWNER, "POST", "/@" + post.get("handle") + "/" + post.get("id") + "/changes", false, ""));
            String draft = begun.headers().firstValue("Location").orElseThrow();
            done(Asking.as(
                    Actor.OWNER,
                    "POST",
                    draft + "/publication",
                    false,
                    "title=Title+" + word + "&body=Body+" + word
                            + "&genre=own&visibility=followers&language=en-GB&revision=1"));
        });
    }

    /** A note that said something about a person before: its history goes. */
    private static Act takenOut() {
        String word = word();
        Map<String, String> post = post("post:note", word);
        return new Act(
                "changed, because it pointed to a person",
                word,
                post,
                true,
                () -> done(Asking.as(
                        Actor.OWNER,
                        "POST",
                        "/@" + post.get("handle") + "/" + post.get("id") + "/changes",
                        false,
                        "text=Something+else&version=1&removes=yes")));
    }

    private static Act closed() {
        String word = word();
        Map<String, String> note = noteOf("Name " + word, word);
        return new Act(
                "account closed",
                word,
                note,
                true,
                () -> done(Asking.with(
                        note.get("session"),
                        "POST",
                        "/settings/account-closing",
                        "handle=" + note.get("handle"),
                        "Origin",
                        Asking.origin())));
    }

    private static Act renamed() {
        String word = word();
        Map<String, String> note = noteOf("Name " + word, "words");
        return new Act(
                "account changed its name",
                word,
                note,
                true,
                () -> done(Asking.with(
                        note.get("session"),
                        "POST",
                        "/settings/profile",
                        "display_name=Somebody+else&i_am=patient&version=0")));
    }

    private static Act facetEnded() {
        String word = word();
        Map<String, String> facet = new HashMap<>(Scene.set("facet:accepted", word));
        facet.put("tag", "none");
        facet.put("account", String.valueOf(Cast.here().account(Actor.OWNER)));
        String statement = facet.get("id");
        facet.put("id", "0");
        return new Act(
                "statement hidden",
                word,
                facet,
                false,
                () -> done(Asking.as(Actor.OWNER, "POST", "/verification/facets/" + statement + "/hiding", false, "")));
    }

    private static Map<String, String> post(String what, String word) {
        Map<String, String> names = new HashMap<>(Scene.set(what, word));
        names.put("tag", "narrow" + names.get("id"));
        if (what.equals("post:public")) {
            Scene.addPicture(names, word);
        }
        long owner = what.equals("post:in_its_name")
                ? Cast.here().trust()
                : Cast.here().account(Actor.OWNER);
        names.put("account", String.valueOf(owner));
        sql("insert into post_tag (tag, post_id, author_id) values ('" + names.get("tag") + "', " + names.get("id")
                + ", " + owner + ")");
        return names;
    }

    private static Map<String, String> noteOf(String name, String text) {
        String handle = "n" + ThreadLocalRandom.current().nextInt(1_000_000, 90_000_000);
        String session = Newcomer.joined(name.replace(' ', '+'), handle);
        done(Asking.with(session, "POST", "/notes", "visibility=public&text=Note+" + text));
        Map<String, String> names = new HashMap<>();
        names.put("session", session);
        names.put("handle", handle);
        names.put("tag", "none");
        names.put("code", Cast.TRUST);
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement query = owner.prepareStatement(
                        "select p.id, p.author_id from post p join account a on a.id = p.author_id where a.handle = ?")) {
            query.setString(1, handle);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                names.put("id", rows.getString(1));
                names.put("account", rows.getString(2));
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return names;
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.uri() + " " + answer.body()).isEqualTo(303);
        return answer;
    }

    private static String word() {
        return "word" + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
    }

    private static String address(Surface surface, Act act) {
        return Asking.filled(surface.address().replace("{origin}", Asking.origin()), act.places());
    }

    private static List<Surface> surfaces() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/surfaces.tsv")).stream()
                    .filter(line -> !line.startsWith("#") && !line.startsWith("surface\t") && !line.isBlank())
                    .map(line -> line.split("\t"))
                    .map(columns -> new Surface(columns[0], columns[1], columns[2]))
                    .toList();
        } catch (IOException failure) {
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
