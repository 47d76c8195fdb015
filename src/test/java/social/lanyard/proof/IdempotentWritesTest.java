package social.lanyard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.organisation.Role;
import social.lanyard.post.Desk;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;
import social.lanyard.testing.TestDatabase;

/**
 * Row R7: whatever creates something is sent twenty times at once with one key, sent again after the answer was cut off,
 * and sent with the same key and other words.
 */
@LanyardTest
class IdempotentWritesTest {
    private static final int TIMES = 20;
    private static final String SOON =
            LocalDate.now(ZoneOffset.UTC).plusDays(20).toString();
    private static final String LATER =
            LocalDate.now(ZoneOffset.UTC).plusDays(21).toString();

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final Random random = new Random(7);

    @Inject
    People people;

    /** What is sent, all of it, so that it can be sent byte by byte too. */
    private record Sending(
            Actor who, String method, String path, String key, Map<String, String> form, JsonObject json) {
        static Sending form(Actor who, String path, String key, String... fields) {
            Map<String, String> form = new LinkedHashMap<>();
            form.put("token", key);
            for (int i = 0; i < fields.length; i += 2) {
                form.put(fields[i], fields[i + 1]);
            }
            return new Sending(who, "POST", path, key, form, null);
        }

        static Sending api(Actor who, String method, String path, String key, JsonObject json) {
            return new Sending(who, method, path, key, null, json);
        }

        private String body() {
            return json != null
                    ? json.encode()
                    : String.join(
                            "&",
                            form.entrySet().stream()
                                    .map(field -> field.getKey() + "="
                                            + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                                    .toList());
        }

        private Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            Cast.Person person = Cast.here().person(who);
            if (path.startsWith("/api/")) {
                headers.put("Authorization", "Bearer " + person.token());
                headers.put("Idempotency-Key", key);
            } else {
                headers.put("Cookie", "lanyard_session=" + person.cookie());
                headers.put("Origin", Asking.origin());
            }
            headers.put("Content-Type", json != null ? "application/json" : "application/x-www-form-urlencoded");
            return headers;
        }

        HttpRequest request() {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create(Asking.origin() + path)).timeout(Duration.ofSeconds(60));
            headers().forEach(request::header);
            return request.method(method, HttpRequest.BodyPublishers.ofString(body()))
                    .build();
        }

        byte[] bytes() {
            byte[] body = body().getBytes(StandardCharsets.UTF_8);
            StringBuilder head = new StringBuilder(
                    method + " " + path + " HTTP/1.1\r\nHost: localhost:" + RestAssured.port + "\r\n");
            headers()
                    .forEach((name, value) ->
                            head.append(name).append(": ").append(value).append("\r\n"));
            head.append("Content-Length: ").append(body.length).append("\r\n\r\n");
            byte[] first = head.toString().getBytes(StandardCharsets.ISO_8859_1);
            byte[] all = new byte[first.length + body.length];
            System.arraycopy(first, 0, all, 0, first.length);
            System.arraycopy(body, 0, all, first.length, body.length);
            return all;
        }
    }

    /**
     * A request that makes something.
     *
     * @param sending of a key and words
     * @param count how many there are with these words
     */
    private record Creating(String name, BiFunction<String, String, Sending> sending, String count) {
        /** The page of a new story goes on being written: its token names its draft, which takes other words. */
        boolean page() {
            return name.equals(DRAFT_PAGE) || name.equals(STORY_PAGE);
        }

        /** One token stands for the buttons beside many names: the same beside another one is another act. */
        boolean buttons() {
            return name.startsWith(BUTTON);
        }
    }

    private static final String BUTTON = "the button ";
    private static final String DRAFT_PAGE = "a draft by form";
    private static final String STORY_PAGE = "a story from a blank page";

    /** How often a key with other words was answered with 422. */
    private int refused;

    @Test
    void the_same_key_makes_one_thing() throws Exception {
        Actor me = Actor.OWNER;
        noLists(me);
        String post = Desk.publish(me, "To be answered");
        int rounds = Proof.count(1, 5);
        int sent = 0;
        int made = 0;
        for (int round = 0; round < rounds; round++) {
            for (Creating creating : creating(post)) {
                made += atOnce(creating);
                sent += TIMES + 1;
                made += afterCutAnswers(creating);
                sent += 4;
            }
        }
        int kinds = creating(post).size();
        assertThat(made).isEqualTo(rounds * kinds * 2);
        assertThat(doneUnseen).as("done although nobody waited").isGreaterThan(kinds * rounds / 2);
        Proof.shown(
                "R7",
                "%d kinds of creating requests: 20 at once with one key; again after cut answers; the key with other words"
                        .formatted(kinds),
                sent,
                0,
                ("%,d things made by %,d requests, each exactly once, %d of them though nobody waited for the answer; %d times 422"
                                + " for other words")
                        .formatted(made, sent, doneUnseen, refused));
    }

    private int atOnce(Creating creating) throws Exception {
        String words = words();
        Sending sending = creating.sending().apply(UUID.randomUUID().toString(), words);
        List<CompletableFuture<HttpResponse<String>>> answers = IntStream.range(0, TIMES)
                .mapToObj(i -> CLIENT.sendAsync(sending.request(), HttpResponse.BodyHandlers.ofString()))
                .toList();
        Set<String> outcomes = new LinkedHashSet<>();
        for (CompletableFuture<HttpResponse<String>> answer : answers) {
            outcomes.add(outcome(creating, answer.get()));
        }
        assertThat(outcomes).as(creating.name() + ", what twenty were told").hasSize(1);
        int there = count(creating, words);
        assertThat(there).as(creating.name() + ", made by twenty").isEqualTo(1);

        String others = words();
        HttpResponse<String> other =
                CLIENT.send(other(creating, sending.key(), sending, others), HttpResponse.BodyHandlers.ofString());
        if (creating.page()) {
            assertThat(count(creating, words) + count(creating, others))
                    .as(creating.name() + ", other words from the same page")
                    .isEqualTo(1);
            return there;
        }
        if (creating.buttons()) {
            assertThat(count(creating, words) + count(creating, others))
                    .as(creating.name() + ", here and beside another name")
                    .isEqualTo(2);
            return there;
        }
        assertThat(other.statusCode())
                .as(creating.name() + ", the key with other words")
                .isEqualTo(422);
        assertThat(count(creating, words)).as(creating.name()).isEqualTo(1);
        assertThat(count(creating, others)).as(creating.name()).isZero();
        refused++;
        return there;
    }

    /** The same request with other words, on the same thing. */
    private static HttpRequest other(Creating creating, String key, Sending first, String words) {
        Sending other = creating.sending().apply(key, words);
        String path = creating.buttons() ? other.path() : samePath(first, other);
        return new Sending(other.who(), other.method(), path, key, other.form(), other.json()).request();
    }

    /** Something that is made below a draft of its own is sent to the first draft again, except for bare orders. */
    private static String samePath(Sending first, Sending other) {
        return other.json() != null && other.json().isEmpty() ? other.path() : first.path();
    }

    /** What was done although nobody waited for the answer. */
    private int doneUnseen;

    /** The client hangs up after sending, at some moment before, while or after the server acts, and sends again. */
    private int afterCutAnswers(Creating creating) throws Exception {
        String words = words();
        Sending sending = creating.sending().apply(UUID.randomUUID().toString(), words);
        for (int cut = 0; cut < 3; cut++) {
            try (Socket socket = new Socket("localhost", RestAssured.port)) {
                socket.getOutputStream().write(sending.bytes());
                socket.getOutputStream().flush();
                Thread.sleep(random.nextInt(40));
                // The last one is torn off, the others say goodbye.
                socket.setSoLinger(cut == 2, 0);
            }
        }
        Thread.sleep(100);
        if (count(creating, words) == 1) {
            doneUnseen++;
        }
        outcome(creating, CLIENT.send(sending.request(), HttpResponse.BodyHandlers.ofString()));
        int there = count(creating, words);
        assertThat(there).as(creating.name() + ", after three cut answers").isEqualTo(1);
        return there;
    }

    /** Where an answer led or what it made; anything but success fails. */
    private static String outcome(Creating creating, HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(creating.name() + ": "
                        + answer.body()
                                .substring(0, Math.min(2000, answer.body().length())))
                .isIn(200, 201, 303);
        if (answer.statusCode() == 303) {
            return answer.headers().firstValue("Location").orElseThrow();
        }
        JsonObject json = new JsonObject(answer.body());
        return json.getString("id", json.getString("post_id", json.getString("draft_id")));
    }

    private List<Creating> creating(String post) {
        Actor me = Actor.OWNER;
        String posts = "select count(*) from post where author_id = ? and (markdown like ? or title like ?)";
        String drafts = "select count(*) from draft where account_id = ? and (markdown like ? or title like ?)"
                + " and published_post_id is null";
        String schedules = "select count(*) from schedule s join draft d on d.id = s.draft_id where s.account_id = ?"
                + " and s.ended_at is null and (d.markdown like ? or d.title like ?)";
        List<Creating> all = new ArrayList<>();
        all.add(new Creating(
                "a note by form",
                (key, words) -> Sending.form(me, "/notes", key, "text", words, "visibility", "public"),
                posts));
        all.add(new Creating(
                "a response by form",
                (key, words) -> Sending.form(me, Desk.base(post) + "/responses", key, "text", words),
                posts));
        all.add(new Creating(
                DRAFT_PAGE, (key, words) -> Sending.form(me, "/drafts", key, story(words, "save")), drafts));
        all.add(new Creating(
                STORY_PAGE, (key, words) -> Sending.form(me, "/drafts", key, story(words, "publish")), posts));
        all.add(new Creating(
                "a story from a draft, by form",
                (key, words) -> Sending.form(me, draft(words) + "/publication", key, story(words, "publish")),
                posts));
        all.add(new Creating(
                "a schedule by form",
                (key, words) -> Sending.form(
                        me, draft(words) + "/schedule", key, "day", odd(key, words) ? LATER : SOON, "time", "07:00"),
                schedules));
        all.add(new Creating(
                "a draft by program",
                (key, words) -> Sending.api(me, "POST", "/api/lanyard/v1/drafts", key, storyJson(words)),
                drafts));
        all.add(new Creating(
                "a story from a draft, by program",
                (key, words) -> Sending.api(
                        me, "POST", "/api/lanyard/v1" + draft(words) + "/publication", key, new JsonObject()),
                posts));
        all.add(new Creating(
                "a schedule by program",
                (key, words) -> Sending.api(
                        me,
                        "PUT",
                        "/api/lanyard/v1" + draft(words) + "/schedule",
                        key,
                        new JsonObject().put("at", (odd(key, words) ? LATER : SOON) + "T07:00:00Z")),
                schedules));
        all.add(new Creating(
                "a note as a status",
                (key, words) -> Sending.api(me, "POST", "/api/v1/statuses", key, new JsonObject().put("status", words)),
                posts));
        all.add(new Creating(
                "a response as a status",
                (key, words) -> Sending.api(
                        me,
                        "POST",
                        "/api/v1/statuses",
                        key,
                        new JsonObject()
                                .put("status", words)
                                .put("in_reply_to_id", Desk.base(post).split("/")[2])),
                posts));
        String lists = "select count(*) from people_list where account_id = ? and (title like ? or title like ?)";
        all.add(new Creating("a list by form", (key, words) -> Sending.form(me, "/lists", key, "title", words), lists));
        all.add(new Creating(
                "a list by program",
                (key, words) -> Sending.api(me, "POST", "/api/v1/lists", key, new JsonObject().put("title", words)),
                lists));
        all.add(new Creating(
                "a notice on a story",
                (key, words) -> Sending.form(me, Desk.base(post) + "/notices", key, "kind", "update", "reason", words),
                "select count(*) from post_notice where author_id = ? and (reason like ? or reason like ?)"));
        all.add(new Creating(
                "changes to a story",
                (key, words) -> Sending.form(me, changes(words) + "/publication", key, story(words, "publish")),
                "select count(*) from post where author_id = ? and (title like ? or title like ?) and version = 2"));
        String series = "select count(*) from series where author_id = ? and (title like ? or about like ?)";
        all.add(new Creating(
                "a series by form", (key, words) -> Sending.form(me, "/series", key, "title", words), series));
        all.add(new Creating(
                "a series by program",
                (key, words) ->
                        Sending.api(me, "POST", "/api/lanyard/v1/series", key, new JsonObject().put("title", words)),
                series));
        all.add(new Creating(
                "a request for confirmation by form",
                (key, words) -> Sending.form(
                        Actor.FOLLOWER,
                        "/verification/request",
                        key,
                        "organisation",
                        freshRequest(Actor.FOLLOWER),
                        "role",
                        words,
                        "profession",
                        "NONE"),
                "select count(*) from verification_request where account_id = ? and (role like ? or note like ?)"));
        all.add(new Creating(
                "a request for confirmation by program",
                (key, words) -> Sending.api(
                        Actor.FOLLOWER,
                        "POST",
                        "/api/lanyard/v1/verification/requests",
                        key,
                        new JsonObject()
                                .put("organisation", freshRequest(Actor.FOLLOWER))
                                .put("role", words)
                                .put("profession", "NONE")
                                .put("show", new JsonArray())),
                "select count(*) from verification_request where account_id = ? and (role like ? or note like ?)"));
        all.add(new Creating(
                "an organisation",
                (key, words) -> Sending.form(
                        Actor.OPERATOR,
                        "/organisations/new",
                        key,
                        "name",
                        "Trust " + words,
                        "code",
                        words,
                        "ods",
                        words.substring(words.length() - 8).toUpperCase(Locale.ROOT),
                        "domains",
                        words + ".example",
                        "how",
                        "We rang the number in the directory.",
                        "admin",
                        words + "@mail.example"),
                "select count(*) from organisation where account_id <> ? and (code like ? or code like ?)"));
        all.add(new Creating(
                BUTTON + "to follow a person",
                (key, words) ->
                        Sending.form(me, "/@" + followed.computeIfAbsent(words, this::newcomer) + "/follow", key),
                "select count(*) from follow f join account a on a.id = f.followee_id where f.follower_id = ?"
                        + " and (a.display_name like ? or a.handle like ?)"));
        all.add(new Creating(
                BUTTON + "to appreciate",
                (key, words) -> Sending.form(me, theirs(words) + "/appreciation", key),
                "select count(*) from appreciation x join post p on p.id = x.post_id where x.account_id = ?"
                        + " and (p.title like ? or p.markdown like ?)"));
        all.add(new Creating(
                BUTTON + "to share",
                (key, words) -> Sending.form(me, theirs(words) + "/share", key),
                "select count(*) from post x join post p on p.id = x.reblog_of_id where x.author_id = ?"
                        + " and x.deleted_at is null and (p.title like ? or p.markdown like ?)"));
        all.add(new Creating(
                BUTTON + "to follow a topic",
                (key, words) -> Sending.form(me, "/topics/" + words + "/follow", key),
                "select count(*) from topic_follow where account_id = ? and (tag like ? or tag like ?)"));
        all.add(new Creating(
                "an invitation",
                (key, words) -> Sending.form(
                        Actor.ADMIN,
                        "/organisations/" + trust(words) + "/people/invitations",
                        key,
                        "emails",
                        words + "@mail.example",
                        "as",
                        "STAFF"),
                "select count(*) from invitation i join account a on a.id = i.organisation_id where i.invited_by = ?"
                        + " and (a.display_name like ? or a.handle like ?)"));
        return all;
    }

    /** Somebody to follow, by these words. */
    private final Map<String, String> followed = new ConcurrentHashMap<>();

    private String newcomer(String words) {
        return people.person("Person " + words).handle();
    }

    /** Stories of a colleague, by the words in their titles. */
    private final Map<String, String> theirs = new ConcurrentHashMap<>();

    private String theirs(String words) {
        return theirs.computeIfAbsent(words, title -> Desk.base(Desk.publish(Actor.COLLEAGUE, "Story " + title)));
    }

    /** An organisation of its own whose administrator is the cast's. */
    private String trust(String words) {
        Person trust = people.organisation("Trust " + words);
        Cast.Person admin = Cast.here().person(Actor.ADMIN);
        people.role(new Person(admin.account(), admin.handle(), admin.demo()), trust, Role.ADMIN);
        return trust.code();
    }

    /** For requests whose words are a time: the second time of one key is another. */
    private final Map<String, String> firstWords = new LinkedHashMap<>();

    private boolean odd(String key, String words) {
        return !firstWords.computeIfAbsent(key, first -> words).equals(words);
    }

    /** Other tests make lists too, and somebody has at most a hundred. */
    private static void noLists(Actor who) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = owner.prepareStatement("delete from people_list where account_id = ?")) {
            statement.setLong(1, Cast.here().account(who));
            statement.executeUpdate();
        }
    }

    /** One request at a time may wait at an organisation, so the last one is taken back. */
    private static String freshRequest(Actor who) {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = owner.prepareStatement(
                        "update verification_request set state = 'WITHDRAWN' where account_id = ? and organisation_id = ?")) {
            statement.setLong(1, Cast.here().account(who));
            statement.setLong(2, Cast.here().trust());
            statement.executeUpdate();
            return Cast.TRUST;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String draft(String words) {
        return Desk.draft(Actor.OWNER, "Story " + words, "Body " + words);
    }

    /** The draft that holds the changes to a story of its own. */
    private static String changes(String words) {
        String out = Desk.publish(Actor.OWNER, "Before " + words);
        return Desk.led(Desk.send(Actor.OWNER, Desk.base(out) + "/changes", Map.of("token", words)));
    }

    private static String[] story(String words, String next) {
        return new String[] {
            "revision", "1", "title", "Story " + words, "genre", "own", "body", "Body " + words, "next", next
        };
    }

    private static JsonObject storyJson(String words) {
        return new JsonObject()
                .put("title", "Story " + words)
                .put("genre", "own")
                .put("body", "Body " + words);
    }

    private String words() {
        return "w" + Long.toString(random.nextLong() >>> 1, 36)
                + UUID.randomUUID().toString().substring(0, 4);
    }

    private static int count(Creating creating, String words) {
        Actor who = creating.name().equals("an invitation")
                ? Actor.ADMIN
                : creating.name().startsWith("a request") ? Actor.FOLLOWER : Actor.OWNER;
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = owner.prepareStatement(creating.count())) {
            statement.setLong(1, Cast.here().account(who));
            statement.setString(2, "%" + words + "%");
            statement.setString(3, "%" + words + "%");
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
