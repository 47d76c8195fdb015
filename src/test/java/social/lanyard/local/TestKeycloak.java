package social.lanyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The Keycloak of the tests. Importing the realm is slow, so it is done once for each version of the realm files: later
 * test runs begin with a copy of what the import made, taken before any test touched it.
 */
public final class TestKeycloak {

    private static final String DEMO = "src/test/resources/demo/";

    private final LocalFolder folder;
    private final KeycloakProgram program;
    private final KeycloakTheme theme;
    private final RealmFile realm;
    private final Path template;
    private final Path log;

    public TestKeycloak(LocalFolder folder, Path log) {
        Path repository = folder.repository();
        this.folder = folder;
        this.program = new KeycloakProgram(folder.programs());
        this.theme = new KeycloakTheme(repository);
        this.realm = RealmFile.of(
                repository.resolve("src/main/keycloak/lanyard-realm.json"),
                List.of(
                        repository.resolve(DEMO + "realm-overlay.json"),
                        repository.resolve(DEMO + "realm-tests.json")));
        this.template = folder.test().resolve("keycloak-" + realm.fingerprint());
        this.log = log;
    }

    /** Starts it in a folder that is emptied first, and returns when people can sign in. */
    public LocalKeycloak start(Path home, KeycloakSettings settings) {
        if (!program.isBuilt()) {
            program.startBuild(log).awaitEnd();
        }
        LocalFolder.remove(home);
        if (template.toFile().exists()) {
            LocalFolder.copy(template, home);
        } else {
            startAt(home, settings).close();
            keepAsTemplate(home);
        }
        return startAt(home, settings);
    }

    private LocalKeycloak startAt(Path home, KeycloakSettings settings) {
        LocalKeycloak keycloak = LocalKeycloak.start(program, new KeycloakHome(home), theme, realm, settings, log);
        try {
            keycloak.awaitReady();
        } catch (LocalProblem e) {
            keycloak.close();
            throw e;
        }
        return keycloak;
    }

    private void keepAsTemplate(Path home) {
        Path unfinished = LocalFolder.make(folder.test()).resolve(template.getFileName() + ".part");
        LocalFolder.remove(unfinished);
        new KeycloakHome(home).copyDataTo(unfinished);
        removeOlderTemplates();
        LocalFolder.rename(unfinished, template);
    }

    private void removeOlderTemplates() {
        try (Stream<Path> all = Files.list(folder.test())) {
            all.filter(path -> path.getFileName().toString().matches("keycloak-[0-9a-f]+"))
                    .forEach(LocalFolder::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
