package social.lanyard.bench.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * How long it takes until a note is in the open pages of people who follow its author: from the moment at which the request
 * to publish is sent to the moment at which each page hears of it.
 */
final class OpenPages {
    private static final int NOTES = 100;
    private static final long BETWEEN = 150;
    private static final long LONGEST = 10;

    private final PackagedSite site;
    private final List<LinkedBlockingQueue<Long>> heard = new ArrayList<>();

    private OpenPages(PackagedSite site) {
        this.site = site;
    }

    /** A sentence with the figures. */
    static String measured(PackagedSite site, SignedIn author, List<SignedIn> followers) {
        try {
            return new OpenPages(site).measure(author, followers);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String measure(SignedIn author, List<SignedIn> followers) throws IOException, InterruptedException {
        List<InputStream> open = new ArrayList<>();
        HttpClient client = HttpClient.newHttpClient();
        CountDownLatch begun = new CountDownLatch(followers.size());
        try {
            for (SignedIn follower : followers) {
                LinkedBlockingQueue<Long> times = new LinkedBlockingQueue<>();
                heard.add(times);
                InputStream stream = client.send(
                                request(follower.asks(Ask.get("/live?posts=home"), site.origin())),
                                BodyHandlers.ofInputStream())
                        .body();
                open.add(stream);
                Thread listener = new Thread(() -> listen(stream, times, begun));
                listener.setDaemon(true);
                listener.start();
            }
            begun.await(30, TimeUnit.SECONDS);
            // A page that was just opened is first told what there is.
            Thread.sleep(1_000);
            return published(author);
        } finally {
            for (InputStream stream : open) {
                stream.close();
            }
        }
    }

    private String published(SignedIn author) throws InterruptedException {
        heard.forEach(LinkedBlockingQueue::clear);
        double[] took = new double[NOTES * heard.size()];
        int count = 0;
        int missed = 0;
        String run = Long.toHexString(System.nanoTime());
        for (int note = 0; note < NOTES; note++) {
            long sent = System.nanoTime();
            String answer = site.read(author.asks(
                    Ask.post("/notes", "text=Heard+at+once+" + note + ".&visibility=public&token=open-" + run + "-" + note),
                    site.origin()));
            if (!answer.startsWith("303") && !answer.startsWith("200")) {
                throw new BenchProblem("The note was not published: " + answer.lines().findFirst().orElse(""));
            }
            for (LinkedBlockingQueue<Long> times : heard) {
                Long at = times.poll(LONGEST, TimeUnit.SECONDS);
                if (at == null) {
                    missed++;
                } else {
                    took[count++] = (at - sent) / 1e6;
                }
            }
            Thread.sleep(BETWEEN);
        }
        double[] sorted = Arrays.copyOf(took, count);
        Arrays.sort(sorted);
        return String.format(
                Locale.ROOT,
                "A note in the open pages of %d followers, %d notes one after the other: p50 %.0f ms, p95 %.0f ms, p99 %.0f ms,"
                        + " longest %.0f ms, %d missed.",
                heard.size(),
                NOTES,
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1),
                missed);
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private HttpRequest request(Ask ask) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.origin() + ask.path()));
        ask.headers().forEach(request::header);
        return request.build();
    }

    private static void listen(InputStream stream, LinkedBlockingQueue<Long> times, CountDownLatch begun) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("retry:")) {
                    begun.countDown();
                } else if (line.equals("event: posts")) {
                    times.add(System.nanoTime());
                }
            }
        } catch (IOException closed) {
            // The page was closed.
        }
    }
}
