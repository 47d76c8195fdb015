package social.lanyard.bench.seed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * What is to be made.
 *
 * @param people accounts of persons
 * @param trusts accounts of organisations
 * @param follows rows of who follows whom, about
 * @param posts stories, notes, responses and shares together
 * @param largest followers of the author with the most
 * @param seed where chance begins
 * @param until the day at whose beginning the last post was published; two years of posts lie before it
 */
public record SeedPlan(int people, int trusts, long follows, int posts, int largest, long seed, LocalDate until) {
    static final int DAYS = 730;

    /** The size of a nation, or a part of it with the same proportions. */
    public static SeedPlan of(double share, long seed, LocalDate until) {
        return new SeedPlan(
                (int) (1_000_000 * share),
                Math.max(10, (int) (500 * share)),
                (long) (30_000_000 * share),
                (int) (10_000_000 * share),
                (int) (300_000 * share),
                seed,
                until);
    }

    /** What a folder with this content is called. */
    public String name() {
        return "p%d-t%d-f%d-n%d-l%d-s%d".formatted(people, trusts, follows, posts, largest, seed);
    }

    int accounts() {
        return people + trusts;
    }

    Instant end() {
        return until.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    Instant begin() {
        return until.minusDays(DAYS).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
