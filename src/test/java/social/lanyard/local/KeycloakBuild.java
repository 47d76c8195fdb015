package social.lanyard.local;

import java.nio.file.Path;

/** Keycloak's build step while it runs. */
record KeycloakBuild(LocalChild child, Path unfinished, Path built) implements AutoCloseable {

    /** Waits for it, and gives the result its name. */
    void awaitEnd() {
        child.awaitSuccess();
        LocalFolder.rename(unfinished, built);
    }

    @Override
    public void close() {
        child.close();
    }
}
