package social.lanyard.text.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.lanyard.text.Markdown;
import social.lanyard.text.Prose;

class WritingHelpTest {

    private static final String WORDS_26 = "one two three four five six seven eight nine ten eleven twelve thirteen"
            + " fourteen fifteen sixteen seventeen eighteen nineteen twenty some more words stand at follow-up";

    private static WritingHelp help(String markdown) {
        return WritingHelp.of(Markdown.prose(markdown), "en-GB");
    }

    /** Of a processor by this thread, so that other work on the machine does not count. */
    private static long used() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static List<Finding> about(HelpTopic topic, WritingHelp help) {
        return help.parts().stream()
                .filter(part -> part.topic() == topic)
                .flatMap(part -> part.findings().stream())
                .toList();
    }

    private static List<Finding> about(HelpTopic topic, String markdown) {
        return about(topic, help(markdown));
    }

    @Test
    void a_sentence_over_25_words_is_long() {
        String just = WORDS_26.replace("one ", "") + ".";
        assertThat(about(HelpTopic.SENTENCES, just)).isEmpty();

        List<Finding> found =
                about(HelpTopic.SENTENCES, "Short.\n\nAlso short.\n" + WORDS_26.replace("one", "One") + ".");

        assertThat(found).hasSize(1);
        assertThat(found.get(0).count()).isEqualTo(26);
        assertThat(found.get(0).line()).isEqualTo(4);
        assertThat(found.get(0).quote())
                .startsWith("One two three four")
                .endsWith("…")
                .hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void blocks_are_not_joined_into_one_sentence() {
        String item = "- " + "word ".repeat(20) + "\n";
        assertThat(about(HelpTopic.SENTENCES, item.repeat(3))).isEmpty();
        assertThat(about(HelpTopic.SENTENCES, "## " + "word ".repeat(40))).isEmpty();
        assertThat(about(HelpTopic.SENTENCES, "> " + "word ".repeat(40))).hasSize(1);
    }

    @Test
    void the_longest_sentences_are_shown_and_the_rest_are_counted() {
        StringBuilder text = new StringBuilder();
        for (int extra = 1; extra <= 25; extra++) {
            text.append("Word ").append("more ".repeat(25 + extra)).append("end.\n\n");
        }

        HelpPart part = help(text.toString()).parts().get(0);

        assertThat(part.topic()).isEqualTo(HelpTopic.SENTENCES);
        assertThat(part.findings())
                .extracting(Finding::count)
                .containsExactlyElementsOf(IntStream.rangeClosed(43, 52).boxed().toList());
        assertThat(part.more()).isEqualTo(15);
    }

    @Test
    void never_more_than_thirty_four_findings_are_shown() {
        StringBuilder text = new StringBuilder();
        PlainWords.OURS.terms().forEach(term -> text.append(term.term()).append(". "));
        for (int i = 0; i < 40; i++) {
            text.append("\n\n")
                    .append("word ".repeat(40 + i))
                    .append("\n\n###### ")
                    .append(i)
                    .append("\n\n# x\n\n[](b")
                    .append(i)
                    .append(")\n\n![](/pictures/abcdefghijklmnopqrstuvwxyz-600x400)");
        }

        WritingHelp help = help(text.toString());

        assertThat(help.parts()).extracting(HelpPart::topic).containsExactly(HelpTopic.values());
        assertThat(help.parts().stream()
                        .mapToInt(part -> part.findings().size())
                        .sum())
                .isEqualTo(34);
        assertThat(help.parts()).allMatch(part -> part.more() > 10);
    }

    @Test
    void a_heading_that_leaves_a_level_out_is_told_how_to_begin() {
        List<Finding> found = about(HelpTopic.HEADINGS, "# One\n\n### Deep\n\n#### Deeper\n\n## Back\n\n##### Far");

        assertThat(found).extracting(Finding::kind).containsOnly(FindingKind.HEADING_SKIPS);
        assertThat(found).extracting(Finding::quote).containsExactly("Deep", "Far");
        assertThat(found).extracting(Finding::signs).containsExactly("##", "###");
        assertThat(found).extracting(Finding::line).containsExactly(3, 9);
    }

    @Test
    void the_first_heading_may_have_one_sign_or_two() {
        assertThat(about(HelpTopic.HEADINGS, "# One\n\n## Two")).isEmpty();
        assertThat(about(HelpTopic.HEADINGS, "## One\n\n### Two\n\n## Three")).isEmpty();
        assertThat(about(HelpTopic.HEADINGS, "### One")).hasSize(1);
    }

    @Test
    void a_heading_without_words_is_told_by_its_line() {
        List<Finding> found = about(HelpTopic.HEADINGS, "Tea.\n\n##\n\n## ☕ …\n\n## Tea\n\n> ##");

        assertThat(found).extracting(Finding::kind).containsOnly(FindingKind.HEADING_EMPTY);
        assertThat(found).extracting(Finding::line).containsExactly(3, 5);
    }

    @Test
    void links_that_say_nothing_are_told_once_with_how_often() {
        List<Finding> found = about(
                HelpTopic.LINKS,
                "[Click here](https://a.example/1), [*here*](https://a.example/2), [here!](https://a.example/3),"
                        + " [This](https://a.example/4) [read more…](https://a.example/5)"
                        + " [the ward’s report](https://a.example/6) [this year’s report](https://a.example/6)");

        assertThat(found).extracting(Finding::kind).containsOnly(FindingKind.LINK_SAYS_NOTHING);
        assertThat(found).extracting(Finding::quote).containsExactly("Click here", "here", "This", "read more…");
        assertThat(found).extracting(Finding::count).containsExactly(1, 2, 1, 1);
    }

    @Test
    void an_address_is_no_text_for_a_link() {
        assertThat(about(
                        HelpTopic.LINKS,
                        "https://a.example/1 <https://a.example/2> [www.a.example](https://a.example/3) m@a.example <m@a.example>"
                                + " [a.example](a.example) [https is safer](https://a.example/4)"))
                .allMatch(finding -> finding.kind() == FindingKind.LINK_IS_ADDRESS)
                .extracting(Finding::quote)
                .containsExactly("https://a.example/1", "https://a.example/2", "www.a.example", "a.example");
    }

    @Test
    void a_link_or_a_picture_without_words_is_told_by_its_address() {
        assertThat(about(
                        HelpTopic.LINKS,
                        "[](https://a.example/1) ![](https://a.example/2) ![A cup](https://a.example/3)"))
                .allMatch(finding -> finding.kind() == FindingKind.LINK_EMPTY)
                .extracting(Finding::quote)
                .containsExactly("https://a.example/1", "https://a.example/2");
    }

    @Test
    void other_languages_get_hints_on_headings_and_links_only() {
        Prose prose = Markdown.prose("### Tief\n\n[hier](https://a.example) sepsis " + "Wort ".repeat(80));
        for (String language : new String[] {"cy", "de-DE", "enm", "", null}) {
            WritingHelp help = WritingHelp.of(prose, language);
            assertThat(help.parts()).extracting(HelpPart::topic).containsExactly(HelpTopic.HEADINGS);
            assertThat(help.readingAge()).isZero();
        }
        for (String language : new String[] {"en", "en-GB", "EN-US"}) {
            assertThat(WritingHelp.of(prose, language).parts())
                    .extracting(HelpPart::topic)
                    .containsExactly(HelpTopic.HEADINGS, HelpTopic.SENTENCES, HelpTopic.WORDS);
        }
    }

    @Test
    void the_reading_age_follows_the_formula() {
        // 60 words, 6 sentences, 60 syllables: 0.39 * 10 + 11.8 - 15.59 = 0.11, and 5.
        assertThat(help("He had a cup of tea in the old room. ".repeat(6)).readingAge())
                .isEqualTo(5);
        // 60 words, 3 sentences, 72 syllables: 7.8 + 14.16 - 15.59 = 6.37, and 5.
        assertThat(help("The water in the kettle was hot and we had tea at ten in the morning with two nurses there. "
                                .repeat(3))
                        .readingAge())
                .isEqualTo(11);
        assertThat(ReadingAge.of(100, 10, 130)).isEqualTo(9);
        assertThat(ReadingAge.of(100, 5, 150)).isEqualTo(15);
        assertThat(ReadingAge.of(100, 1, 300)).isEqualTo(ReadingAge.OLDEST);
    }

    @Test
    void a_short_text_has_no_reading_age() {
        assertThat(help("word ".repeat(49)).readingAge()).isZero();
        assertThat(help("word ".repeat(50)).readingAge()).isPositive();
        assertThat(help("## " + "word ".repeat(60) + "\n\n`" + "code ".repeat(60) + "`")
                        .readingAge())
                .isZero();
    }

    @Test
    void a_plain_story_has_little_to_change() {
        WritingHelp help = help("My gran came to our ward in May. She liked her tea hot and strong.\n\n".repeat(10));

        assertThat(help.parts()).isEmpty();
        assertThat(help.readingAge()).isBetween(5, 9);
        assertThat(help.empty()).isFalse();
        assertThat(help("").empty()).isTrue();
    }

    /** The words themselves, without the parser, whose own bounds are tried elsewhere. */
    @Test
    void no_words_take_long() {
        int full = 200_000;
        List<String> texts = new ArrayList<>(List.of(
                "sepsis ".repeat(full / 7),
                "in ".repeat(full / 3),
                "in the ".repeat(full / 7),
                "in view of the ".repeat(full / 15),
                "in-".repeat(full / 3),
                "a".repeat(full),
                "ae".repeat(full / 2),
                "a'".repeat(full / 2),
                "1.".repeat(full / 2),
                "a.".repeat(full / 2),
                ".".repeat(full),
                ". ".repeat(full / 2),
                ".A ".repeat(full / 3),
                ".)".repeat(full / 2),
                "Dr. ".repeat(full / 4),
                "e.".repeat(full / 2),
                "a b. ".repeat(full / 5),
                ("A" + " b".repeat(26) + ". ").repeat(full / 55),
                " ".repeat(full),
                "\n".repeat(full),
                "a\n".repeat(full / 2),
                "e\u0301".repeat(full / 2),
                "\uD83C\uDF75".repeat(full / 2),
                "ECG ".repeat(full / 4),
                "#sepsis ".repeat(full / 8)));
        Random random = new Random(20_261_122L);
        String alphabet = "aein. -'’\n@#,1!?…)E\u00A0";
        texts.add(random.ints(full, 0, alphabet.length())
                .collect(StringBuilder::new, (text, at) -> text.append(alphabet.charAt(at)), StringBuilder::append)
                .toString());
        help("Warm.");
        for (String text : texts) {
            Prose prose = new Prose(
                    List.of(new Prose.Passage(Prose.PassageKind.RUNNING, text, text, 1)),
                    List.of(),
                    List.of(),
                    List.of());
            long from = used();
            WritingHelp help = WritingHelp.of(prose, "en");
            assertThat(Duration.ofNanos(used() - from))
                    .as(text.substring(0, 20))
                    .isLessThan(Duration.ofSeconds(1));
            assertThat(help.parts()).allMatch(part -> part.findings().size() <= 12);
        }
    }

    @Test
    void no_number_of_links_and_headings_takes_long() {
        List<Prose.Link> links = IntStream.range(0, 60_000)
                .mapToObj(i -> new Prose.Link(i % 2 == 0 ? "here" : "https://a" + i, "b" + i, i))
                .toList();
        List<Prose.Heading> headings = IntStream.range(0, 60_000)
                .mapToObj(i -> new Prose.Heading(i % 6 + 1, i % 7 == 0 ? "" : "h" + i, i))
                .toList();
        long from = used();
        WritingHelp help = WritingHelp.of(new Prose(List.of(), headings, links, List.of()), "en");

        assertThat(Duration.ofNanos(used() - from)).isLessThan(Duration.ofSeconds(1));
        assertThat(help.parts()).hasSize(2);
    }
}
