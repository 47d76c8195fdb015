package social.lanyard.timeline;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs to choose 40 candidates for a home out of the memory of an instance that knows 30,000 authors. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class LeafBenchmark {
    private static final int AUTHORS = 30_000;
    private static final int POSTS = 300_000;
    private static final int WANTED = 40;

    @Param({"150", "1000", "5000"})
    public int followees;

    private Leaf leaf;
    private Followees followed;

    @Setup
    public void fill() {
        leaf = new Leaf();
        leaf.reach(0);
        Random random = new Random(3);
        for (long id = 1; id <= POSTS; id++) {
            leaf.add(id, 1 + random.nextInt(AUTHORS), 0);
        }
        followed = new Followees(
                "",
                random.longs(1, AUTHORS + 1L)
                        .distinct()
                        .limit(followees)
                        .sorted()
                        .toArray(),
                new long[0]);
    }

    @Benchmark
    public Object choose() {
        return leaf.below(AUTHORS + 1L, followed, Long.MAX_VALUE, WANTED);
    }
}
