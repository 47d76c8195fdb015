package social.lanyard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import social.lanyard.local.DatabasePasswords;
import social.lanyard.local.DemoContent;
import social.lanyard.local.KeycloakSettings;
import social.lanyard.local.LocalChild;
import social.lanyard.local.LocalFolder;
import social.lanyard.local.LocalMail;
import social.lanyard.local.LocalPostgres;
import social.lanyard.local.LocalSchema;
import social.lanyard.local.PostgresFolder;
import social.lanyard.local.SiteSecrets;
import social.lanyard.local.SiteSettings;
import social.lanyard.local.TestKeycloak;

/** Starts PostgreSQL and the mail sink for the tests, on free ports and in empty folders. */
final class SurroundingsStart {

    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("superuser", "owner", "app");
    private static final SiteSecrets SECRETS = SiteSecrets.random();

    private SurroundingsStart() {}

    /** Starts everything, stops it when this process ends, and tells what is where. */
    static Map<String, String> run() {
        LocalFolder folder = LocalFolder.ofThisClone();
        Path logs = folder.repository().resolve("target");
        int webPort = Integer.getInteger("lanyard.test.port", 8081);
        Path run = LocalFolder.make(folder.test().resolve("run-" + webPort));
        LocalChild.stopLeftovers(run);

        Path mails = logs.resolve("mail");
        LocalFolder.remove(mails);
        LocalMail mail = LocalMail.start(0, mails);
        atTheEnd(mail::close);

        String origin = "http://localhost:" + webPort;
        KeycloakSettings toKeycloak =
                new KeycloakSettings(freePort(), origin, mail.port(), SECRETS.oidcSecret(), "admin");
        TestKeycloak keycloak = new TestKeycloak(folder, logs.resolve("keycloak.log"));
        CompletableFuture<Void> keycloakReady =
                CompletableFuture.runAsync(() -> atTheEnd(keycloak.start(run.resolve("keycloak"), toKeycloak)::close));

        LocalPostgres postgres = emptyDatabase(folder, run.resolve("postgresql"), logs.resolve("postgresql.log"));
        atTheEnd(postgres::close);
        LocalSchema.migrate(postgres);
        DemoContent.load(postgres, folder.repository(), SECRETS.masterKey(), toKeycloak.issuer(), origin);
        keycloakReady.join();

        Map<String, String> facts = new TreeMap<>();
        facts.put("jdbc-url", postgres.jdbcUrl());
        facts.put("owner-password", PASSWORDS.owner());
        facts.put("app-password", PASSWORDS.app());
        facts.put("mail-folder", mails.toString());
        facts.put("origin", origin);
        facts.put("keycloak", toKeycloak.base());
        SiteSettings site = new SiteSettings()
                .origin(origin)
                .database(postgres)
                .keycloak(toKeycloak)
                .mailPort(mail.port())
                .secrets(SECRETS)
                .pictures(run.resolve("pictures"))
                .set("quarkus.management.test-port", Integer.toString(freePort()));
        site.asEnvironment().forEach((name, value) -> facts.put("site." + name, value));
        site.asProperties().forEach((name, value) -> facts.put("site." + name, value));
        return facts;
    }

    private static LocalPostgres emptyDatabase(LocalFolder folder, Path data, Path log) {
        new PostgresFolder(data).stopLeftover();
        LocalFolder.remove(data);
        return LocalPostgres.start(folder.programs(), data, log, freePort(), PASSWORDS, false);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void atTheEnd(Runnable stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(stop));
    }
}
