package social.lanyard.bench.seed;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import social.lanyard.identity.MasterKey;

/** Fills a migrated, empty database. What a migration made stays as it was defined there, indexes included. */
public final class Seed {
    private static final List<String> TABLES = List.of(
            "account",
            "handle",
            "account_key",
            "sign_in",
            "consent",
            "organisation",
            "organisation_role",
            "affiliation",
            "facet",
            "follow",
            "post",
            "post_facet",
            "post_tag",
            "series",
            "series_part",
            "appreciation",
            "block",
            "hidden",
            "mute",
            "bookmark",
            "topic_follow",
            "series_follow");

    private final SeedPlan plan;
    private final Connections connections;
    private final Consumer<String> say;
    private final long begun = System.nanoTime();

    public Seed(SeedPlan plan, Connections superuser, Consumer<String> say) {
        this.plan = plan;
        this.connections = () -> {
            Connection connection = superuser.open();
            try (Statement statement = connection.createStatement()) {
                // References and triggers are not looked at: what is written here refers to what is written here.
                statement.execute("set session_replication_role = replica");
                statement.execute("set synchronous_commit = off");
                statement.execute("set maintenance_work_mem = '512MB'");
                statement.execute("set max_parallel_maintenance_workers = 1");
            }
            return connection;
        };
        this.say = say;
    }

    public void run(MasterKey master) throws SQLException {
        try (Connection connection = connections.open()) {
            refuseUnlessEmpty(connection);
            Triggers triggers = Triggers.keepThatFill(connection, TABLES);
            Indexes indexes = Indexes.drop(connection, TABLES);
            Accounts accounts = new Accounts(plan);
            accounts.write(connections, master);
            said("accounts, statements and roles are written");
            long follows = new Follows(plan, accounts).write(connections);
            said("%,d follows are written".formatted(follows));
            new Posts(plan, accounts).write(connections);
            new Traces(plan, accounts).write(connections);
            said("posts are written");
            triggers.asBefore(connection);
            indexes.makeAgain(connection);
            said("%d indexes are made again".formatted(indexes.count()));
            gatherWhatMayBeFound(connection);
            said("what may be found is gathered");
            try (Statement statement = connection.createStatement()) {
                statement.execute("vacuum (analyze)");
            }
            said("statistics are gathered");
        }
    }

    /** What takes longest, so one half of the posts is read by one process of the database and the other by another. */
    private void gatherWhatMayBeFound(Connection connection) throws SQLException {
        Indexes found = Indexes.drop(connection, List.of("found_post"));
        long middle;
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze post; analyze post_tag; analyze post_facet; analyze account");
            try (ResultSet row = statement.executeQuery("""
                    select percentile_disc(0.5) within group (order by id) from post where kind = 0
                    """)) {
                row.next();
                middle = row.getLong(1);
            }
        }
        CompletableFuture<Void> older = CompletableFuture.runAsync(() -> {
            try (Connection other = connections.open()) {
                gather(other, "<= " + middle);
            } catch (SQLException failure) {
                throw new CompletionException(failure);
            }
        });
        gather(connection, "> " + middle);
        older.join();
        found.makeAgain(connection);
    }

    private static void gather(Connection connection, String which) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into found_post select * from post_to_find where post_id " + which);
        }
    }

    private static void refuseUnlessEmpty(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select exists (select 1 from account)")) {
            rows.next();
            if (rows.getBoolean(1)) {
                throw new IllegalStateException("There are accounts in this database already: it is not seeded over them.");
            }
        }
    }

    private void said(String what) {
        say.accept(String.format(Locale.ROOT, "%6.1f s  %s", (System.nanoTime() - begun) / 1e9, what));
    }
}
