package social.lanyard.bench.site;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import social.lanyard.bench.seed.SeedPlan;

/**
 * How large and how long, by system properties: {@code bench.share} of a nation or each number by itself.
 *
 * @param rounds that count, after one that does not
 * @param clients that ask at once
 * @param counts how many requests in a round, as a factor of the usual number
 * @param only measures what has this in its name, and every limit
 * @param profiled whether the site keeps a flight recording, in target/bench/site.jfr
 */
record BenchPlan(SeedPlan seed, int rounds, int clients, double counts, Pattern only, boolean profiled) {

    static BenchPlan fromSystemProperties() {
        SeedPlan part = SeedPlan.of(
                number("bench.share", 0.1),
                (long) number("bench.seed", 1),
                LocalDate.now(ZoneOffset.UTC));
        return new BenchPlan(
                new SeedPlan(
                        (int) number("bench.people", part.people()),
                        (int) number("bench.trusts", part.trusts()),
                        (long) number("bench.follows", part.follows()),
                        (int) number("bench.posts", part.posts()),
                        (int) number("bench.largest", part.largest()),
                        part.seed(),
                        part.until()),
                (int) number("bench.rounds", 5),
                (int) number("bench.clients", 2),
                number("bench.counts", 1),
                Pattern.compile(System.getProperty("bench.only", "")),
                Boolean.parseBoolean(System.getProperty("bench.profile", "false")));
    }

    private static double number(String name, double usual) {
        String value = System.getProperty(name, "");
        try {
            return value.isEmpty() ? usual : Double.parseDouble(value);
        } catch (NumberFormatException e) {
            throw new BenchProblem("-D" + name + "=" + value + " is not a number.");
        }
    }
}
