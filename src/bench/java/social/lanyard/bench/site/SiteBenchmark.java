package social.lanyard.bench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import social.lanyard.local.LocalFolder;

/**
 * Seeds a nation if that was not done yet, starts the packaged site on it, warms up, and measures in rounds that take turns:
 * what slows the machine for a while slows a bit of everything.
 */
public final class SiteBenchmark {
    private final BenchPlan plan;
    private final Table table = new Table();
    private final List<Double> pgbench = new ArrayList<>();

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

    private void measure(BenchDatabase database) throws SQLException {
        LocalFolder clone = LocalFolder.ofThisClone();
        Wrk wrk = new Wrk(clone.repository().resolve("src/bench/wrk/asks.lua"), plan.clients());
        try (BenchIssuer issuer = BenchIssuer.start();
                PackagedSite site = PackagedSite.start(database, issuer);
                Connection connection = database.connect()) {
            long atStart = site.residentMegabytes();
            List<Scenario> scenarios = Scenarios.of(connection, database.plan(), site, issuer);
            refuseUnlessAnswered(site, scenarios);
            Pgbench rows = new Pgbench(database.postgres(), connection, plan.clients());
            say("Warming up: %d scenarios.".formatted(scenarios.size()));
            for (Scenario scenario : scenarios) {
                measure(wrk, site, scenario, 0);
            }
            for (int round = 1; round <= plan.rounds(); round++) {
                say("Round %d of %d.".formatted(round, plan.rounds()));
                rows.rows().ifPresent(pgbench::add);
                for (Scenario scenario : scenarios) {
                    table.add(scenario, measure(wrk, site, scenario, round));
                }
            }
            report(clone, database, site, atStart);
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

    private void report(LocalFolder clone, BenchDatabase database, PackagedSite site, long atStart) {
        double[] sorted = pgbench.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        String text = String.format(
                        Locale.ROOT,
                        """
                        %,d people, %,d trusts, about %,d follows (largest author %,d followers), %,d posts. %d rounds, %d clients, %d processors, java %s.
                        Start-up %.1f s. Resident memory %d MB after the start, %d MB at the end. pgbench, one row by its key: %s a second.

                        """,
                        plan.seed().people(),
                        plan.seed().trusts(),
                        plan.seed().follows(),
                        plan.seed().largest(),
                        plan.seed().posts(),
                        plan.rounds(),
                        plan.clients(),
                        Runtime.getRuntime().availableProcessors(),
                        PackagedSite.java(),
                        site.secondsToStart(),
                        atStart,
                        site.residentMegabytes(),
                        sorted.length == 0
                                ? "not installed"
                                : String.format(
                                        Locale.ROOT,
                                        "%,.0f (%,.0f to %,.0f)",
                                        sorted[sorted.length / 2],
                                        Arrays.stream(sorted).min().orElse(0),
                                        Arrays.stream(sorted).max().orElse(0)))
                + table.markdown();
        Path file = clone.repository().resolve("target/bench/site.md");
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.println("\n" + text);
        say("It is also in " + file);
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
