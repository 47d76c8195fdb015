package social.lanyard.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Keycloak as Maven unpacked it, and as it is after its own build step, which takes about half a minute and is done once
 * for each version and set of build options. The build happens in a folder of links beside the unpacked one.
 */
final class KeycloakProgram {

    private static final List<String> BUILD =
            List.of("build", "--db=dev-file", "--features-disabled=account", "--health-enabled=false");

    /** What bin/kc.sh gives to Java; started without that script, which a kill -9 would turn into an orphan's parent. */
    private static final List<String> JAVA = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Path unpacked;
    private final Path built;

    KeycloakProgram(Path programs) {
        String version = System.getProperty("lanyard.keycloak.version");
        if (version == null) {
            throw new LocalProblem("Keycloak's version is unknown: start this through Maven, as the README says.");
        }
        this.unpacked = programs.resolve("keycloak-" + version);
        this.built = programs.resolve("keycloak-" + version + "-built-" + shortHash(BUILD));
        if (!Files.isDirectory(unpacked)) {
            throw new LocalProblem("Keycloak is not in " + unpacked + ": start this through Maven, which unpacks it.");
        }
    }

    boolean isBuilt() {
        return Files.isDirectory(built);
    }

    /** Begins the build step. It becomes visible under its name only when it is whole, so it may be cut off any time. */
    KeycloakBuild startBuild(Path log) {
        Path unfinished = built.resolveSibling(built.getFileName() + ".part");
        LocalChild.stopLeftovers(unfinished);
        LocalFolder.remove(unfinished);
        try {
            Path lib = Files.createDirectories(unfinished.resolve("lib"));
            // Keycloak writes its result beside the real place of this jar, so the jar is a copy and the rest are
            // links.
            Files.copy(unpacked.resolve("lib/quarkus-run.jar"), lib.resolve("quarkus-run.jar"));
            LocalFolder.copy(unpacked.resolve("lib/quarkus"), lib.resolve("quarkus"));
            link(lib, unpacked.resolve("lib"), "app", "lib");
            link(unfinished, unpacked, "bin", "conf", "providers", "themes");
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak cannot be built in " + unfinished, e);
        }
        LocalChild child =
                LocalChild.start("Keycloak's build step", unfinished, log, command(unfinished, BUILD), Map.of());
        return new KeycloakBuild(child, unfinished, built);
    }

    /** Makes a folder a home of this Keycloak: its own data and themes, the program by links. */
    void makeHome(Path home) {
        LocalFolder.make(home);
        try {
            for (String name : List.of("lib", "bin", "conf", "providers")) {
                LocalFolder.remove(home.resolve(name));
            }
            link(home, built, "lib", "bin", "conf", "providers");
        } catch (IOException e) {
            throw new UncheckedIOException("Keycloak's home " + home + " cannot be made", e);
        }
    }

    /** What follows {@code java} on the command line. */
    List<String> command(Path home, List<String> arguments) {
        List<String> command = new ArrayList<>(JAVA);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.add("-cp");
        command.add(home.resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }

    /** Relative links, so that the clone may be moved. */
    private static void link(Path from, Path to, String... names) throws IOException {
        for (String name : names) {
            Files.createSymbolicLink(from.resolve(name), from.relativize(to.resolve(name)));
        }
    }

    private static String shortHash(List<String> options) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", options).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
