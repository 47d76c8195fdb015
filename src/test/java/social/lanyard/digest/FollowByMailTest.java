package social.lanyard.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import social.lanyard.local.ReceivedMail;
import social.lanyard.post.Desk;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.MovedClock;
import social.lanyard.testing.TestDatabase;

@LanyardTest
class FollowByMailTest {
    private static final String ASKED = "Do you want stories from Lanyard";
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{43}");

    @Inject
    SendDigests digests;

    @Inject
    DigestMail mail;

    @Inject
    ForgetByMail forget;

    @Inject
    AddressKeys keys;

    @Inject
    Pool pool;

    @ConfigProperty(name = "lanyard.digest.key")
    String key;

    @Test
    void a_reader_without_an_account_asks_confirms_reads_and_stops() throws Exception {
        String address = address();
        HttpResponse<String> asked = ask(address, "day", author());
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(303);
        assertThat(get(led(asked)).body())
                .contains("Look in your inbox", "48 hours")
                .doesNotContain(address);

        ReceivedMail letter = Mailbox.of(address).await(ASKED);
        assertThat(letter.html()).doesNotContain("<img").contains("Look and confirm");
        String confirm = path(letter, "/follow/email/confirm/");
        assertThat(followers(address)).as("before anything was pressed").isZero();
        // A program that checks mail opens the link, and opens it again.
        assertThat(get(confirm).body()).contains("Yes, send me these");
        assertThat(get(confirm).statusCode()).isEqualTo(200);
        assertThat(followers(address)).as("opened, not confirmed").isZero();

        HttpResponse<String> confirmed = post(confirm, "");
        String yours = led(confirmed).replaceAll("\\?.*", "");
        assertThat(led(post(confirm, ""))).as("pressed twice").isEqualTo(led(confirmed));
        assertThat(followers(address)).isEqualTo(1);
        assertThat(count("select count(*) from mail_request r join mail_follower f on f.id = r.follower_id"
                        + " where length(r.address) > 0"))
                .as("addresses that are kept twice")
                .isZero();

        String word = word();
        String open = Desk.publish(Actor.OWNER, "Open " + word, "content_note", "");
        Desk.publish(Actor.OWNER, "Narrow " + word, "visibility", "followers");
        Desk.publish(Actor.OWNER, "Noted " + word, "content_note", "Blood", "standfirst", "Red all over");
        // Three instances look at once, and one of them again later.
        Instant tomorrow = Instant.now().plus(Duration.ofHours(25));
        CompletableFuture<?>[] looks = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(() -> MovedClock.at(tomorrow, digests::send)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(looks).join();
        MovedClock.at(tomorrow.plus(Duration.ofHours(24)), digests::send);

        ReceivedMail digest = Mailbox.of(address).await("new stories");
        assertThat(digest.text())
                .contains("Open " + word, "Noted " + word, "Before you read: Blood", Desk.base(open))
                .contains("at most once a day")
                .doesNotContain("Narrow " + word, "Red all over");
        assertThat(digest.html()).contains("Open " + word).doesNotContain("<img", "utm_");
        assertThat(digest.links())
                .filteredOn(link -> !link.contains("/follow/email/"))
                .as("links that tell nothing about who follows them")
                .noneMatch(link -> link.contains("?") || SECRET.matcher(link).find());
        assertThat(mailsAfterDraining(address, "Open " + word))
                .as("times that it came")
                .isEqualTo(1);

        long id = count("select id from mail_follower where address_hash = ?", keys.hash(MailAddress.of(address)));
        String gone = Desk.publish(Actor.OWNER, "Gone " + word);
        update("update post set deleted_at = now() where id = " + number(gone));
        deliver(id, number(open), number(gone));
        assertThat(mailsAfterDraining(address, "Open " + word)).isEqualTo(2);
        assertThat(mailsAfterDraining(address, "Gone " + word))
                .as("withdrawn before it was delivered")
                .isZero();
        int before = Mailbox.of(address).mails().size();
        deliver(id, number(gone));
        assertThat(Mailbox.of(address).mails()).as("nothing was left to send").hasSize(before);

        String stop = path(digest, "/follow/email/stop/");
        String raw = Mailbox.raw(digest).replaceAll("\r?\n[ \t]", " ").replaceAll("=\r?\n", "");
        assertThat(raw).contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        assertThat(raw).containsPattern("List-Unsubscribe:\\s+<[^>]*" + Pattern.quote(stop) + ">");
        assertThat(get(stop).body()).contains("Stop now");
        assertThat(followers(address)).as("opened, not stopped").isEqualTo(1);
        HttpResponse<String> stopped =
                Asking.with("", "POST", stop, "List-Unsubscribe=One-Click", "Sec-Fetch-Site", "cross-site");
        assertThat(stopped.statusCode()).as(stopped.body()).isEqualTo(200);
        assertThat(followers(address)).isZero();
        deliver(id, number(open));
        assertThat(Mailbox.of(address).mails())
                .as("stopped before it was delivered")
                .hasSize(before);
        assertThat(post(stop, "").statusCode()).as("stopped twice").isEqualTo(200);
        assertThat(get(yours).statusCode()).isEqualTo(404);
        assertThat(post(confirm, "").statusCode())
                .as("the first link does not bring it back")
                .isEqualTo(404);
    }

    private void deliver(long follower, long... posts) {
        List<Long> ids = LongStream.of(posts).boxed().toList();
        MovedClock.at(Instant.now(), () -> mail.deliver(follower, SendDigests.payload(follower, ids)));
    }

    private static long number(String post) {
        return Long.parseLong(Desk.base(post).split("/")[2]);
    }

    @Test
    void no_answer_tells_whether_an_address_is_known() throws Exception {
        String known = address();
        String unknown = address();
        follow(known, "week", author());
        HttpResponse<String> first = ask(known, "week", author());
        HttpResponse<String> second = ask(unknown, "week", author());
        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(alike(led(first))).isEqualTo(alike(led(second)));
        assertThat(alike(first.headers().map().keySet().toString()))
                .isEqualTo(alike(second.headers().map().keySet().toString()));
        assertThat(alike(get(led(first)).body()))
                .isEqualTo(alike(get(led(second)).body()));
        HttpResponse<String> again = post(led(first) + "/again", "");
        assertThat(alike(led(again))).isEqualTo(alike(led(post(led(second) + "/again", ""))));
        // A ticket that nobody has looks the same, apart from what was asked for, which its asker knows.
        String made = "/follow/email/asked/" + Secret.fresh().text();
        assertThat(get(made).body()).contains("Look in your inbox");
        assertThat(post(made + "/again", "").statusCode()).isEqualTo(303);
        // A link to change or stop that nobody has: one is over, and stopping is always done.
        assertThat(get("/follow/email/yours/" + Secret.fresh().text()).statusCode())
                .isEqualTo(404);
        assertThat(post("/follow/email/stop/" + Secret.fresh().text(), "").body())
                .contains("You get no more of these messages");
    }

    private static String alike(String text) {
        return SECRET.matcher(text.replace("%2F", "/"))
                .replaceAll("…")
                .replaceAll("value=\"[A-Za-z0-9_-]{24}\"", "value=\"…\"");
    }

    @Test
    void the_address_is_nowhere_in_the_database_and_goes_after_48_hours() throws Exception {
        String address = address();
        assertThat(ask(address, "week", author()).statusCode()).isEqualTo(303);
        String hash = keys.hash(MailAddress.of(address));
        assertThat(count("select count(*) from mail_request where address_hash = ?", hash))
                .isEqualTo(1);
        String name = address.substring(0, address.indexOf('@'));
        for (String table : List.of("mail_request", "mail_follower", "mail_ask", "outbox")) {
            assertThat(count("select count(*) from " + table + " t where t::text like ?", "%" + name + "%"))
                    .as(table)
                    .isZero();
            assertThat(count("select count(*) from " + table + " t where t::text like ?", "%" + hex(name) + "%"))
                    .as(table + " as bytes")
                    .isZero();
        }
        ReceivedMail mail = Mailbox.of(address).await(ASKED);
        Instant late = Instant.now().plus(Duration.ofHours(48)).plusSeconds(60);
        MovedClock.at(late, forget::forget);
        assertThat(count("select count(*) from mail_request where address_hash = ?", hash))
                .isZero();
        HttpResponse<String> over = post(path(mail, "/follow/email/confirm/"), "");
        assertThat(over.statusCode()).isEqualTo(404);
        assertThat(over.body()).contains("This link has ended", "48 hours");
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void the_same_form_twenty_times_at_once_is_one_request_and_one_message() throws Exception {
        String address = address();
        String body = body(address, "week", "a-token-of-one-form-" + word(), author());
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, 20)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> Asking.with("", "POST", "/follow/email", body)))
                .toList();
        Set<String> led = sent.stream()
                .map(CompletableFuture::join)
                .map(FollowByMailTest::led)
                .collect(Collectors.toSet());
        assertThat(led).hasSize(1);
        assertThat(count(
                        "select count(*) from mail_request where address_hash = ?", keys.hash(MailAddress.of(address))))
                .isEqualTo(1);
        ReceivedMail mail = Mailbox.of(address).await(ASKED);
        String confirm = path(mail, "/follow/email/confirm/");
        Set<String> links =
                IntStream.range(0, 20)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> post(confirm, "")))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .map(FollowByMailTest::led)
                        .collect(Collectors.toSet());
        assertThat(links).hasSize(1);
        assertThat(followers(address)).isEqualTo(1);
        assertThat(mailsAfterDraining(address, "")).isEqualTo(1);
    }

    @Test
    void who_asks_too_often_is_told_to_wait_and_keeps_what_was_typed() {
        String address = address();
        for (int i = 0; i < AskLimits.SAME_AN_HOUR; i++) {
            assertThat(ask(address, "week", author()).statusCode()).isEqualTo(303);
        }
        HttpResponse<String> more = ask(address, "day", author());
        assertThat(more.statusCode()).isEqualTo(429);
        assertThat(more.headers().firstValue("Retry-After")).contains("3600");
        assertThat(more.body()).contains("You asked for this address 4 times", address);
        assertThat(ask(address(), "week", author()).statusCode())
                .as("another address")
                .isEqualTo(303);
    }

    @Test
    void what_is_not_there_is_said_in_a_sentence() throws Exception {
        assertThat(get("/follow/email").body()).contains("First choose whom or what");
        HttpResponse<String> nobody = get("/follow/email?follow=person:nobody-at-all");
        assertThat(nobody.statusCode()).isEqualTo(404);
        assertThat(nobody.body()).contains("Nobody here is called @nobody-at-all. They may have left.");
        String closed = "left" + word();
        update("insert into account (id, handle, kind, display_name, name_skeleton, created_at, closed_at) values ("
                + Math.abs(closed.hashCode()) + ", '" + closed + "', 0, 'Left', '" + closed + "', now(), now())");
        assertThat(ask(address(), "week", "person:" + closed).body()).contains("They may have left.");
        assertThat(ask(address(), "week", "topic:no-such-" + word()).body())
                .contains("Nobody has written a public post about");
        assertThat(ask(address(), "week", "topic:%00<b>").statusCode()).isEqualTo(422);
        assertThat(ask(address(), "week", "series:1").body()).contains("This series is not here");
        assertThat(ask(address(), "week", "organisation:NONE").body()).contains("There is no organisation");
        assertThat(ask(address(), "week", "nonsense").body()).contains("nothing that can be followed");
        HttpResponse<String> wrong = ask("iris at mail", "never", author());
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("not a whole email address", "Choose how often.", "iris at mail");
        assertThat(Asking.with("", "POST", "/follow/email", "email=a%40mail.example&often=week")
                        .body())
                .contains("Tick at least one of these.");
        assertThat(get("/follow/email/confirm/short").statusCode()).isEqualTo(404);
    }

    @Test
    void whoever_has_the_link_changes_what_comes() throws Exception {
        String address = address();
        String post = Desk.publish(Actor.OWNER, "On nights " + word());
        assertThat(post).isNotEmpty();
        String yours = follow(address, "week", author(), "topic:night-shift", "organisation:" + Cast.TRUST);
        assertThat(get(yours).body()).contains("The topic Night shift", "Stories by people confirmed by", "Save");
        assertThat(led(post(yours, "often=day&follow=" + author()))).endsWith("?done=saved");
        assertThat(get(yours).body()).doesNotContain("The topic Night shift");
        HttpResponse<String> none = post(yours, "often=day");
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(none.body()).contains("Keep at least one, or stop everything with the button below.");
        // Asking for more with the same address adds to it: it stays one.
        assertThat(follow(address, "day", "topic:night-shift")).isEqualTo(yours);
        assertThat(get(yours).body())
                .contains(
                        "The topic Night shift", Cast.here().person(Actor.OWNER).handle());
    }

    @Test
    void each_story_comes_once_by_whatever_ways_it_is_followed_and_late_rather_than_never() throws Exception {
        String address = address();
        follow(address, "each", author(), "topic:night-shift");
        String word = word();
        Desk.publish(Actor.OWNER, "Twice found " + word);
        // Nobody looked for three days.
        Instant later = Instant.now().plus(Duration.ofDays(3));
        MovedClock.at(later, digests::send);
        MovedClock.at(later.plus(Duration.ofHours(1)), digests::send);
        ReceivedMail mail = Mailbox.of(address).await("new stor");
        assertThat(mail.text().split("Twice found " + word, -1)).hasSize(2);
        assertThat(mailsAfterDraining(address, "Twice found " + word)).isEqualTo(1);
    }

    /** After a change of the key addresses are still found and links still work, and the former key is not needed any more. */
    @Test
    void a_change_of_the_key_loses_nothing() throws Exception {
        String address = address();
        follow(address, "week", author());
        MailAddress one = MailAddress.of(address);
        String other = Base64.getEncoder().encodeToString(new byte[] {
            1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3, 4, 5
        });
        AddressKeys changed = new AddressKeys(config(other, key));
        assertThat(changed.hashes(one)).contains(keys.hash(one));
        long id = count("select id from mail_follower where address_hash = ?", keys.hash(one));
        try {
            sealedAnew(changed);
            assertThat(count("select count(*) from mail_follower where address_hash = ?", changed.hash(one)))
                    .isEqualTo(1);
            AddressKeys without = new AddressKeys(config(other, null));
            assertThat(without.open(
                            bytes("select address from mail_follower where id = " + id),
                            without.id(),
                            ConfirmByMail.addressIn(id)))
                    .isEqualTo(address);
        } finally {
            sealedAnew(new AddressKeys(config(key, other)));
        }
        assertThat(followers(address)).isEqualTo(1);
    }

    private void sealedAnew(AddressKeys under) {
        SealAnew seal = new SealAnew(pool, under);
        for (int i = 0; i < 10; i++) {
            MovedClock.at(Instant.now(), seal::seal);
        }
    }

    private static DigestConfig config(String key, String former) {
        return new DigestConfig() {
            @Override
            public String key() {
                return key;
            }

            @Override
            public Optional<List<String>> formerKeys() {
                return Optional.ofNullable(former).map(List::of);
            }

            @Override
            public int asksAnHour() {
                return 20;
            }
        };
    }

    /** Asks, reads the mail and confirms. */
    private static String follow(String address, String often, String... things) {
        int before = Mailbox.of(address).mails().size();
        assertThat(ask(address, often, things).statusCode()).isEqualTo(303);
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (Mailbox.of(address).mails().size() == before && System.nanoTime() < end) {
            pause(100);
        }
        ReceivedMail mail = Mailbox.of(address).await(ASKED);
        return led(post(path(mail, "/follow/email/confirm/"), "")).replaceAll("\\?.*", "");
    }

    /** How many mails hold these words once nothing waits for this moment any more. */
    private static long mailsAfterDraining(String address, String words) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (count("select count(*) from outbox where kind like 'digest.%' and done_at is null and attempts = 0") > 0
                && System.nanoTime() < end) {
            pause(100);
        }
        pause(300);
        return Mailbox.of(address).mails().stream()
                .filter(mail -> mail.text().contains(words))
                .count();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private long followers(String address) throws SQLException {
        return count("select count(*) from mail_follower where address_hash = ?", keys.hash(MailAddress.of(address)));
    }

    private static String author() {
        return "person:" + Cast.here().person(Actor.OWNER).handle();
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String address() {
        return "reader-" + UUID.randomUUID().toString().substring(0, 12) + "@mail.example";
    }

    private static HttpResponse<String> ask(String address, String often, String... things) {
        return Asking.with("", "POST", "/follow/email", body(address, often, "", things));
    }

    private static String body(String address, String often, String token, String... things) {
        StringBuilder body = new StringBuilder("email=" + encoded(address) + "&often=" + often + "&token=" + token);
        for (String thing : things) {
            body.append("&follow=").append(encoded(thing));
        }
        return body.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(String path) {
        return Asking.with("", "GET", path, "");
    }

    private static HttpResponse<String> post(String path, String body) {
        return Asking.with("", "POST", path, body);
    }

    private static String led(HttpResponse<String> answer) {
        return Desk.led(answer);
    }

    private static String path(ReceivedMail mail, String start) {
        Matcher found =
                Pattern.compile(Pattern.quote(start) + "[A-Za-z0-9_-]{43}").matcher(mail.text());
        assertThat(found.find()).as(mail.text()).isTrue();
        return found.group();
    }

    private static long count(String query, String... values) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = owner.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static byte[] bytes(String query) throws SQLException {
        try (Connection owner = TestDatabase.asOwner();
                ResultSet rows = owner.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getBytes(1);
        }
    }

    private static void update(String statement) throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.createStatement().executeUpdate(statement);
        }
    }
}
