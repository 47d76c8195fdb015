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
        double limit = rounds.entrySet().stream()
                .filter(each -> each.getKey().name().equals(scenario.limit()))
                .mapToDouble(each -> median(each.getValue(), Measured::aSecond))
                .findFirst()
                .orElseThrow();
        return String.format(
                Locale.ROOT, "%.3f of %s", median(rounds.get(scenario), Measured::aSecond) / limit, scenario.limit());
    }

    private static double median(List<Measured> all, ToDoubleFunction<Measured> figure) {
        double[] sorted = all.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
