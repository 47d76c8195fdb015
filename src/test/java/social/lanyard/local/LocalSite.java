package social.lanyard.local;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The site itself, as it was packaged, as a process of its own. */
final class LocalSite implements AutoCloseable {

    private final LocalChild child;
    private final URI readiness;

    private LocalSite(LocalChild child, URI readiness) {
        this.child = child;
        this.readiness = readiness;
    }

    /** Runs from a copy, so that building again does not pull the program away from under a running site. */
    static LocalSite start(LocalFolder folder, SiteSettings settings, int managementPort) {
        Path packaged = folder.repository().resolve("target/quarkus-app");
        if (!Files.exists(packaged.resolve("quarkus-run.jar"))) {
            throw new LocalProblem("The site is not in " + packaged + ": start this through Maven, which builds it.");
        }
        Path program = folder.programs().resolve("site");
        LocalFolder.remove(program);
        LocalFolder.copy(packaged, LocalFolder.make(folder.programs()).resolve("site"));
        LocalChild child = LocalChild.start(
                "The site",
                folder.data(),
                folder.logs().resolve("site.log"),
                List.of(
                        "-Xmx768m",
                        "-XX:+UseSerialGC",
                        "-jar",
                        program.resolve("quarkus-run.jar").toString()),
                settings.asEnvironment());
        return new LocalSite(child, URI.create("http://localhost:" + managementPort + "/q/health/ready"));
    }

    void awaitReady() {
        LocalWait.until("The site", readiness, child);
    }

    void whenItEnds(Runnable action) {
        child.whenItEnds(action);
    }

    LocalProblem failure() {
        return child.failure();
    }

    @Override
    public void close() {
        child.close();
    }
}
