package social.lanyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Lanyard's look for Keycloak's pages and mails: the theme, and the stylesheet and icons that it shares with the site. */
final class KeycloakTheme {

    /** Place in the site's resources, and place in the theme. */
    private static final Map<String, String> SHARED = Map.of(
            "css/lanyard.css", "css/lanyard.css",
            "icons/icons.svg", "icons.svg",
            "icons/favicon.svg", "favicon.svg");

    private final Path theme;
    private final Path siteResources;

    KeycloakTheme(Path repository) {
        this.theme = repository.resolve("src/main/keycloak/themes/lanyard");
        this.siteResources = repository.resolve("src/main/resources/META-INF/resources");
    }

    /** Anew at each start, so that a changed template shows. */
    void putInto(Path themes) {
        LocalFolder.remove(themes);
        Path copy = LocalFolder.make(themes).resolve("lanyard");
        LocalFolder.copy(theme, copy);
        Path resources = copy.resolve("login/resources");
        SHARED.forEach((from, to) -> copyFile(siteResources.resolve(from), resources.resolve(to)));
    }

    private static void copyFile(Path from, Path to) {
        try {
            Files.createDirectories(to.getParent());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot copy " + from + " to " + to, e);
        }
    }
}
