package social.lanyard.bench.site;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import social.lanyard.bench.seed.Readers;
import social.lanyard.bench.seed.SeedPlan;
import social.lanyard.support.Ids;

/** All that is measured: the limits first, then what readers and writers do. */
final class Scenarios {
    static final String CONSTANT = "constant endpoint";
    static final String ROW = "one row by its key, through the pool";
    static final String ROWS = "one row by its key, 20 in one request";
    static final String INSERT = "bare insert of a post";

    private static final int WRITERS = 400;

    /** Whoever blocks a writer cannot be followed or appreciated by them, and that answer is not what is measured. */
    private static final String WITH_EVERYBODY = "not exists (select 1 from hidden h where h.target_id = %s)";

    private final Connection connection;
    private final SeedPlan plan;
    private final String origin;
    private final BenchIssuer issuer;
    private final List<Long> people;
    private final List<Scenario> all = new ArrayList<>();

    private Scenarios(Connection connection, SeedPlan plan, String origin, BenchIssuer issuer) throws SQLException {
        this.connection = connection;
        this.plan = plan;
        this.origin = origin;
        this.issuer = issuer;
        this.people = ids("select id from account where kind = 0 order by id");
    }

    static List<Scenario> of(Connection connection, SeedPlan plan, PackagedSite site, BenchIssuer issuer)
            throws SQLException {
        Scenarios scenarios = new Scenarios(connection, plan, site.origin(), issuer);
        scenarios.limits();
        scenarios.visitors();
        scenarios.homes();
        if (site.read(Ask.get("/search?q=night")).startsWith("200")) {
            scenarios.search();
        }
        scenarios.writes();
        return scenarios.all;
    }

    private void limits() {
        List<Long> some = some(people, 5_000, 1);
        read(CONSTANT, null, 20_000, List.of(Ask.get("/bench/constant")));
        read(ROW, null, 15_000, asks(some, id -> Ask.get("/bench/row?id=" + id)));
        twenty(ROWS, null, 1_500, asks(some, id -> Ask.get("/bench/rows?id=" + id)));
        all.add(new Scenario(
                INSERT,
                null,
                1,
                1_000,
                200,
                round -> asks(some(people, 1_000, 2), id -> new Ask("POST", "/bench/insert?author=" + id, Map.of(), ""))));
    }

    private void visitors() throws SQLException {
        List<String> stories = texts("""
                select '/@' || a.handle || '/' || p.id || '/' || p.slug
                  from post p join account a on a.id = p.author_id
                 where p.kind = 0 and p.visibility = 0 and p.deleted_at is null and p.id %% 7 = 0 order by p.id desc limit 20000
                """.replace("%%", "%"));
        read("front page", CONSTANT, 4_000, List.of(Ask.get("/")));
        read("story page, kept", CONSTANT, 15_000, List.of(Ask.get(stories.get(0))));
        read("story page, not kept", CONSTANT, 2_000, asks(stories, Ask::get));
        List<String> profiles = texts("""
                select '/@' || handle from account where kind = 0 and id in (select author_id from post) limit 20000
                """);
        read("profile, not kept", CONSTANT, 1_500, asks(profiles, Ask::get));
        read("Atom feed of an author, not kept", CONSTANT, 1_500, asks(profiles, profile -> Ask.get(profile + "/feed.atom")));
    }

    private void homes() throws SQLException {
        long deep = Ids.at(plan.until().minusDays(365).atStartOfDay().toInstant(ZoneOffset.UTC));
        for (int group = 0; group < Readers.GROUPS.length; group++) {
            int first = Readers.first(plan.people(), group);
            List<SignedIn> readers = new ArrayList<>();
            for (int i = 0; i < Readers.EACH; i++) {
                readers.add(signedIn(people.get(first + i)));
            }
            String who = "follows %,d".formatted(Math.min(Readers.GROUPS[group], plan.people() / 2));
            if (group == Readers.WITH_SUBJECTS) {
                who += " and %d topics and series each".formatted(Readers.SUBJECTS);
            } else {
                twenty("home, candidates by SQL alone, " + who, ROWS, 60, asks(readers, reader ->
                        Ask.get("/bench/candidates/pull?reader=" + reader.account())));
                twenty("home, candidates by the leaf, " + who, ROWS, 100, asks(readers, reader ->
                        Ask.get("/bench/candidates/leaf?reader=" + reader.account())));
            }
            twenty("home, read model, " + who, ROWS, 60, asks(readers, reader -> Ask.get("/bench/homes?reader=" + reader.account())));
            read("home, page, " + who, ROW, 600, asks(readers, reader -> reader.asks(Ask.get("/"), origin)));
            read(
                    "home, page, a year back, " + who,
                    ROW,
                    600,
                    asks(readers, reader -> reader.asks(Ask.get("/?max_id=" + deep), origin)));
            read(
                    "home, JSON, " + who,
                    ROW,
                    600,
                    asks(readers, reader -> reader.asksJson(Ask.get("/api/v1/timelines/home?limit=20"))));
            read(
                    "home, JSON, a year back, " + who,
                    ROW,
                    600,
                    asks(readers, reader -> reader.asksJson(Ask.get("/api/v1/timelines/home?limit=20&max_id=" + deep))));
        }
    }

    /** What is measured once, after the rounds: a sentence each. */
    static List<String> once(Connection connection, SeedPlan plan, PackagedSite site, BenchIssuer issuer)
            throws SQLException {
        Scenarios scenarios = new Scenarios(connection, plan, site.origin(), issuer);
        SignedIn most = scenarios.signedIn(scenarios.largest());
        SignedIn few = scenarios.signedIn(scenarios.ids("select followee_id from follow group by 1 having count(*) between 90 and 110"
                        + " order by 1 limit 1")
                .get(0));
        List<SignedIn> followers = new ArrayList<>();
        for (long follower :
                scenarios.ids("select follower_id from follow where followee_id = " + most.account() + " limit 40")) {
            followers.add(scenarios.signedIn(follower));
        }
        return List.of(
                OpenPages.measured(site, most, followers), WalPerNote.measured(connection, site, few, most));
    }

    /** A reader's candidates for the first page, for as many readers of a group as there are. */
    static Map<Long, String> candidates(Connection connection, SeedPlan plan, PackagedSite site, int group)
            throws SQLException {
        Scenarios scenarios = new Scenarios(connection, plan, site.origin(), null);
        Map<Long, String> candidates = new LinkedHashMap<>();
        int first = Readers.first(plan.people(), group);
        for (int i = 0; i < Readers.EACH / 2; i++) {
            long reader = scenarios.people.get(first + i);
            String ids = site.read(Ask.get("/bench/candidates/ids?reader=" + reader)).lines().skip(1).findFirst().orElse("");
            candidates.put(reader, "{" + ids + "}");
        }
        return candidates;
    }

    private SignedIn signedIn(long account) throws SQLException {
        return SignedIn.begin(connection, issuer, account);
    }

    private long largest() throws SQLException {
        return ids("select followee_id from follow group by 1 order by count(*) desc limit 1").get(0);
    }

    private void search() {
        List<String> common = List.of(
                "night", "patient", "nurse", "ward", "care", "team", "shift", "family", "home", "work", "clinic", "doctor");
        read("search, one common word", CONSTANT, 500, asks(common, word -> Ask.get("/search?q=" + word)));
        List<String> pairs = new ArrayList<>();
        for (int i = 1; i < common.size(); i++) {
            pairs.add(common.get(i - 1) + "+" + common.get(i));
        }
        read("search, two common words", CONSTANT, 500, asks(pairs, words -> Ask.get("/search?q=" + words)));
    }

    private void writes() throws SQLException {
        List<SignedIn> writers = new ArrayList<>();
        int readers = Readers.GROUPS.length * Readers.EACH;
        for (long writer : some(people.subList(0, people.size() - readers), WRITERS, 3)) {
            writers.add(signedIn(writer));
        }
        write("publish a note", 600, (round, i) -> Ask.post(
                "/notes",
                "text=A+note+of+round+" + round + "+with+a+few+words+about+the+night+on+the+ward.&visibility=public&token=" + key("n", round, i)), writers);
        long largest = largest();
        write(
                "publish a note, by the author with the most followers",
                300,
                (round, i) -> Ask.post(
                        "/notes",
                        "text=A+note+of+round+" + round + "+for+very+many+readers.&visibility=public&token="
                                + key("l", round, i)),
                List.of(signedIn(largest)));
        List<String> handles = texts("""
                select handle from account a where kind = 0 and {with_everybody} order by id desc limit 30000
                """.replace("{with_everybody}", WITH_EVERYBODY.formatted("a.id")));
        Collections.shuffle(handles, new Random(4));
        write("follow somebody", 600, (round, i) -> Ask.post(
                "/@" + handles.get((round * 600 + i) % handles.size()) + "/follow", "to=/&token=" + key("f", round, i)), writers);
        List<String> posts = texts("""
                select '/@' || a.handle || '/' || p.id from post p join account a on a.id = p.author_id
                 where p.kind < 2 and p.visibility = 0 and p.deleted_at is null and p.reply_to_id is null
                   and {with_everybody}
                 order by p.id desc limit 30000
                """.replace("{with_everybody}", WITH_EVERYBODY.formatted("a.id")));
        write("appreciate a post", 600, (round, i) -> Ask.post(
                posts.get((round * 600 + i) % posts.size()) + "/appreciation", "to=/"), writers);
    }

    private interface Numbered {
        Ask of(int round, int number);
    }

    private void write(String name, int count, Numbered ask, List<SignedIn> writers) {
        all.add(Scenario.write(name, INSERT, count, round -> {
            List<Ask> asks = new ArrayList<>();
            // A few more than count: what is under way at the end is sent, too.
            for (int i = 0; i < count + 50; i++) {
                asks.add(writers.get(i % writers.size()).asks(ask.of(round, i), origin));
            }
            return asks;
        }));
    }

    private String key(String what, int round, int number) {
        return what + "-" + issuer.address().hashCode() + "-" + System.identityHashCode(this) + "-" + round + "-" + number;
    }

    private void read(String name, String limit, int count, List<Ask> asks) {
        all.add(Scenario.read(name, limit, count, asks));
    }

    private void twenty(String name, String limit, int count, List<Ask> asks) {
        all.add(new Scenario(name, limit, 20, count, 200, round -> asks));
    }

    private static <T> List<Ask> asks(List<T> some, Function<T, Ask> ask) {
        return some.stream().map(ask).toList();
    }

    private static <T> List<T> some(List<T> all, int count, long seed) {
        List<T> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled.subList(0, Math.min(count, shuffled.size()));
    }

    private List<Long> ids(String query) throws SQLException {
        return rows(query, row -> row.getLong(1));
    }

    private List<String> texts(String query) throws SQLException {
        return rows(query, row -> row.getString(1));
    }

    private interface Reading<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String query, Reading<T> reading) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(query);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                all.add(reading.of(rows));
            }
        }
        return all;
    }
}
