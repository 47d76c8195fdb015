package social.lanyard.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What is known about the PostgreSQL, Keycloak and mail sink of this test run. They are started once for each process;
 * tests and application are loaded by different class loaders, so only plain strings are kept, where all of them look.
 */
final class TestSurroundings {

    private static final String PREFIX = "surroundings.";

    private TestSurroundings() {}

    /** Starts them if that did not happen yet in this process. */
    static TestSurroundings started() {
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(PREFIX + "jdbc-url") == null) {
                Map<String, String> facts = SurroundingsStart.run();
                facts.forEach((name, value) -> System.setProperty(PREFIX + name, value));
            }
        }
        return new TestSurroundings();
    }

    String get(String name) {
        String value = System.getProperty(PREFIX + name);
        if (value == null) {
            throw new IllegalStateException("The surroundings of the tests have no " + name);
        }
        return value;
    }

    Path path(String name) {
        return Path.of(get(name));
    }

    /** Puts a file where the application keeps those of pictures. */
    static void keepFile(String picture, String content) {
        Path file = Path.of(started().get("site.lanyard.media.folder"), picture.substring(0, 2), picture);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The settings that the application under test gets. */
    Map<String, String> siteSettings() {
        Map<String, String> settings = new TreeMap<>();
        Properties all = System.getProperties();
        String prefix = PREFIX + "site.";
        all.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> settings.put(name.substring(prefix.length()), all.getProperty(name)));
        return settings;
    }
}
