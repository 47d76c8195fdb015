package social.lanyard.bench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Base64;
import java.util.function.Consumer;
import social.lanyard.bench.seed.Seed;
import social.lanyard.bench.seed.SeedPlan;
import social.lanyard.identity.MasterKey;
import social.lanyard.local.DatabasePasswords;
import social.lanyard.local.LocalFolder;
import social.lanyard.local.LocalPostgres;
import social.lanyard.local.LocalSchema;
import social.lanyard.local.PostgresFolder;

/**
 * A real PostgreSQL with the seeded nation, kept from one run to the next in {@code .lanyard/bench}. Its passwords and
 * keys are no secrets: nothing in it is real, and only this machine reaches it.
 */
final class BenchDatabase implements AutoCloseable {
    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("superuser", "owner", "app");

    private final LocalPostgres postgres;
    private final SeedPlan plan;

    private BenchDatabase(LocalPostgres postgres, SeedPlan plan) {
        this.postgres = postgres;
        this.plan = plan;
    }

    static BenchDatabase open(SeedPlan asked, Consumer<String> say) throws SQLException {
        LocalFolder clone = LocalFolder.ofThisClone();
        Path folder = clone.root().resolve("bench").resolve(asked.name());
        Path seeded = folder.resolve("seeded-until");
        if (!Files.exists(seeded)) {
            say.accept("Seeding " + asked.name() + ": " + asked);
            new PostgresFolder(folder.resolve("postgresql")).stopLeftover();
            LocalFolder.remove(folder);
            seed(clone, folder, asked, say);
            write(seeded, asked.until().toString());
        }
        SeedPlan plan = new SeedPlan(
                asked.people(),
                asked.trusts(),
                asked.follows(),
                asked.posts(),
                asked.largest(),
                asked.seed(),
                LocalDate.parse(read(seeded)));
        LocalPostgres postgres = start(clone, folder, true);
        LocalSchema.migrate(postgres);
        return new BenchDatabase(postgres, plan);
    }

    private static void seed(LocalFolder clone, Path folder, SeedPlan plan, Consumer<String> say) throws SQLException {
        try (LocalPostgres first = start(clone, folder, false)) {
            set(first, "shared_buffers", "1GB");
            set(first, "max_wal_size", "8GB");
            set(first, "checkpoint_timeout", "15min");
        }
        try (LocalPostgres postgres = start(clone, folder, false)) {
            LocalSchema.migrate(postgres);
            new Seed(plan, () -> superuser(postgres), say).run(MasterKey.of(masterKey(plan)));
            try (Connection connection = superuser(postgres);
                    Statement statement = connection.createStatement()) {
                statement.execute("checkpoint");
            }
        }
    }

    private static LocalPostgres start(LocalFolder clone, Path folder, boolean durable) {
        LocalPostgres postgres = LocalPostgres.start(
                clone.programs(),
                folder.resolve("postgresql"),
                clone.logs().resolve("bench-postgresql.log"),
                FreePort.next(),
                PASSWORDS,
                durable);
        // Whoever presses Ctrl-C leaves no server behind.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> new PostgresFolder(folder.resolve("postgresql")).stopLeftover()));
        return postgres;
    }

    private static void set(LocalPostgres postgres, String name, String value) throws SQLException {
        try (Connection connection = superuser(postgres);
                Statement statement = connection.createStatement()) {
            statement.execute("alter system set " + name + " = '" + value + "'");
        }
    }

    private static Connection superuser(LocalPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), "postgres", PASSWORDS.superuser());
    }

    Connection connect() throws SQLException {
        return superuser(postgres);
    }

    /** One that sends text as it is: a question with open places can be explained, but not prepared and run. */
    Connection connectPlainly() throws SQLException {
        return DriverManager.getConnection(
                postgres.jdbcUrl() + "?preferQueryMode=simple", "postgres", PASSWORDS.superuser());
    }

    LocalPostgres postgres() {
        return postgres;
    }

    SeedPlan plan() {
        return plan;
    }

    String masterKey() {
        return masterKey(plan);
    }

    private static String masterKey(SeedPlan plan) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256")
                            .digest(("bench " + plan.seed()).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void close() {
        postgres.close();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
