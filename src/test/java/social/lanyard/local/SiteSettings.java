package social.lanyard.local;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The settings of one running site, by the names of application.properties. The same names are set on a cluster. */
public final class SiteSettings {

    private final Map<String, String> settings = new TreeMap<>();

    /** What every site of this machine has, whatever its ports: nothing here is real, and its pages say so. */
    public SiteSettings() {
        set("lanyard.local", "true");
        set("lanyard.operator", "The local demonstration");
        set("lanyard.contact", "contact@lanyard.example");
        set("quarkus.mailer.from", "Lanyard <noreply@lanyard.example>");
        set("quarkus.mailer.host", "localhost");
        set("quarkus.mailer.mock", "false");
    }

    public SiteSettings origin(String origin) {
        return set("lanyard.origin", origin);
    }

    public SiteSettings database(LocalPostgres postgres) {
        set("quarkus.datasource.reactive.url", postgres.reactiveUrl());
        set("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        set("quarkus.datasource.username", LocalPostgres.APP);
        set("quarkus.datasource.password", postgres.passwords().app());
        set("quarkus.flyway.username", LocalPostgres.OWNER);
        return set("quarkus.flyway.password", postgres.passwords().owner());
    }

    public SiteSettings keycloak(KeycloakSettings keycloak) {
        return set("quarkus.oidc.auth-server-url", keycloak.issuer());
    }

    public SiteSettings mailPort(int port) {
        return set("quarkus.mailer.port", Integer.toString(port));
    }

    public SiteSettings pictures(Path folder) {
        return set("lanyard.media.folder", folder.toAbsolutePath().toString());
    }

    public SiteSettings secrets(SiteSecrets secrets) {
        set("lanyard.oidc-secret", secrets.oidcSecret());
        set("lanyard.master-key", secrets.masterKey());
        set("lanyard.push.public-key", secrets.pushKeys().publicKey());
        set("lanyard.push.private-key", secrets.pushKeys().privateKey());
        set("lanyard.session-state-secret", secrets.sessionStateSecret());
        return set("lanyard.session-token-secret", secrets.sessionTokenSecret());
    }

    public SiteSettings set(String name, String value) {
        settings.put(name, value);
        return this;
    }

    /** By their names as properties. */
    public Map<String, String> asProperties() {
        return Map.copyOf(settings);
    }

    /** By their names as environment variables: LANYARD_ORIGIN for lanyard.origin. */
    public Map<String, String> asEnvironment() {
        Map<String, String> environment = new TreeMap<>();
        settings.forEach((name, value) ->
                environment.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
        return environment;
    }
}
