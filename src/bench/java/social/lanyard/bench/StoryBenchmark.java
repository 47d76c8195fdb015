package social.lanyard.bench;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import social.lanyard.text.Contents;
import social.lanyard.text.HtmlPolicy;
import social.lanyard.text.Markdown;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextPlace;
import social.lanyard.text.help.WritingHelp;

/** What a story of 2,000 words costs when it is published, while it is written, and each time it is read. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 4)
@Fork(2)
public class StoryBenchmark {

    private static final TextPlace PLACE = TextPlace.ALONE.withTopicPages();

    private String markdown;
    private String stored;

    @Setup
    public void write() {
        markdown = StoryText.read();
        stored = Markdown.story(markdown, PLACE).html().value();
    }

    /** Clean, guard, parse, write, sanitize, as at publication and for the preview. */
    @Benchmark
    public RenderedText render() {
        return Markdown.story(markdown, PLACE);
    }

    /** The advice beside a draft. */
    @Benchmark
    public WritingHelp advise() {
        return WritingHelp.of(Markdown.prose(markdown), "en-GB");
    }

    /** What is done to the stored HTML before a reader gets it, with the table of contents. */
    @Benchmark
    public Contents read() {
        return Contents.of(HtmlPolicy.clean(stored), 2_000);
    }
}
