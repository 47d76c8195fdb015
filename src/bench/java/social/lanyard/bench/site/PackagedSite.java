package social.lanyard.bench.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import social.lanyard.local.LocalFolder;
import social.lanyard.local.SiteSecrets;
import social.lanyard.local.SiteSettings;

/** The site as it was packaged, as a process of its own, with the heap that it has on a cluster. */
final class PackagedSite implements AutoCloseable {
    private static final List<String> JAVA = List.of("-Xmx665m", "-XX:+UseSerialGC");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Process process;
    private final int port;
    private final double secondsToStart;

    private PackagedSite(Process process, int port, int management) {
        long begun = System.nanoTime();
        this.process = process;
        this.port = port;
        while (status("http://localhost:" + management + "/q/health/ready") != 200) {
            if (!process.isAlive() || System.nanoTime() - begun > 300e9) {
                throw new BenchProblem("The site did not start. Its log: " + log());
            }
            pause();
        }
        this.secondsToStart = (System.nanoTime() - begun) / 1e9;
    }

    static PackagedSite start(BenchDatabase database, BenchIssuer issuer, boolean profiled) {
        LocalFolder clone = LocalFolder.ofThisClone();
        Path program = clone.repository().resolve("target/bench/quarkus-app/quarkus-run.jar");
        if (!Files.exists(program)) {
            throw new BenchProblem("The site is not in " + program + ": start this with mvn -Pbench, which builds it.");
        }
        int port = FreePort.next();
        int management = FreePort.next();
        SiteSecrets others = SiteSecrets.random();
        SiteSettings settings = new SiteSettings()
                .origin("http://localhost:" + port)
                .database(database.postgres())
                .mailPort(FreePort.next())
                .secrets(new SiteSecrets(
                        others.oidcSecret(),
                        database.masterKey(),
                        others.sessionStateSecret(),
                        others.sessionTokenSecret(),
                        others.pushKeys()))
                .pictures(clone.root().resolve("bench").resolve("pictures"))
                // A few people do here what thousands do elsewhere.
                .set("lanyard.pace.at-once", "1000000")
                .set("quarkus.oidc.auth-server-url", issuer.address())
                .set("quarkus.http.host", "127.0.0.1")
                .set("quarkus.http.port", Integer.toString(port))
                .set("quarkus.management.host", "127.0.0.1")
                .set("quarkus.management.port", Integer.toString(management));
        List<String> command = new java.util.ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA);
        if (profiled) {
            command.add("-XX:StartFlightRecording:settings=profile,filename="
                    + clone.repository().resolve("target/bench/site.jfr"));
        }
        command.addAll(List.of("-jar", program.toString()));
        try {
            LocalFolder.make(clone.logs());
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log().toFile());
            builder.environment()
                    .keySet()
                    .removeIf(name -> name.startsWith("QUARKUS_") || name.startsWith("LANYARD_"));
            builder.environment().putAll(settings.asEnvironment());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            return new PackagedSite(process, port, management);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the newest posts of all authors are in memory, and says how much that is. */
    String leaf() {
        long begun = System.nanoTime();
        while (true) {
            String[] held = read(Ask.get("/bench/candidates/held")).lines().skip(1).findFirst().orElse("").split(" ");
            if (held[0].equals("true")) {
                return String.format(
                        Locale.ROOT,
                        "%,d posts of %,d authors in %d MB, filled within %.1f s after the start",
                        Long.parseLong(held[2]),
                        Long.parseLong(held[1]),
                        Long.parseLong(held[3]) >> 20,
                        (System.nanoTime() - begun) / 1e9);
            }
            if (System.nanoTime() - begun > 300e9) {
                throw new BenchProblem("The leaf was not filled in five minutes. The site's log: " + log());
            }
            pause();
        }
    }

    static String java() {
        return String.join(" ", JAVA);
    }

    private static Path log() {
        return LocalFolder.ofThisClone().logs().resolve("bench-site.log");
    }

    String origin() {
        return "http://localhost:" + port;
    }

    double secondsToStart() {
        return secondsToStart;
    }

    /** What the process holds in memory now, in MB; 0 where the system does not say. */
    long residentMegabytes() {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    /** The answer to one request, with the body. */
    String read(Ask ask) {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin() + ask.path()));
            ask.headers().forEach(request::header);
            if (ask.method().equals("POST")) {
                request.POST(HttpRequest.BodyPublishers.ofString(ask.body()));
            }
            var answer = client.send(request.build(), BodyHandlers.ofString());
            return answer.statusCode() + "\n" + answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private int status(String address) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
