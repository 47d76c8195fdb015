package social.lanyard.bench.seed;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Who follows whom: followers by rank fall as a power, with the largest author at the number asked for; followed accounts
 * vary as people do, from a handful to hundreds. Rows come in the order of the table's key.
 */
final class Follows {
    /** An author of more than this share of all people is decided on person by person, the others by lot. */
    private static final double FAMOUS = 0.01;

    private final SeedPlan plan;
    private final Accounts accounts;
    private final double[] followers;
    private final SplittableRandom random;

    Follows(SeedPlan plan, Accounts accounts) {
        this.plan = plan;
        this.accounts = accounts;
        this.random = new SplittableRandom(plan.seed() * 31 + 2);
        this.followers = followers(plan);
    }

    /** Followers by rank, so that they sum up to all follows: the power is found by halving. */
    private static double[] followers(SeedPlan plan) {
        double flat = 0.01;
        double steep = 3;
        for (int i = 0; i < 60; i++) {
            double power = (flat + steep) / 2;
            double sum = 0;
            for (int rank = 0; rank < plan.accounts(); rank++) {
                sum += plan.largest() * Math.pow(rank + 1.0, -power);
            }
            if (sum > plan.follows()) {
                flat = power;
            } else {
                steep = power;
            }
        }
        double[] all = new double[plan.accounts()];
        for (int rank = 0; rank < all.length; rank++) {
            all[rank] = plan.largest() * Math.pow(rank + 1.0, -flat);
        }
        return all;
    }

    long write(Connections connections) throws SQLException {
        int famous = 0;
        double ofFamous = 0;
        while (famous < followers.length && followers[famous] > FAMOUS * plan.people()) {
            ofFamous += followers[famous++] / plan.people();
        }
        Chance others = new Chance(Arrays.copyOfRange(followers, famous, followers.length));
        double mean = (double) plan.follows() / plan.people() - ofFamous;
        int[] seenBy = new int[plan.accounts()];
        Arrays.fill(seenBy, -1);
        int[] chosen = new int[plan.accounts()];
        long written = 0;
        try (CopyRows rows = new CopyRows(connections, "follow", "follower_id, followee_id, created_at")) {
            for (int person = 0; person < plan.people(); person++) {
                int exactly = Readers.follows(plan.people(), person);
                int wanted = exactly > 0 ? exactly : degree(mean);
                int count = 0;
                seenBy[person] = person;
                for (int rank = 0; rank < famous && (exactly == 0 || count < exactly); rank++) {
                    int account = accounts.ofRank(rank);
                    // A little more than wanted, so that the largest has at least as many as asked for.
                    if (seenBy[account] != person && random.nextDouble() * plan.people() < followers[rank] * 1.01) {
                        seenBy[account] = person;
                        chosen[count++] = account;
                    }
                }
                int total = exactly > 0 ? exactly : Math.min(count + wanted, plan.accounts() / 2);
                for (int tries = 0; count < total && tries < total * 60L; tries++) {
                    int account = exactly > 0 && tries > total * 20
                            ? random.nextInt(plan.accounts())
                            : accounts.ofRank(famous + others.pick(random));
                    if (seenBy[account] != person) {
                        seenBy[account] = person;
                        chosen[count++] = account;
                    }
                }
                written += count;
                write(rows, person, chosen, count);
            }
            rows.end();
        }
        return written;
    }

    private void write(CopyRows rows, int person, int[] chosen, int count) throws SQLException {
        // Ids grow with the place of an account, so this is the order of the key.
        Arrays.sort(chosen, 0, count);
        String since = plan.begin().toString();
        for (int i = 0; i < count; i++) {
            rows.row(accounts.id(person), accounts.id(chosen[i]), since);
        }
    }

    /** Most follow few, some follow hundreds: a logarithm that is normally distributed, with the right mean. */
    private int degree(double mean) {
        double spread = 1.1;
        double normal = random.nextGaussian();
        return (int) Math.min(4_000, Math.round(mean * Math.exp(spread * normal - spread * spread / 2)));
    }
}
