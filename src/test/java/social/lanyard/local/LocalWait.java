package social.lanyard.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Waiting until a child answers. */
final class LocalWait {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** Long, because a small machine may be busy with other things; a child that ended is noticed at once. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private LocalWait() {}

    /** Returns when the address answers 200; complains when the child ends or the time is over. */
    static void until(String name, URI address, LocalChild child) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!answers(address)) {
            if (!child.isAlive()) {
                throw child.failure();
            }
            if (System.nanoTime() > end) {
                throw new LocalProblem(
                        name + " did not answer at " + address + " within " + PATIENCE.toSeconds() + " s.");
            }
            pause();
        }
    }

    private static boolean answers(URI address) {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LocalProblem("Waiting was interrupted.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
