package social.lanyard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import social.lanyard.identity.MasterKey;
import social.lanyard.local.MortalHouse;
import social.lanyard.local.OwnCertificate;
import social.lanyard.testing.Proof;

/**
 * Row R2: the packaged site and its PostgreSQL are killed while people write. It runs after packaging, beside the other
 * tests' surroundings, with a database of its own that keeps what was committed.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class KilledWritersTest {
    private static final int PER_SECOND = 40;
    private static final int WORDS = 2_000;
    private static final int WARM_UP_SECONDS = 3;
    /** So many deliveries an instance makes at once, and no more can be under way when it is killed. */
    private static final int LANES = 8;

    private static final Duration READY_WITHIN = Duration.ofSeconds(15);

    private static MortalHouse house;

    private final Random random = new Random(2);

    @BeforeAll
    static void open() {
        house = MortalHouse.open();
    }

    @AfterAll
    static void close() {
        if (house != null) {
            house.close();
        }
    }

    @Test
    @Order(1)
    void saving_a_long_draft_forty_times_a_second() throws Exception {
        int seconds = Proof.count(5, 60);
        ExecutorService people = Executors.newFixedThreadPool(PER_SECOND);
        List<Callable<List<Long>>> work = new ArrayList<>();
        long start = System.nanoTime() + 1_000_000_000L;
        try (Connection owner = house.connectAsOwner()) {
            for (int i = 0; i < PER_SECOND; i++) {
                String cookie = Writers.signedIn(owner, 2_000 + i);
                long first = start + 1_000_000_000L * i / PER_SECOND;
                work.add(() -> savesEverySecond(cookie, first, seconds));
            }
        }
        List<Long> took = new ArrayList<>();
        for (Future<List<Long>> one : people.invokeAll(work)) {
            took.addAll(one.get());
        }
        people.shutdown();
        Collections.sort(took);
        assertThat(took).hasSize(PER_SECOND * seconds);
        Proof.shown(
                "R2, load",
                "a draft of %,d words saved %d times a second for %d s".formatted(WORDS, PER_SECOND, seconds),
                took.size(),
                0,
                "from due to acknowledged: p50 %d ms, p99 %d ms, slowest %d ms"
                        .formatted(percentile(took, 0.5), percentile(took, 0.99), percentile(took, 1)));
    }

    /** Milliseconds from the moment at which each save was due, so that waiting behind a slow one counts too. */
    private static List<Long> savesEverySecond(String cookie, long first, int seconds) throws Exception {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String location = saved(client, cookie, "/drafts", 0, 0);
        String draft = location.replaceFirst(".*(/drafts/\\d+).*", "$1");
        List<Long> took = new ArrayList<>();
        for (int turn = 0; turn < WARM_UP_SECONDS + seconds; turn++) {
            long due = first + 1_000_000_000L * turn;
            Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
            saved(client, cookie, draft, turn + 1, turn + 1);
            if (turn >= WARM_UP_SECONDS) {
                took.add((System.nanoTime() - due) / 1_000_000);
            }
        }
        return took;
    }

    private static String saved(HttpClient client, String cookie, String path, int revision, int turn)
            throws Exception {
        Map<String, String> form = new TreeMap<>(Map.of(
                "token",
                UUID.randomUUID().toString(),
                "title",
                "A long draft",
                "body",
                "word" + turn + " " + "seven77 ".repeat(WORDS - 1),
                "revision",
                Integer.toString(revision),
                "next",
                "save"));
        HttpResponse<String> answer = Writers.sent(client, house.origin(), cookie, path, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static long percentile(List<Long> sorted, double share) {
        return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    @Test
    @Order(2)
    void nothing_acknowledged_is_lost_or_doubled() throws Exception {
        int kills = Proof.count(2, 30);
        Writers writers;
        try (Connection owner = house.connectAsOwner()) {
            writers = Writers.begin(house.origin(), owner, PER_SECOND);
        }
        long start = System.nanoTime();
        List<Duration> site = new ArrayList<>();
        List<Duration> postgres = new ArrayList<>();
        Set<String> due = new HashSet<>();
        for (int kill = 0; kill < kills; kill++) {
            due.addAll(fallDue());
            Thread.sleep(1_000 + random.nextInt(2_500));
            site.add(house.killSite());
            Thread.sleep(1_000 + random.nextInt(2_500));
            postgres.add(house.killPostgres());
        }
        Thread.sleep(1_000);
        writers.end();
        double seconds = (System.nanoTime() - start) / 1e9;

        assertThat(writers.refused()).as("refused").isEmpty();
        assertThat(writers.retries()).as("kills were felt").isPositive();
        assertThat(writers.acknowledged()).as("acknowledged").isGreaterThan(kills * 20);
        List<String> wrong = new ArrayList<>();
        awaitNothingDue();
        try (Connection owner = house.connectAsOwner()) {
            wrong.addAll(wrongNotes(owner, writers));
            wrong.addAll(wrongDrafts(owner, writers));
            wrong.addAll(wrongStories(owner, writers));
            wrong.addAll(wrongDue(owner, due));
            wrong.addAll(wrongPairs(
                    owner,
                    "follow",
                    "select follower_id || ' ' || followee_id, count(*) from follow group by 1",
                    writers.following()));
            wrong.addAll(wrongPairs(
                    owner,
                    "appreciation",
                    "select account_id || ' ' || post_id, count(*) from appreciation group by 1",
                    writers.appreciated()));
            wrong.addAll(wrongPairs(
                    owner,
                    "share",
                    "select author_id || ' ' || reblog_of_id, count(*) from post where reblog_of_id is not null"
                            + " and deleted_at is null group by 1",
                    writers.shared()));
        }
        assertThat(wrong).as("lost or doubled").isEmpty();
        Duration slowest = Collections.max(site);
        Duration slowestAfterPostgres = Collections.max(postgres);
        if (Proof.full()) {
            assertThat(slowest).as("ready again").isLessThanOrEqualTo(READY_WITHIN);
            assertThat(slowestAfterPostgres).as("ready again").isLessThanOrEqualTo(READY_WITHIN);
        }
        Proof.shown(
                "R2",
                "writers at %d/s, the site killed %d times and PostgreSQL %d times".formatted(PER_SECOND, kills, kills),
                kills * 2L,
                0,
                ("%,d writes acknowledged in %.0f s (%,d sent again): %,d notes and responses (%,d), %,d drafts with their last words,"
                                + " %,d stories of which %,d were changed, %,d that fell due, %,d times following begun or ended, %,d appreciated, %,d shared; ready again after at most %.1f s (site), %.1f s (PostgreSQL)")
                        .formatted(
                                writers.acknowledged(),
                                seconds,
                                writers.retries(),
                                writers.notes().size(),
                                writers.responses(),
                                writers.saved().size(),
                                writers.stories().size(),
                                writers.changed().size(),
                                due.size(),
                                writers.followed(),
                                writers.appreciated().size(),
                                writers.shared().size(),
                                slowest.toMillis() / 1e3,
                                slowestAfterPostgres.toMillis() / 1e3));
    }

    /** Row R25. In the short form a few deliveries and one kill show no share of duplicates, but that nothing is lost. */
    @Test
    @Order(3)
    void what_waits_in_the_outbox_arrives_though_receivers_fail_and_hang_and_the_site_is_killed() throws Exception {
        int count = Proof.count(60, 5_000);
        int kills = Proof.count(1, 20);
        int mails = count / 2;
        int pushes = count - mails;
        try (FailingMailServer mail = FailingMailServer.start(house.mailPort());
                FailingPushService push =
                        FailingPushService.start(house.pushPort(), house.certificate(), OwnCertificate.PASSWORD)) {
            try (Connection owner = house.connectAsOwner()) {
                Deliveries.wait(owner, mails, MasterKey.of(house.masterKey()));
                Deliveries.waitForBrowsers(owner, pushes, house, push);
            }
            long start = System.nanoTime();
            for (int kill = 1; kill <= kills; kill++) {
                awaitTaken(() -> mail.all() + push.all(), count * kill / (kills + 1));
                Thread.sleep(random.nextInt(50));
                house.killSite();
            }
            awaitDelivered(Duration.ofMinutes(Proof.count(2, 25)));
            double seconds = (System.nanoTime() - start) / 1e9;
            int mailsAgain = mailsAgain(mail, mails);
            int pushesAgain = pushesAgain(push, pushes);
            int again = mailsAgain + pushesAgain;
            assertThat(again).as("came more than once").isLessThanOrEqualTo(Proof.count(LANES, count / 200));
            assertThat(mail.failed()).as("refused by the mail server").isPositive();
            assertThat(push.failed()).as("refused by the push service").isPositive();
            Proof.shown(
                    "R25",
                    "mails and pushes to servers that refuse 30 %% and fall silent at 5 %%, the site killed %d times"
                            .formatted(kills),
                    count,
                    0,
                    ("%,d mails and %,d pushes each delivered in %.0f s (%,d refused, %,d left hanging), %d mails and %d pushes"
                                    + " came twice with the same id (%.2f %%)")
                            .formatted(
                                    mails,
                                    pushes,
                                    seconds,
                                    mail.failed() + push.failed(),
                                    mail.hung() + push.hung(),
                                    mailsAgain,
                                    pushesAgain,
                                    100.0 * again / count));
        }
    }

    private static void awaitTaken(IntSupplier taken, int least) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMinutes(5).toNanos();
        while (taken.getAsInt() < least) {
            assertThat(System.nanoTime()).as("waited for delivery %d", least).isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static void awaitDelivered(Duration patience) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        try (Connection owner = house.connectAsOwner()) {
            for (int open = Deliveries.open(owner); open > 0; open = Deliveries.open(owner)) {
                assertThat(System.nanoTime()).as(open + " are not delivered").isLessThan(end);
                Thread.sleep(200);
            }
        }
    }

    /** How many came once more; each of a reader's mails has the same id, and each reader has one. */
    private static int mailsAgain(FailingMailServer receiver, int count) {
        int again = 0;
        for (int number = 0; number < count; number++) {
            Queue<String> ids = receiver.taken().get(Deliveries.address(number));
            assertThat(ids).as("mail %d", number).isNotNull();
            String expected = Deliveries.id(number);
            assertThat(ids).as("mail %d", number).allMatch(id -> id.startsWith(expected));
            again += ids.size() - 1;
        }
        assertThat(receiver.taken()).hasSize(count);
        return again;
    }

    private static int pushesAgain(FailingPushService receiver, int count) {
        int again = 0;
        for (int number = 0; number < count; number++) {
            Queue<String> browsers = receiver.taken().get(Deliveries.pushId(number));
            assertThat(browsers).as("push %d", number).isNotNull();
            assertThat(Set.copyOf(browsers)).as("push %d", number).hasSize(1);
            again += browsers.size() - 1;
        }
        assertThat(receiver.taken()).hasSize(count);
        return again;
    }

    /** A few stories whose time comes before, during and after the next kills. */
    private Set<String> fallDue() throws SQLException {
        Set<String> titles = new HashSet<>();
        try (Connection owner = house.connectAsOwner();
                PreparedStatement draft = owner.prepareStatement(
                        "insert into draft (id, account_id, title, genre, markdown, created_at, updated_at)"
                                + " values (?, 1000, ?, 1, 'Words that go out.', now(), now())");
                PreparedStatement schedule = owner.prepareStatement(
                        "insert into schedule (id, draft_id, account_id, due_at, made_at, try_at)"
                                + " select ?, ?, 1000, at, now(), at from (select now() + ? * interval '1 ms' as at) due")) {
            for (int i = 0; i < 10; i++) {
                String title = "Due " + UUID.randomUUID();
                long id = random.nextInt(Integer.MAX_VALUE);
                draft.setLong(1, id);
                draft.setString(2, title);
                draft.executeUpdate();
                schedule.setLong(1, id);
                schedule.setLong(2, id);
                schedule.setInt(3, random.nextInt(12_000));
                schedule.executeUpdate();
                titles.add(title);
            }
        }
        return titles;
    }

    private static void awaitNothingDue() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        try (Connection owner = house.connectAsOwner();
                PreparedStatement open =
                        owner.prepareStatement("select count(*) from schedule where ended_at is null")) {
            while (System.nanoTime() < end) {
                try (ResultSet rows = open.executeQuery()) {
                    rows.next();
                    if (rows.getInt(1) == 0) {
                        return;
                    }
                }
                Thread.sleep(200);
            }
        }
    }

    private static List<String> wrongNotes(Connection owner, Writers writers) throws SQLException {
        Map<String, Integer> there = counted(
                owner, "select markdown, count(*) from post where kind = 1 and reblog_of_id is null group by 1");
        List<String> wrong = writers.notes().stream()
                .filter(words -> !there.containsKey(words))
                .map(words -> "lost note " + words)
                .collect(Collectors.toCollection(ArrayList::new));
        there.forEach((words, times) -> {
            if (times != 1) {
                wrong.add("note " + words + " is there " + times + " times");
            }
        });
        return wrong;
    }

    private static List<String> wrongDrafts(Connection owner, Writers writers) throws SQLException {
        List<String> wrong = new ArrayList<>();
        int found = 0;
        try (PreparedStatement query = owner.prepareStatement(
                        "select id, markdown, revision from draft where account_id between 1000 and 1999 and"
                                + " published_post_id is null");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found++;
                long id = rows.getLong(1);
                if (!rows.getString(2).equals(writers.saved().get(id))) {
                    wrong.add("draft " + id + " does not hold its last words, or nobody began it");
                }
                if (rows.getInt(3) != writers.revisions().getOrDefault(id, 0)) {
                    wrong.add("draft " + id + " is at revision " + rows.getInt(3) + ", its writer at "
                            + writers.revisions().get(id));
                }
            }
        }
        if (found != writers.begun().size()) {
            wrong.add(writers.begun().size() + " drafts begun, " + found + " there");
        }
        return wrong;
    }

    private static List<String> wrongStories(Connection owner, Writers writers) throws SQLException {
        List<String> wrong = new ArrayList<>();
        int found = 0;
        try (PreparedStatement query = owner.prepareStatement(
                        "select '/@' || handle || '/' || p.id, markdown, p.version from post p join account a on a.id ="
                                + " p.author_id where p.kind = 0 and p.reblog_of_id is null and title = 'A story'");
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                found++;
                String address = rows.getString(1);
                if (!rows.getString(2).equals(writers.stories().get(address))) {
                    wrong.add("story " + address + " does not hold its last words, or nobody published it");
                }
                if (rows.getInt(3) != (writers.changed().contains(address) ? 2 : 1)) {
                    wrong.add("story " + address + " is at version " + rows.getInt(3));
                }
            }
        }
        if (found != writers.stories().size()) {
            wrong.add(writers.stories().size() + " stories published, " + found + " there");
        }
        return wrong;
    }

    private static List<String> wrongDue(Connection owner, Set<String> due) throws SQLException {
        Map<String, Integer> there = counted(owner, "select title, count(*) from post where kind = 0 group by 1");
        return due.stream()
                .filter(title -> there.getOrDefault(title, 0) != 1)
                .map(title -> "story " + title + " is there " + there.getOrDefault(title, 0) + " times")
                .toList();
    }

    /** What stands between two, each exactly once, and nothing that was ended. */
    private static List<String> wrongPairs(Connection owner, String what, String query, Set<String> expected)
            throws SQLException {
        Map<String, Integer> there = counted(owner, query);
        List<String> wrong = new ArrayList<>();
        expected.stream()
                .filter(pair -> !there.containsKey(pair))
                .forEach(pair -> wrong.add("lost " + what + " " + pair));
        there.forEach((pair, times) -> {
            if (times != 1 || !expected.contains(pair)) {
                wrong.add(what + " " + pair + " is there " + times + " times"
                        + (expected.contains(pair) ? "" : " and should not be"));
            }
        });
        return wrong;
    }

    private static Map<String, Integer> counted(Connection owner, String query) throws SQLException {
        Map<String, Integer> counted = new HashMap<>();
        try (PreparedStatement statement = owner.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                counted.put(rows.getString(1), rows.getInt(2));
            }
        }
        return counted;
    }
}
