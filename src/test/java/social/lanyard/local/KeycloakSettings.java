package social.lanyard.local;

import java.util.Map;

/**
 * What one Keycloak is told about its surroundings.
 *
 * @param port where it listens, on this machine only
 * @param origin the site's address for browsers and for Keycloak
 * @param mailPort where it sends mail
 * @param oidcSecret what the site proves itself with
 * @param adminPassword of its own administrator, whose name is admin
 */
public record KeycloakSettings(int port, String origin, int mailPort, String oidcSecret, String adminPassword) {

    static final String ADMIN = "admin";

    public String base() {
        return "http://localhost:" + port;
    }

    /** The realm's address, as its tokens name it. */
    public String issuer() {
        return base() + "/realms/lanyard";
    }

    /** The values for the placeholders of the realm file. */
    Map<String, String> placeholders() {
        return Map.of(
                "LANYARD_ORIGIN",
                origin,
                "LANYARD_BACKCHANNEL",
                origin,
                "LANYARD_OIDC_SECRET",
                oidcSecret,
                "LANYARD_SMTP_HOST",
                "localhost",
                "LANYARD_SMTP_PORT",
                Integer.toString(mailPort),
                "LANYARD_SMTP_FROM",
                "noreply@lanyard.example");
    }
}
