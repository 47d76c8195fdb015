package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What was cleaned is not cleaned again, and nothing else is ever taken for it. */
class CleanedHtmlTest {
    private final AtomicInteger runs = new AtomicInteger();

    private String policy(String html) {
        runs.incrementAndGet();
        return html.replace("<script>", "");
    }

    @Test
    void the_policy_looks_once_at_the_same_markup() {
        CleanedHtml cleaned = new CleanedHtml(this::policy);
        String text = "<p>A night on the ward.</p>";
        assertThat(cleaned.knows(text)).isFalse();
        assertThat(cleaned.of(text).value()).isEqualTo(text);
        assertThat(cleaned.of(new StringBuilder(text).toString()).value()).isEqualTo(text);
        assertThat(runs).hasValue(1);
        assertThat(cleaned.knows(text)).isTrue();
    }

    @Test
    void markup_that_differs_by_one_letter_is_looked_at_by_itself() {
        CleanedHtml cleaned = new CleanedHtml(this::policy);
        assertThat(cleaned.of("<p>a</p>").value()).isEqualTo("<p>a</p>");
        assertThat(cleaned.of("<script><p>a</p>").value()).isEqualTo("<p>a</p>");
        assertThat(cleaned.of("<script><p>a</p>").value()).isEqualTo("<p>a</p>");
        assertThat(runs).hasValue(2);
    }

    /** Both have the same hash code. */
    @Test
    void markup_with_the_same_hash_is_not_mixed_up() {
        CleanedHtml cleaned = new CleanedHtml(this::policy);
        assertThat("Aa".hashCode()).isEqualTo("BB".hashCode());
        assertThat(cleaned.of("Aa").value()).isEqualTo("Aa");
        assertThat(cleaned.of("BB").value()).isEqualTo("BB");
    }

    @Test
    void what_is_too_long_is_not_remembered() {
        CleanedHtml cleaned = new CleanedHtml(this::policy);
        String text = "a".repeat(128 * 1024 + 1);
        assertThat(cleaned.of(text).value()).isEqualTo(text);
        assertThat(cleaned.knows(text)).isFalse();
    }

    @Test
    void it_takes_no_more_memory_than_it_may() {
        CleanedHtml cleaned = new CleanedHtml(this::policy, 100_000);
        for (int i = 0; i < 2_000; i++) {
            cleaned.of("<p>" + i + "</p>" + "a".repeat(900));
        }
        long known = 0;
        for (int i = 0; i < 2_000; i++) {
            known += cleaned.knows("<p>" + i + "</p>" + "a".repeat(900)) ? 1 : 0;
        }
        assertThat(known).isBetween(1L, 100_000L / (100 + 2 * 900));
    }
}
