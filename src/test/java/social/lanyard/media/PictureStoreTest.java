package social.lanyard.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a folder and a bucket have to do alike. The bucket is one of a real server, in a process of its own. */
class PictureStoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Picture PICTURE = new Picture("abcdefghijklmnopqrstuvwxyz-600x400");
    private static final PicturePool POOL = new PicturePool();
    private static final Map<String, byte[]> FILES =
            Map.of("480.webp", new byte[] {1, 2, 3}, "480.jpg", new byte[200_000]);

    private static Process server;

    @AfterAll
    static void stop() {
        POOL.stop();
        if (server != null) {
            server.destroyForcibly();
        }
    }

    @Test
    void a_folder_keeps_and_deletes(@TempDir Path folder) throws IOException {
        keepsAndDeletes(new FolderStore(folder.resolve("not/there/yet"), POOL));
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile))
                    .as("nothing half written stays")
                    .isEmpty();
        }
    }

    @Test
    void a_bucket_keeps_and_deletes() throws Exception {
        int port = freePort();
        Path jar = Path.of(".lanyard/dist/s3mock.jar");
        assertThat(jar).as("copied by the build").exists();
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx200m",
                        "-jar",
                        jar.toString(),
                        "--server.port=" + freePort(),
                        "--http.port=" + port,
                        "--com.adobe.testing.s3mock.store.initialBuckets=pictures")
                .redirectErrorStream(true)
                .redirectOutput(Path.of("target/s3mock.log").toFile())
                .start();
        String address = "http://localhost:" + port;
        awaitAnswer(address);
        MediaConfig config = new Bucket(address);
        keepsAndDeletes(PictureStores.configured(config, POOL));
    }

    private static void keepsAndDeletes(PictureStore store) {
        assertThat(file(store, "480.webp")).as("premise: nothing there").isNull();
        store.keep(PICTURE, FILES).await().atMost(PATIENCE);
        store.keep(PICTURE, FILES).await().atMost(PATIENCE);
        assertThat(file(store, "480.webp")).containsExactly(1, 2, 3);
        assertThat(file(store, "480.jpg")).hasSize(200_000);
        assertThat(file(store, "1920.webp")).isNull();
        store.delete(PICTURE, List.of("480.webp", "480.jpg", "600.webp"))
                .await()
                .atMost(PATIENCE);
        assertThat(file(store, "480.webp")).isNull();
        assertThat(file(store, "480.jpg")).isNull();
        store.delete(PICTURE, List.of("480.webp")).await().atMost(PATIENCE);
    }

    private static byte[] file(PictureStore store, String name) {
        return store.file(PICTURE, name).await().atMost(PATIENCE);
    }

    private static void awaitAnswer(String address) throws Exception {
        Instant late = Instant.now().plus(PATIENCE);
        HttpClient client = HttpClient.newHttpClient();
        while (true) {
            try {
                client.send(
                        HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.discarding());
                return;
            } catch (IOException notYet) {
                assertThat(Instant.now()).as("see target/s3mock.log").isBefore(late);
                assertThat(server.isAlive()).as("see target/s3mock.log").isTrue();
                Thread.sleep(200);
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private record Bucket(String address) implements MediaConfig {
        @Override
        public Path folder() {
            throw new AssertionError("a bucket is configured");
        }

        @Override
        public Optional<String> bucket() {
            return Optional.of("pictures");
        }

        @Override
        public Optional<String> endpoint() {
            return Optional.of(address);
        }

        @Override
        public String region() {
            return "eu-west-2";
        }

        @Override
        public Optional<String> accessKey() {
            return Optional.of("key");
        }

        @Override
        public Optional<String> secretKey() {
            return Optional.of("secret");
        }
    }
}
