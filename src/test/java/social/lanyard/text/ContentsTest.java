package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentsTest {

    private static final String LONG = "word ".repeat(Contents.WORDS) + "\n\n";

    private static Contents contents(String markdown) {
        RenderedText story = Markdown.story(markdown, TextPlace.ALONE.withIdPrefix("p7"));
        return Contents.of(story.html(), story.words());
    }

    private static List<String> chapters(Contents contents) {
        return contents.chapters().stream()
                .map(chapter -> chapter.heading().text())
                .toList();
    }

    @Test
    void a_long_story_has_its_headings_in_two_levels() {
        Contents contents = contents(LONG + "## One\n\n### One a\n\n#### Too deep\n\n### One b\n\n## Two\n");

        assertThat(chapters(contents)).containsExactly("One", "Two");
        assertThat(contents.chapters().get(0).sections())
                .containsExactly(new TextHeading(3, "t-p7-one-a", "One a"), new TextHeading(3, "t-p7-one-b", "One b"));
        assertThat(contents.chapters().get(1).heading().id()).isEqualTo("t-p7-two");
        assertThat(contents.chapters().get(1).sections()).isEmpty();
    }

    @Test
    void a_short_story_or_one_with_few_headings_has_none() {
        assertThat(contents("## One\n\n## Two\n\n## Three\n").chapters()).isEmpty();
        assertThat(contents(LONG + "## One\n\n## Two\n").chapters()).isEmpty();
        assertThat(contents(LONG + "## One\n\n## Two\n\n## Three\n").chapters()).hasSize(3);
    }

    @Test
    void it_says_what_the_headings_say() {
        Contents contents = contents(
                LONG
                        + "## Tea & *sympathy* <i> \"now\" = `a<b` \\*\n\n## See [the card](https://a.example)[^n]\n\n## 'É @ ☕\n\n[^n]: Note");

        assertThat(chapters(contents)).containsExactly("Tea & sympathy <i> \"now\" = a<b *", "See the card", "'É @ ☕");
    }

    @Test
    void the_same_headings_as_when_the_story_was_rendered_are_found() {
        RenderedText story =
                Markdown.story(LONG + "# A\n\n## B\n\nC\n===\n\nD\n---\n\n> # E\n\n# A\n", TextPlace.ALONE);

        List<TextHeading> found = Contents.of(story.html(), story.words()).chapters().stream()
                .flatMap(chapter -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(chapter.heading()), chapter.sections().stream()))
                .toList();

        assertThat(found).hasSize(5).isEqualTo(story.headings());
    }

    @Test
    void html_that_was_cleaned_again_gives_the_same() {
        RenderedText story = Markdown.story(LONG + "## A = 'b'\n\n## B & c\n\n## D\n", TextPlace.ALONE);

        assertThat(Contents.of(HtmlPolicy.clean(story.html().value()), story.words()))
                .isEqualTo(Contents.of(story.html(), story.words()))
                .isNotEqualTo(Contents.NONE);
    }

    @Test
    void a_table_longer_than_a_screen_keeps_its_upper_level() {
        String part = "## Part\n\n" + "### Section\n\n".repeat(20);

        assertThat(contents(LONG + part).chapters().get(0).sections()).hasSize(20);
        assertThat(contents(LONG + part + part).chapters())
                .hasSize(2)
                .allMatch(chapter -> chapter.sections().isEmpty());
    }

    @Test
    void no_markup_breaks_it() {
        SafeHtml odd = HtmlPolicy.clean(
                "<h2>no id</h2><h2 id=\"x\">bad id</h2><hr><h2 id=\"t-a\"></h2><h3 id=\"t-b\">&amp;&bogus; &#x1F375;<h2 id=\"t-c\">open <sup>1<em>");

        assertThat(Contents.of(odd, 1_000).chapters()).hasSize(2);
    }

    @Test
    void five_thousand_headings_are_read_in_no_time() {
        RenderedText story = Markdown.story(LONG + "# a & b\n".repeat(4_900), TextPlace.ALONE);
        long from = System.nanoTime();

        assertThat(Contents.of(story.html(), story.words()).chapters()).hasSize(4_900);
        assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(2));
    }
}
