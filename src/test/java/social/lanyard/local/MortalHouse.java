package social.lanyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * The packaged site and a PostgreSQL of its own that keeps what was committed, as processes that can be killed at any
 * moment and started again. Nothing answers where the identity provider would be.
 */
public final class MortalHouse implements AutoCloseable {
    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("superuser", "owner", "app");

    /** In the short form nobody waits as long for what did not go out at once. */
    private static final boolean IN_FULL = Boolean.getBoolean("lanyard.proof");

    private final Path program;
    private final Path folder;
    private final Path logs;
    private final int postgresPort = freePort();
    private final int webPort = freePort();
    private final int managementPort = freePort();
    private final int mailPort = freePort();
    private final int pushPort = freePort();
    private final Path certificate;
    private final SiteSecrets secrets = SiteSecrets.random();
    private final SiteSettings settings;
    private LocalPostgres postgres;
    private LocalChild site;
    private int starts;

    private MortalHouse(Path program, Path folder, Path logs) {
        this.program = program;
        this.folder = folder;
        this.logs = logs;
        this.certificate = OwnCertificate.in(folder);
        startPostgres();
        LocalSchema.migrate(postgres);
        this.settings = new SiteSettings()
                .origin(origin())
                .database(postgres)
                .keycloak(new KeycloakSettings(freePort(), origin(), freePort(), secrets.oidcSecret(), "admin"))
                .mailPort(mailPort)
                .secrets(secrets)
                .pictures(folder.resolve("pictures"))
                // Whoever waits for a mail server that says nothing waits less long here.
                .set("lanyard.outbox.patience", "3s")
                .set("lanyard.outbox.first-pause", IN_FULL ? "1s" : "200ms")
                .set("lanyard.outbox.look-every", IN_FULL ? "5s" : "1s")
                .set("lanyard.push.own", "localhost:" + pushPort)
                .set("quarkus.http.host", "127.0.0.1")
                .set("quarkus.http.port", Integer.toString(webPort))
                .set("quarkus.management.host", "127.0.0.1")
                .set("quarkus.management.port", Integer.toString(managementPort));
        startSite();
    }

    /** Starts both on an empty database, and waits until the site is ready. */
    public static MortalHouse open() {
        LocalFolder clone = LocalFolder.ofThisClone();
        Path program = clone.repository().resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(program)) {
            throw new LocalProblem("The site is not in " + program + ": build it first, with mvn package or verify.");
        }
        Path folder = clone.test().resolve("mortal");
        LocalChild.stopLeftovers(folder);
        new PostgresFolder(folder.resolve("postgresql")).stopLeftover();
        LocalFolder.remove(folder);
        return new MortalHouse(
                program,
                LocalFolder.make(folder),
                LocalFolder.make(clone.repository().resolve("target/mortal")));
    }

    public String origin() {
        return "http://localhost:" + webPort;
    }

    /** Where the site sends its mail. Nothing listens there but what a test puts there. */
    public int mailPort() {
        return mailPort;
    }

    /** Where this house has a push service of its own. Nothing listens there but what a test puts there. */
    public int pushPort() {
        return pushPort;
    }

    /** What such a service shows, and this site accepts; its password is {@link OwnCertificate#PASSWORD}. */
    public Path certificate() {
        return certificate;
    }

    /** What wraps and seals in this house. */
    public String masterKey() {
        return secrets.masterKey();
    }

    public Connection connectAsOwner() throws SQLException {
        return postgres.connectAsOwner();
    }

    /** @return how long it took from the kill until the site was ready again */
    public Duration killSite() {
        long from = System.nanoTime();
        site.kill();
        startSite();
        return Duration.ofNanos(System.nanoTime() - from);
    }

    /** @return how long it took from the kill until the site was ready again, which nobody touched */
    public Duration killPostgres() {
        long from = System.nanoTime();
        postgres.kill();
        startPostgres();
        awaitReady();
        return Duration.ofNanos(System.nanoTime() - from);
    }

    private void startPostgres() {
        postgres = LocalPostgres.start(
                LocalFolder.ofThisClone().programs(),
                folder.resolve("postgresql"),
                logs.resolve("postgresql.log"),
                postgresPort,
                PASSWORDS,
                true);
    }

    private void startSite() {
        starts++;
        site = LocalChild.start(
                "The site",
                folder,
                logs.resolve("site-" + starts + ".log"),
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djavax.net.ssl.trustStore=" + certificate,
                        "-Djavax.net.ssl.trustStorePassword=" + OwnCertificate.PASSWORD,
                        "-jar",
                        program.toString()),
                settings.asEnvironment());
        awaitReady();
    }

    private void awaitReady() {
        LocalWait.until("The site", URI.create("http://localhost:" + managementPort + "/q/health/ready"), site);
    }

    @Override
    public void close() {
        if (site != null) {
            site.close();
        }
        postgres.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
