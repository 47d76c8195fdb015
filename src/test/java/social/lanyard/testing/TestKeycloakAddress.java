package social.lanyard.testing;

import java.net.URI;

/** Where the Keycloak of the tests is. */
public final class TestKeycloakAddress {

    private TestKeycloakAddress() {}

    /** Without a slash at the end. */
    public static String base() {
        return TestSurroundings.started().get("keycloak");
    }

    public static String realm() {
        return base() + "/realms/lanyard";
    }

    static int port() {
        return URI.create(base()).getPort();
    }
}
