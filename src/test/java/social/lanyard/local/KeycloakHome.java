package social.lanyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Keycloak's own folder: its people, its themes, and notes on what was imported and which addresses it knows. */
final class KeycloakHome {

    private final Path home;

    KeycloakHome(Path home) {
        this.home = home;
    }

    Path path() {
        return home;
    }

    /** Which realm files were imported; empty until a first start came to its end. */
    Optional<String> importedRealm() {
        return read("lanyard-imported");
    }

    /** A first start that was cut off leaves half an import, which nobody has used yet. */
    void removeIfHalfMade() {
        if (importedRealm().isEmpty()) {
            LocalFolder.remove(home);
        }
    }

    void offerForImport(String realm) {
        write("data/import/lanyard-realm.json", realm);
    }

    void markImported(RealmFile realm, KeycloakSettings settings) {
        LocalFolder.remove(home.resolve("data/import"));
        rememberAddresses(settings);
        write("lanyard-imported", realm.fingerprint());
    }

    /** Whether its data still has these addresses and this secret. */
    boolean knows(KeycloakSettings settings) {
        return read("lanyard-addresses").equals(Optional.of(addresses(settings)));
    }

    void rememberAddresses(KeycloakSettings settings) {
        write("lanyard-addresses", addresses(settings));
    }

    /** Copies people and notes, but neither the program nor themes. Only while no Keycloak runs on this folder. */
    void copyDataTo(Path other) {
        LocalFolder.make(other);
        for (String name : List.of("data", "lanyard-imported", "lanyard-addresses")) {
            LocalFolder.copy(home.resolve(name), other.resolve(name));
        }
    }

    private static String addresses(KeycloakSettings settings) {
        return RealmFile.hash(settings.origin() + " " + settings.mailPort() + " " + settings.oidcSecret());
    }

    private Optional<String> read(String name) {
        Path file = home.resolve(name);
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    private void write(String name, String text) {
        Path file = home.resolve(name);
        LocalFolder.make(file.getParent());
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }
}
