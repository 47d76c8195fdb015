package social.lanyard.local;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Keycloak on this machine with Lanyard's realm, its theme and the demo people. */
public final class LocalKeycloak implements AutoCloseable {

    private final KeycloakHome home;
    private final RealmFile realm;
    private final KeycloakSettings settings;
    private final LocalChild child;

    private LocalKeycloak(KeycloakHome home, RealmFile realm, KeycloakSettings settings, LocalChild child) {
        this.home = home;
        this.realm = realm;
        this.settings = settings;
        this.child = child;
    }

    /** Starts it on a folder of its own. A new folder gets the realm; one that has people keeps what it has. */
    static LocalKeycloak start(
            KeycloakProgram program,
            KeycloakHome home,
            KeycloakTheme theme,
            RealmFile realm,
            KeycloakSettings settings,
            Path log) {
        home.removeIfHalfMade();
        program.makeHome(home.path());
        theme.putInto(home.path().resolve("themes"));
        if (home.importedRealm().isEmpty()) {
            home.offerForImport(realm.filled(settings.placeholders()).toString());
        }
        LocalChild child = LocalChild.start(
                "Keycloak",
                home.path().getParent(),
                log,
                program.command(home.path(), arguments(settings)),
                environment(settings));
        return new LocalKeycloak(home, realm, settings, child);
    }

    /** Waits until people can sign in. */
    public void awaitReady() {
        URI discovery = URI.create(settings.base() + "/realms/lanyard/.well-known/openid-configuration");
        LocalWait.until("Keycloak", discovery, child);
        if (home.importedRealm().isEmpty()) {
            home.markImported(realm, settings);
        } else if (!home.knows(settings)) {
            tellAddresses();
            home.rememberAddresses(settings);
        }
    }

    /** Gives the demo accounts their one-time codes, or takes them away. */
    void agreeOnCodes() {
        DemoCodes.agree(KeycloakAdmin.signedIn(settings.base(), KeycloakSettings.ADMIN, settings.adminPassword()));
    }

    /** Whether the realm files are others than those that its folder was made from. */
    public boolean realmChangedSinceImport() {
        return home.importedRealm()
                .filter(imported -> !imported.equals(realm.fingerprint()))
                .isPresent();
    }

    public String base() {
        return settings.base();
    }

    void whenItEnds(Runnable action) {
        child.whenItEnds(action);
    }

    @Override
    public void close() {
        child.close();
    }

    private void tellAddresses() {
        Map<String, String> values = settings.placeholders();
        KeycloakAdmin admin = KeycloakAdmin.signedIn(settings.base(), KeycloakSettings.ADMIN, settings.adminPassword());
        admin.setMailServer(realm.filled(values).get("smtpServer"));
        for (ObjectNode client : realm.clientsWithPlaceholders(values)) {
            admin.update(client);
        }
    }

    private static List<String> arguments(KeycloakSettings settings) {
        return List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.port(),
                "--hostname=" + settings.base(),
                "--cache=local",
                "--import-realm",
                // People hear by mail that a way to sign in was set up or removed, and of nothing else.
                "--spi-events-listener--email--include-events=UPDATE_CREDENTIAL,REMOVE_CREDENTIAL",
                // A changed theme shows at the next start, not when the browser's copy runs out.
                "--spi-theme--static-max-age=-1");
    }

    private static Map<String, String> environment(KeycloakSettings settings) {
        return Map.of(
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                KeycloakSettings.ADMIN,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                settings.adminPassword(),
                "LANYARD_LOCAL",
                "true",
                "LANYARD_ORIGIN",
                settings.origin());
    }
}
