package social.lanyard.bench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import social.lanyard.bench.seed.Readers;
import social.lanyard.local.LocalFolder;

/**
 * Seeds a nation if that was not done yet, starts the packaged site on it, warms up, and measures in rounds that take turns:
 * what slows the machine for a while slows a bit of everything.
 */
public final class SiteBenchmark {
    private final BenchPlan plan;
    private final Table table = new Table();
    private final List<Double> pgbench = new ArrayList<>();
    private final Map<String, List<Double>> homes = new LinkedHashMap<>();
    private List<String> once = List.of();
    private String leaf = "";

    private SiteBenchmark(BenchPlan plan) {
        this.plan = plan;
    }

    /** @param onlySeed ends when the database is filled */
    public static void run(boolean onlySeed) throws SQLException {
        BenchPlan plan = BenchPlan.fromSystemProperties();
        try (BenchDatabase database = BenchDatabase.open(plan.seed(), SiteBenchmark::say)) {
            if (!onlySeed) {
                new SiteBenchmark(plan).measure(database);
            }
        }
    }

    /** Prints how each statement of the site is answered at this size; complains where a large table is read as a whole. */
    public static void plans() throws SQLException {
        BenchPlan plan = BenchPlan.fromSystemProperties();
        LocalFolder clone = LocalFolder.ofThisClone();
        StringBuilder text = new StringBuilder();
        boolean good;
        try (BenchDatabase database = BenchDatabase.open(plan.seed(), SiteBenchmark::say);
                Connection connection = database.connect();
                Connection plain = database.connectPlainly();
                BenchIssuer issuer = BenchIssuer.start()) {
            Plans.listen(connection, true);
            try (PackagedSite site = PackagedSite.start(database, issuer, false)) {
                good = new Plans(plain, clone.logs().resolve("bench-postgresql.log"))
                        .report(site, Scenarios.of(connection, database.plan(), site, issuer), text);
            } finally {
                Plans.listen(connection, false);
            }
        }
        System.out.println(text);
        if (!good) {
            throw new BenchProblem("A large table is read as a whole: look for WHOLE above.");
        }
    }

    private void measure(BenchDatabase database) throws SQLException {
        LocalFolder clone = LocalFolder.ofThisClone();
        Wrk wrk = new Wrk(clone.repository().resolve("src/bench/wrk/asks.lua"), plan.clients());
        try (BenchIssuer issuer = BenchIssuer.start();
                PackagedSite site = PackagedSite.start(database, issuer, plan.profiled());
                Connection connection = database.connect()) {
            long atStart = site.residentMegabytes();
            List<Scenario> scenarios = Scenarios.of(connection, database.plan(), site, issuer).stream()
                    .filter(scenario -> scenario.limit() == null
                            || plan.only().matcher(scenario.name()).find())
                    .toList();
            refuseUnlessAnswered(site, scenarios);
            leaf = site.leaf();
            Map<String, Map<Long, String>> candidates = new LinkedHashMap<>();
            for (int group : new int[] {1, 3}) {
                candidates.put(
                        String.format(Locale.ROOT, "follows %,d", Readers.GROUPS[group]),
                        Scenarios.candidates(connection, database.plan(), site, group));
            }
            Pgbench rows = new Pgbench(database.postgres(), connection, plan.clients());
            say("Warming up: %d scenarios.".formatted(scenarios.size()));
            for (Scenario scenario : scenarios) {
                measure(wrk, site, scenario, 0);
            }
            for (int round = 1; round <= plan.rounds(); round++) {
                say("Round %d of %d.".formatted(round, plan.rounds()));
                rows.rows().ifPresent(pgbench::add);
                candidates.forEach((who, ids) -> rows.homes(ids)
                        .ifPresent(found ->
                                homes.computeIfAbsent(who, any -> new ArrayList<>()).add(found)));
                for (Scenario scenario : scenarios) {
                    table.add(scenario, measure(wrk, site, scenario, round));
                }
                write(clone, report(site, atStart, round));
            }
            once = Scenarios.once(connection, database.plan(), site, issuer);
            write(clone, report(site, atStart, plan.rounds()));
            System.out.println("\n" + report(site, atStart, plan.rounds()));
            say("It is also in target/bench/site.md.");
        }
    }

    private Measured measure(Wrk wrk, PackagedSite site, Scenario scenario, int round) {
        int count = (int) Math.max(20, scenario.count() * plan.counts());
        Measured measured = wrk.measure(site.origin(), scenario, round, count);
        say(String.format(
                Locale.ROOT,
                "  %-55s %9.1f a second, p95 %.2f ms, %d errors",
                scenario.name(),
                measured.aSecond(),
                measured.p95() / 1000,
                measured.errors()));
        return measured;
    }

    /** A benchmark of error pages would be a fast one. */
    private static void refuseUnlessAnswered(PackagedSite site, List<Scenario> scenarios) {
        for (Scenario scenario : scenarios) {
            if (scenario.wanted() == 200) {
                Ask first = scenario.asks().apply(0).get(0);
                String answer = first.method().equals("GET") ? site.read(first) : "200";
                boolean posts = !scenario.name().startsWith("home, page") || answer.contains("<article");
                boolean statuses = !scenario.name().startsWith("home, JSON") || answer.contains("\"content\"");
                if (!answer.startsWith("200") || !posts || !statuses) {
                    throw new BenchProblem("Not what is to be measured (" + scenario.name() + ", " + first.path() + "):\n"
                            + answer.substring(0, Math.min(400, answer.length())));
                }
            }
        }
    }

    /** Written after each round, so that something is there when somebody stops it. */
    private void write(LocalFolder clone, String text) {
        try {
            Files.writeString(clone.repository().resolve("target/bench/site.md"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String report(PackagedSite site, long atStart, int rounds) {
        return String.format(
                        Locale.ROOT,
                        """
                        %,d people, %,d trusts, about %,d follows (largest author %,d followers), %,d posts. %d rounds, %d clients, %d processors, java %s.
                        Start-up %.1f s. Resident memory %d MB after the start, %d MB now. The leaf: %s.
                        pgbench, one row by its key: %s; the statement that decides about home and puts it together: %s.

                        """,
                        plan.seed().people(),
                        plan.seed().trusts(),
                        plan.seed().follows(),
                        plan.seed().largest(),
                        plan.seed().posts(),
                        rounds,
                        plan.clients(),
                        Runtime.getRuntime().availableProcessors(),
                        PackagedSite.java(),
                        site.secondsToStart(),
                        atStart,
                        site.residentMegabytes(),
                        leaf,
                        spread(pgbench),
                        homesOfPgbench())
                + table.markdown() + "\n" + table.goals() + "\n" + String.join("\n", once) + "\n";
    }

    private String homesOfPgbench() {
        return homes.isEmpty()
                ? "not installed"
                : homes.entrySet().stream()
                        .map(each -> String.format(
                                Locale.ROOT,
                                "%s %s, %.3f of one row",
                                each.getKey(),
                                spread(each.getValue()),
                                middle(each.getValue()) / middle(pgbench)))
                        .collect(Collectors.joining("; "));
    }

    private static double middle(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }

    private static String spread(List<Double> all) {
        double[] sorted = all.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? "not installed"
                : String.format(
                        Locale.ROOT,
                        "%,.0f a second (%,.0f to %,.0f)",
                        sorted[sorted.length / 2],
                        sorted[0],
                        sorted[sorted.length - 1]);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
