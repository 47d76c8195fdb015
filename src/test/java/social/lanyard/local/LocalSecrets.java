package social.lanyard.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Properties;

/** Passwords and keys of one data folder: made up at its first start, and kept with the data that needs them. */
record LocalSecrets(DatabasePasswords database, SiteSecrets site, String keycloakAdmin) {

    static LocalSecrets of(Path file) {
        try {
            if (!Files.exists(file)) {
                refuseToReplaceLostOnes(file);
                write(file);
            }
            return read(file);
        } catch (IOException e) {
            throw new LocalProblem("The secrets in " + file + " cannot be kept: " + e.getMessage() + ".", e);
        }
    }

    /** New secrets for old data would only lead to riddles later: wrong passwords, and addresses that nobody can open. */
    private static void refuseToReplaceLostOnes(Path file) {
        if (new PostgresFolder(file.resolveSibling("postgresql")).isComplete()) {
            throw new LocalProblem("The file " + file + " is gone, and without it the data beside it cannot be read."
                    + " Put it back, or start afresh with -Dlanyard.fresh.");
        }
    }

    private static void write(Path file) throws IOException {
        SiteSecrets site = SiteSecrets.random();
        Properties all = new Properties();
        all.setProperty("database.superuser", SiteSecrets.hex(16));
        all.setProperty("database.owner", SiteSecrets.hex(16));
        all.setProperty("database.app", SiteSecrets.hex(16));
        all.setProperty("site.oidc", site.oidcSecret());
        all.setProperty("site.master-key", site.masterKey());
        all.setProperty("site.session-state", site.sessionStateSecret());
        all.setProperty("site.session-token", site.sessionTokenSecret());
        all.setProperty("site.push-public", site.pushKeys().publicKey());
        all.setProperty("site.push-private", site.pushKeys().privateKey());
        all.setProperty("keycloak.admin", SiteSecrets.hex(8));
        Path unfinished = LocalFolder.make(file.getParent()).resolve(file.getFileName() + ".part");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            all.store(out, "Secrets of this local run. Without them its data cannot be read any more.");
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static LocalSecrets read(Path file) throws IOException {
        Properties all = new Properties();
        try (InputStream in = Files.newInputStream(file)) {
            all.load(in);
        }
        return new LocalSecrets(
                new DatabasePasswords(
                        need(all, "database.superuser"), need(all, "database.owner"), need(all, "database.app")),
                new SiteSecrets(
                        need(all, "site.oidc"),
                        need(all, "site.master-key"),
                        need(all, "site.session-state"),
                        need(all, "site.session-token"),
                        new SiteSecrets.PushPair(
                                all.getProperty("site.push-public", ""), all.getProperty("site.push-private", ""))),
                need(all, "keycloak.admin"));
    }

    private static String need(Properties all, String name) {
        String value = all.getProperty(name);
        if (value == null) {
            throw new LocalProblem("The secrets of this data folder have no " + name
                    + ". If nothing in it is worth keeping, start afresh with -Dlanyard.fresh.");
        }
        return value;
    }
}
