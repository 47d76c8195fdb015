package social.lanyard.bench.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * What people keep for themselves: whom they block and mute, what they saved, which topics they follow. Most have none or
 * little of it, but a table with nothing in it is read faster than any in use.
 */
final class Traces {
    private final SeedPlan plan;
    private final Accounts accounts;
    private final SplittableRandom random;

    Traces(SeedPlan plan, Accounts accounts) {
        this.plan = plan;
        this.accounts = accounts;
        this.random = new SplittableRandom(plan.seed() * 31 + 5);
    }

    void write(Connections connections) throws SQLException {
        blocks(connections);
        mutes(connections);
        topics(connections);
        try (Connection connection = connections.open();
                Statement statement = connection.createStatement()) {
            // Of what was appreciated some was saved, too; and the readers who follow series follow the fullest ones.
            statement.execute("""
                    insert into bookmark (id, account_id, post_id, author_id, saved_at)
                    select id, account_id, post_id, author_id, given_at from appreciation where id % 4 = 0
                    """);
            statement.execute("""
                    insert into series_follow (account_id, series_id, created_at)
                    select reader.account_id, fullest.series_id, '%s'
                      from (select account_id from topic_follow group by 1 having count(*) = %d) reader
                     cross join (select series_id from series_part group by 1 order by count(*) desc, 1 limit %d) fullest
                    """.formatted(plan.begin(), Readers.SUBJECTS, Readers.SUBJECTS));
        }
    }

    /** One person in five blocks somebody. */
    private void blocks(Connections connections) throws SQLException {
        Set<Long> seen = new HashSet<>();
        String since = plan.begin().toString();
        try (CopyRows block = new CopyRows(connections, "block", "account_id, target_id, created_at");
                CopyRows hidden = new CopyRows(connections, "hidden", "viewer_id, target_id")) {
            for (int i = 0; i < plan.people() / 5; i++) {
                int person = random.nextInt(plan.people());
                int other = random.nextInt(plan.people());
                long pair = (long) Math.min(person, other) * plan.accounts() + Math.max(person, other);
                if (person != other && seen.add(pair)) {
                    block.row(accounts.id(person), accounts.id(other), since);
                    hidden.row(accounts.id(person), accounts.id(other));
                    hidden.row(accounts.id(other), accounts.id(person));
                }
            }
            block.end();
            hidden.end();
        }
    }

    /** One in three mutes somebody for good. */
    private void mutes(Connections connections) throws SQLException {
        Set<Long> seen = new HashSet<>();
        try (CopyRows mute =
                new CopyRows(connections, "mute", "account_id, target_id, notifications, created_at")) {
            for (int i = 0; i < plan.people() / 3; i++) {
                int person = random.nextInt(plan.people());
                int other = random.nextInt(plan.people());
                if (person != other && seen.add((long) person * plan.accounts() + other)) {
                    mute.row(accounts.id(person), accounts.id(other), true, plan.begin().toString());
                }
            }
            mute.end();
        }
    }

    /** One in four follows a topic or two; of those whose homes are measured, one group does and the others do not. */
    private void topics(Connections connections) throws SQLException {
        int others = Readers.first(plan.people(), 0);
        int first = Readers.first(plan.people(), Readers.WITH_SUBJECTS);
        try (CopyRows follow = new CopyRows(connections, "topic_follow", "account_id, tag, created_at")) {
            for (int person = 0; person < plan.people(); person++) {
                int wanted = person >= first && person < first + Readers.EACH
                        ? Readers.SUBJECTS
                        : person < others && random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
                Set<String> topics = new LinkedHashSet<>();
                while (topics.size() < wanted) {
                    topics.add(Topics.some(random));
                }
                for (String topic : topics) {
                    follow.row(accounts.id(person), topic, plan.begin().toString());
                }
            }
            follow.end();
        }
    }
}
