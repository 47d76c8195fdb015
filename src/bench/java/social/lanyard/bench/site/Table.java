package social.lanyard.bench.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The rounds of each scenario, and what they come to: medians, and the span of answers a second. */
final class Table {
    private final Map<Scenario, List<Measured>> rounds = new LinkedHashMap<>();

    void add(Scenario scenario, Measured measured) {
        rounds.computeIfAbsent(scenario, any -> new ArrayList<>()).add(measured);
    }

    String markdown() {
        StringBuilder table = new StringBuilder(
                "| what | a second (least to most) | p50 ms | p95 ms | p99 ms | errors | beside its limit |\n"
                        + "|---|---|---|---|---|---|---|\n");
        for (Scenario scenario : rounds.keySet()) {
            table.append(row(scenario));
        }
        return table.toString();
    }

    /** The figures that were set out to be reached at the size of a nation, as far as they were measured. */
    String goals() {
        StringBuilder goals = new StringBuilder("| figure | goal at 1 million people | here |\n|---|---|---|\n");
        for (String follows : List.of("follows 150", "follows 5,000")) {
            goal(goals, "read model of home per row, " + follows, "at least 0.10", share("home, read model, " + follows));
        }
        goal(
                goals,
                "p95 of the read model, follows 5,000 beside 150",
                "at most 1.5",
                p95("home, read model, follows 5,000") / p95("home, read model, follows 150"));
        double[] pull = {0.04, 0.015, 0.01};
        for (int i = 0; i < pull.length; i++) {
            String who = List.of("follows 150", "follows 1,000", "follows 5,000").get(i);
            goal(
                    goals,
                    "candidates by SQL alone per row, " + who,
                    "at least " + pull[i],
                    share("home, candidates by SQL alone, " + who));
        }
        goal(goals, "story page kept, per constant", "at least 0.8", share("story page, kept"));
        goal(goals, "story page not kept, per constant", "at least 0.2", share("story page, not kept"));
        goal(goals, "publishing, per bare insert", "at least 0.9", share("publish a note"));
        goal(goals, "search for one common word, p95 in ms", "under 100", p95("search, one common word") / 1000);
        return goals.toString();
    }

    private static void goal(StringBuilder goals, String name, String wanted, double here) {
        if (!Double.isNaN(here)) {
            goals.append(String.format(Locale.ROOT, "| %s | %s | %.3f |%n", name, wanted, here));
        }
    }

    private double share(String name) {
        return rounds.keySet().stream()
                .filter(scenario -> scenario.name().equals(name))
                .mapToDouble(scenario -> median(name, Measured::aSecond) / median(scenario.limit(), Measured::aSecond))
                .findFirst()
                .orElse(Double.NaN);
    }

    private double p95(String name) {
        return median(name, Measured::p95);
    }

    private double median(String name, ToDoubleFunction<Measured> figure) {
        return rounds.entrySet().stream()
                .filter(each -> each.getKey().name().equals(name))
                .mapToDouble(each -> median(each.getValue(), figure))
                .findFirst()
                .orElse(Double.NaN);
    }

    private String row(Scenario scenario) {
        List<Measured> all = rounds.get(scenario);
        return String.format(
                Locale.ROOT,
                "| %s | %,.0f (%,.0f to %,.0f) | %.2f | %.2f | %.2f | %d | %s |%n",
                scenario.name(),
                median(all, Measured::aSecond),
                all.stream().mapToDouble(Measured::aSecond).min().orElse(0),
                all.stream().mapToDouble(Measured::aSecond).max().orElse(0),
                median(all, Measured::p50) / 1000,
                median(all, Measured::p95) / 1000,
                median(all, Measured::p99) / 1000,
                all.stream().mapToLong(Measured::errors).sum(),
                scenario.limit() == null ? "is a limit" : ratio(scenario));
    }

    private String ratio(Scenario scenario) {
        return String.format(Locale.ROOT, "%.3f of %s", share(scenario.name()), scenario.limit());
    }

    private static double median(List<Measured> all, ToDoubleFunction<Measured> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
