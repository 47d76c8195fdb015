package social.lanyard.organisation.bulk;

import java.util.List;

/**
 * What would happen to a row, and why, in words.
 *
 * @param accountId whom it is about, or null where nobody has an account or nobody knows
 * @param plan the statements it would make
 */
record Verdict(Result result, String found, Long accountId, List<Planned> plan) {
    Verdict {
        plan = List.copyOf(plan);
    }

    static Verdict unreadable(String why) {
        return new Verdict(Result.UNREADABLE, why, null, List.of());
    }

    static Verdict look(String why) {
        return new Verdict(Result.LOOK, why, null, List.of());
    }

    static Verdict unchanged(String why) {
        return new Verdict(Result.UNCHANGED, why, null, List.of());
    }
}
