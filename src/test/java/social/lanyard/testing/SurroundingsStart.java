package social.lanyard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import social.lanyard.local.DatabasePasswords;
import social.lanyard.local.LocalFolder;
import social.lanyard.local.LocalMail;
import social.lanyard.local.LocalPostgres;
import social.lanyard.local.LocalSchema;
import social.lanyard.local.SiteSecrets;
import social.lanyard.local.SiteSettings;

/** Starts PostgreSQL and the mail sink for the tests, on free ports and in empty folders. */
final class SurroundingsStart {

    private static final DatabasePasswords PASSWORDS = new DatabasePasswords("superuser", "owner", "app");

    private SurroundingsStart() {}

    /** Starts everything, stops it when this process ends, and tells what is where. */
    static Map<String, String> run() {
        LocalFolder folder = LocalFolder.ofThisClone();
        Path target = folder.repository().resolve("target");
        int webPort = Integer.getInteger("lanyard.test.port", 8081);

        Path database = folder.test().resolve("postgresql-" + webPort);
        LocalFolder.remove(database);
        LocalPostgres postgres = LocalPostgres.start(
                folder.programs(), database, target.resolve("postgresql.log"), freePort(), PASSWORDS, false);
        atTheEnd(postgres::close);
        LocalSchema.migrate(postgres);

        Path mails = target.resolve("mail");
        LocalFolder.remove(mails);
        LocalMail mail = LocalMail.start(0, mails);
        atTheEnd(mail::close);

        Map<String, String> facts = new TreeMap<>();
        facts.put("jdbc-url", postgres.jdbcUrl());
        facts.put("owner-password", PASSWORDS.owner());
        facts.put("app-password", PASSWORDS.app());
        facts.put("mail-folder", mails.toString());
        facts.put("origin", "http://localhost:" + webPort);
        site(webPort, postgres, mail).forEach((name, value) -> facts.put("site." + name, value));
        return facts;
    }

    private static Map<String, String> site(int webPort, LocalPostgres postgres, LocalMail mail) {
        SiteSettings settings = new SiteSettings()
                .origin("http://localhost:" + webPort)
                .database(postgres)
                .mailPort(mail.port())
                .secrets(SiteSecrets.random())
                .set("quarkus.http.test-port", Integer.toString(webPort))
                .set("quarkus.management.test-port", Integer.toString(freePort()));
        Map<String, String> all = new TreeMap<>(settings.asEnvironment());
        all.putAll(settings.asProperties());
        return all;
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
