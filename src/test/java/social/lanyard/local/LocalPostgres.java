package social.lanyard.local;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/**
 * A real PostgreSQL 18 on this machine, with the database {@code lanyard} and the product's two roles: the owner, who
 * migrates, and the application's, who owns nothing. Reachable from this machine only, and by password only.
 */
public final class LocalPostgres implements AutoCloseable {

    public static final String DATABASE = "lanyard";
    public static final String OWNER = "lanyard_owner";
    public static final String APP = "lanyard_app";

    private final EmbeddedPostgres server;
    private final DatabasePasswords passwords;
    private final PostgresFolder folder;

    private LocalPostgres(EmbeddedPostgres server, DatabasePasswords passwords, PostgresFolder folder) {
        this.folder = folder;
        this.server = server;
        this.passwords = passwords;
    }

    /**
     * Starts the server on a folder, and makes folder, roles and database if they are not there yet.
     *
     * @param durable whether what was committed has to survive a power cut; tests do without and are faster
     */
    public static LocalPostgres start(
            Path programs, Path data, Path log, int port, DatabasePasswords passwords, boolean durable) {
        PostgresFolder folder = new PostgresFolder(data);
        folder.removeIfHalfMade();
        folder.stopLeftover();
        EmbeddedPostgres server = startServer(programs, data, log, port, passwords, durable);
        LocalPostgres postgres = new LocalPostgres(server, passwords, folder);
        if (!folder.isComplete()) {
            postgres.makeComplete();
        }
        return postgres;
    }

    public int port() {
        return server.getPort();
    }

    public String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + port() + "/" + DATABASE;
    }

    public String reactiveUrl() {
        return "postgresql://localhost:" + port() + "/" + DATABASE;
    }

    public DatabasePasswords passwords() {
        return passwords;
    }

    public Connection connectAsOwner() throws SQLException {
        return server.getDatabase(OWNER, DATABASE, Map.of("password", passwords.owner()))
                .getConnection();
    }

    void whenItEnds(Runnable action) {
        folder.whenItEnds(action);
    }

    /** Ends the server as a power cut would, and lets go of its folder. */
    void kill() {
        folder.kill();
        close();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new LocalProblem("PostgreSQL did not stop: " + e.getMessage() + ".", e);
        }
    }

    private static EmbeddedPostgres startServer(
            Path programs, Path data, Path log, int port, DatabasePasswords passwords, boolean durable) {
        LocalFolder.make(log.getParent());
        String durability = durable ? "on" : "off";
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(
                            LocalFolder.make(programs.resolve("postgresql")).toFile())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .setConnectConfig("password", passwords.superuser())
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    // No socket file under /tmp: another account's leftover there would stop the start.
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("fsync", durability)
                    .setServerConfig("synchronous_commit", durability)
                    .setServerConfig("max_connections", "100")
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new LocalProblem("PostgreSQL did not start. Its log: " + log + "." + hintForRoot(), e);
        }
    }

    private void makeComplete() {
        try {
            makeRolesAndDatabase();
            folder.requirePasswords();
            reload();
            folder.markComplete();
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    private static String hintForRoot() {
        return System.getProperty("user.name").equals("root")
                ? " It refuses to be run by root where the system has no user namespaces: try an ordinary account."
                : "";
    }

    private void makeRolesAndDatabase() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter role postgres password '" + passwords.superuser() + "'");
            statement.execute("create role " + OWNER + " login password '" + passwords.owner() + "'");
            statement.execute("create role " + APP + " login password '" + passwords.app() + "'");
            statement.execute("create database " + DATABASE + " owner " + OWNER);
            statement.execute("revoke all on database " + DATABASE + " from public");
            statement.execute("grant connect on database " + DATABASE + " to " + APP);
        } catch (SQLException e) {
            throw new LocalProblem("The database roles cannot be made: " + e.getMessage() + ".", e);
        }
    }

    private void reload() {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new LocalProblem("PostgreSQL did not read its settings again: " + e.getMessage() + ".", e);
        }
    }
}
