package social.lanyard.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** Lanyard's look for Keycloak's pages and mails. */
final class KeycloakTheme {

    private final Path source;

    KeycloakTheme(Path repository) {
        this.source = repository.resolve("src/main/keycloak/themes");
    }

    void putInto(Path themes) {
        LocalFolder.remove(themes);
        if (Files.isDirectory(source)) {
            LocalFolder.copy(source, themes);
        } else {
            LocalFolder.make(themes);
        }
    }
}
