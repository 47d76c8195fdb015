package social.lanyard.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.Asking;
import social.lanyard.testing.Cast;
import social.lanyard.testing.Cast.Actor;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;

/** Row R5: five people post pathological texts at the size limit and around it while somebody reads the front page. */
@LanyardTest
class PathologicalPostersTest {
    private static final List<Actor> POSTERS =
            List.of(Actor.MEMBER, Actor.FOLLOWER, Actor.STAFF, Actor.OWNER, Actor.VERIFIED);

    private static final List<String> SHAPES = List.of(
            "[",
            "[\\",
            "> ",
            "_",
            "*a ",
            "**a_ ",
            "- ",
            "  - ",
            "`",
            "``a",
            "![",
            "[a](",
            "[^1]",
            "[^1]: ",
            "|a|b|\n|-|-|\n|",
            "<a ",
            "<!--",
            "&amp;",
            "~~a",
            "https://a.b ",
            "#",
            "=\n",
            "\t",
            "1. ",
            "\\",
            "](",
            "[]: x\n",
            "a\n=\n",
            "***",
            "<<",
            "@a ",
            "#a ",
            "e\u0301",
            "\u200d");

    private record Answered(int status, long milliseconds) {}

    @Test
    void no_text_stops_the_service() throws Exception {
        Cast.here();
        List<Callable<List<Answered>>> work = new ArrayList<>();
        int rounds = Proof.count(4, SHAPES.size());
        for (int poster = 0; poster < POSTERS.size(); poster++) {
            Actor actor = POSTERS.get(poster);
            int from = poster;
            work.add(() -> posts(actor, from, rounds));
        }
        AtomicBoolean over = new AtomicBoolean();
        List<Long> probes = Collections.synchronizedList(new ArrayList<>());
        ExecutorService people = Executors.newFixedThreadPool(POSTERS.size() + 1);
        Future<?> reader = people.submit(() -> probe(over, probes));
        List<Answered> answers = new ArrayList<>();
        for (Future<List<Answered>> posted : people.invokeAll(work)) {
            answers.addAll(posted.get());
        }
        over.set(true);
        reader.get();
        people.shutdown();
        double idleAfter = idleAfterFiveSeconds();

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isBetween(200, 499));
        long slowest = answers.stream().mapToLong(Answered::milliseconds).max().orElseThrow();
        long p99 = percentile(probes, 0.99);
        if (Proof.full()) {
            assertThat(slowest).as("slowest answer, ms").isLessThanOrEqualTo(2_000);
            assertThat(p99).as("99th percentile of the front page, ms").isLessThanOrEqualTo(300);
            assertThat(idleAfter).as("share of the processors used after 5 s").isLessThan(0.2);
        }
        Proof.shown(
                "R5",
                "five posters of pathological texts, one reader",
                answers.size(),
                0,
                "slowest answer %d ms, front page p99 %d ms of %d reads, processors after 5 s %.0f %%"
                        .formatted(slowest, p99, probes.size(), idleAfter * 100));
    }

    private static List<Answered> posts(Actor actor, int from, int rounds) {
        List<Answered> answers = new ArrayList<>();
        int[] sizes = {199_999, 200_000, 200_001, 50_000};
        for (int i = 0; i < rounds; i++) {
            String shape = SHAPES.get((from * 7 + i) % SHAPES.size());
            int size = sizes[i % sizes.length];
            String body = shape.repeat(size / shape.length() + 1).substring(0, size);
            answers.add(timed(
                    actor,
                    "/drafts",
                    "title=Long&genre=opinion&visibility=public&language=en-GB&next=publish&body="
                            + URLEncoder.encode(body, StandardCharsets.UTF_8)));
            String note = shape.repeat(500 / shape.length() + 1).substring(0, 500);
            answers.add(timed(
                    actor, "/notes", "visibility=public&text=" + URLEncoder.encode(note, StandardCharsets.UTF_8)));
        }
        return answers;
    }

    private static Answered timed(Actor actor, String path, String body) {
        long start = System.nanoTime();
        HttpResponse<String> answer = Asking.as(actor, "POST", path, false, body);
        return new Answered(
                answer.statusCode(), Duration.ofNanos(System.nanoTime() - start).toMillis());
    }

    private static void probe(AtomicBoolean over, List<Long> probes) {
        while (!over.get()) {
            long start = System.nanoTime();
            int status = Asking.as(Actor.VISITOR, "GET", "/", false, "").statusCode();
            probes.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
            assertThat(status).isEqualTo(200);
        }
    }

    private static double idleAfterFiveSeconds() throws InterruptedException {
        OperatingSystemMXBean machine = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        Thread.sleep(5_000);
        long before = machine.getProcessCpuTime();
        Thread.sleep(1_000);
        return (machine.getProcessCpuTime() - before) / 1e9 / machine.getAvailableProcessors();
    }

    private static long percentile(List<Long> values, double share) {
        List<Long> sorted = values.stream().sorted().toList();
        return sorted.get((int) Math.min(sorted.size() - 1, Math.ceil(sorted.size() * share)));
    }
}
