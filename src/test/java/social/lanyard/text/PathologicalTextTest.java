package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import social.lanyard.testing.AtOnce;
import social.lanyard.text.help.WritingHelp;

/**
 * Row R5 at the level of one text: whatever is typed, at any length, is rendered or refused, and neither takes long nor
 * overflows the stack. How fast it is belongs to the benchmarks; the time here is a safety net for slow machines.
 */
class PathologicalTextTest {

    private static final boolean PROOF = Boolean.getBoolean("lanyard.proof");
    private static final Duration SAFETY_NET = Duration.ofSeconds(10);
    private static final int FULL = TextKind.STORY.characters();

    private static final String[] UNITS = {
        "*",
        "_",
        "~",
        "`",
        "[",
        "]",
        "!",
        "<",
        ">",
        "&",
        "\\",
        "|",
        "#",
        "-",
        "+",
        "=",
        "(",
        "\"",
        "^",
        "\t",
        " ",
        "@",
        "a",
        "\n",
        "*a ",
        "_a ",
        "*a_ ",
        " a*",
        "a**b",
        "*a**a ",
        "~~a ",
        "~~~a",
        "[a ",
        "[a](",
        "[a](b",
        "[a](<b",
        "[a](b \"c",
        "![[",
        "![a](",
        "[a][",
        "[a]",
        "[^a]",
        "[^ ",
        "](a",
        "[\\",
        "\\[",
        "`a ",
        "`a``b ",
        "<a ",
        "<a>",
        "<!--",
        "<a b='",
        "<http:",
        "<a@b>",
        "&amp;",
        "&a",
        "&#1;",
        "http://",
        "www.",
        "www.a.b ",
        "@a ",
        "#a ",
        "#a#",
        "> ",
        "> > ",
        "- ",
        "+ ",
        "1. ",
        "- > ",
        "> [^a]: ",
        "# ",
        "# a\n",
        "a\n=\n",
        "a\n-\n",
        "---\n",
        "- a\n",
        "- a\n\n",
        "* a\n+ b\n",
        "1. a\n",
        "> a\n",
        "> a\n\n",
        ">a\nb\n",
        "```\n",
        "```\na\n",
        "    a\n\n",
        "\ta\n",
        "- [ ] a\n",
        "|a\n",
        "|\n",
        "a|b\n",
        "a|b\n-|-\nc|d\n\n",
        "[a]: b\n",
        "[a]: b 'c\n",
        "[^a]: b\n",
        "[^a]: ",
        "a\\\n",
        "a  \n",
        "\u0301",
        "a\u0301",
        "\uD83D\uDC68\u200D",
        "\u0E01",
        "\u4E2D",
        "\uFDFA",
        "#\uFDFA ",
        "*[a](b)*",
        "[*a](b*)",
        "*[",
        "`*",
        "{{"
    };

    private record Shape(String name, IntFunction<String> text) {}

    private static List<Shape> shapes() {
        List<Shape> shapes = new ArrayList<>();
        for (String unit : UNITS) {
            shape(shapes, "[" + unit + "] on one line", n -> unit.repeat(n / unit.length()));
            shape(shapes, "[" + unit + "] in lines of 40,000", n -> lines(unit, n, 40_000, "\n\n"));
            shape(shapes, "[" + unit + "] in lines of 900", n -> lines(unit, n, 900, "\n\n"));
            shape(shapes, "[" + unit + "] in joined lines of 90", n -> lines(unit, n, 90, "\n"));
        }
        shape(shapes, "brackets inside brackets", n -> "[".repeat(n / 2) + "a" + "]".repeat(n / 2));
        shape(shapes, "links inside links", n -> "[".repeat(n / 6) + "a" + "](b)".repeat(n / 6));
        shape(shapes, "emphasis inside emphasis", n -> "*a ".repeat(n / 6) + "a* ".repeat(n / 6));
        shape(shapes, "marks around a letter", n -> "*_".repeat(n / 4) + "a" + "_*".repeat(n / 4));
        shape(shapes, "a bracket before backslashes", n -> "[" + "\\".repeat(n - 1));
        shape(shapes, "growing backticks", n -> growing(n, i -> "`".repeat(i % 390 + 1) + "a"));
        shape(shapes, "a list deeper with every line", n -> growing(n, i -> "  ".repeat(i) + "- a\n"));
        shape(shapes, "a list deeper by tabs", n -> growing(n, i -> "\t".repeat(i) + "- a\n"));
        shape(shapes, "a quote deeper with every line", n -> growing(n, i -> ">".repeat(i + 1) + "a\n"));
        shape(shapes, "quotes as deep as they may be", n -> ("> ".repeat(20) + "a\n").repeat(n / 42));
        shape(shapes, "quotes in lists in quotes", n -> growing(n, i -> "> - ".repeat(i % 10 + 1) + "a\n"));
        shape(
                shapes,
                "a list and empty lines",
                n -> growing(900, i -> "  ".repeat(i % 18) + "- a\n") + "\n".repeat(Math.max(0, n - 999)));
        shape(
                shapes,
                "a thousand columns",
                n -> ("|a".repeat(1000) + "\n" + "|-".repeat(1000) + "\n") + "|\n".repeat(n / 3));
        shape(
                shapes,
                "all columns and empty rows",
                n -> ("|a".repeat(90) + "\n" + "|-".repeat(90) + "\n") + "|\n".repeat(9_000));
        shape(shapes, "a separator that is none", n -> "a|b\n" + "-|".repeat(n / 2 - 4) + "x");
        shape(
                shapes,
                "a long address called often",
                n -> "[a]: https://a.b/" + "c".repeat(1900) + "\n\n" + "[a] ".repeat(n / 5));
        shape(shapes, "link definitions", n -> growing(n, i -> "[r" + i + "]: https://a.b/" + i + "\n"));
        shape(
                shapes,
                "links to nothing",
                n -> growing(n, i -> "[r" + i + "][s" + i + "] " + (i % 100 == 0 ? "\n\n" : "")));
        shape(shapes, "footnotes", n -> growing(n, i -> "[^" + i + "]: x [^" + (i + 1) + "]\n") + "\n[^1]");
        shape(shapes, "one footnote called often", n -> "[^a] ".repeat(n / 5 - 4) + "\n\n[^a]: b");
        shape(shapes, "a footnote that calls itself", n -> "[^a]: " + "[^a] ".repeat(n / 5 - 2));
        shape(shapes, "footnote marks before spaces", n -> ("[^" + " ".repeat(400) + "\n").repeat(n / 403));
        shape(shapes, "a title without an end", n -> "[a](b \"" + "c".repeat(n - 7));
        shape(shapes, "an address without an end", n -> "https://a.b/" + "c".repeat(n - 12));
        shape(shapes, "parentheses in an address", n -> "[a](" + "(".repeat(n / 2 - 9) + ")".repeat(n / 2));
        shape(shapes, "a rule that is none", n -> "- ".repeat(n / 2 - 1) + "a");
        shape(shapes, "underlines that are none", n -> "a\n" + "=".repeat(n - 3) + "x");
        shape(shapes, "headings with one name", n -> "# a\n".repeat(n / 4));
        shape(shapes, "spaces between letters", n -> "a" + " ".repeat(n - 2) + "b");
        shape(shapes, "towers of accents", n -> ("a" + "\u0301\u0323".repeat(15)).repeat(n / 31));
        return shapes;
    }

    private static void shape(List<Shape> shapes, String name, IntFunction<String> text) {
        shapes.add(new Shape(name.replace("\n", "\\n").replace("\t", "\\t"), text));
    }

    private static String lines(String unit, int length, int width, String end) {
        String line = unit.repeat(Math.max(1, width / unit.length())) + end;
        return line.repeat(length / line.length());
    }

    private static String growing(int length, IntFunction<String> part) {
        StringBuilder text = new StringBuilder();
        for (int count = 0; ; count++) {
            String next = part.apply(count);
            if (text.length() + next.length() > length) {
                return text.toString();
            }
            text.append(next);
        }
    }

    @Test
    void a_text_of_any_shape_is_rendered_or_refused() {
        List<Shape> shapes = shapes();
        assertThat(shapes).hasSizeGreaterThan(400);
        AtOnce.each(2, shapes, shape -> renderedOrRefused(shape.name(), shape.text()));
    }

    private static void renderedOrRefused(String name, IntFunction<String> text) throws InterruptedException {
        for (int length : PROOF ? new int[] {1_000, 20_000, 100_000, FULL} : new int[] {2_000, FULL}) {
            String source = text.apply(length);
            assertThat(outcome(source, TextKind.STORY))
                    .as("%s at %d", name, length)
                    .isIn("rendered", "refused");
        }
        String brief = text.apply(480);
        assertThat(outcome(brief, TextKind.NOTE)).as(name).isIn("rendered", "refused");
    }

    @Test
    void mixed_shapes_are_rendered_or_refused() {
        Random random = new Random(20_261_122L);
        List<Shape> shapes = new ArrayList<>();
        for (int tries = PROOF ? 600 : 40; tries > 0; tries--) {
            String first = UNITS[random.nextInt(UNITS.length)];
            String second = UNITS[random.nextInt(UNITS.length)];
            int width = new int[] {20, 90, 900, 4_000, 40_000}[random.nextInt(5)];
            shapes.add(new Shape(
                    "[%s] and [%s] at %d".formatted(first, second, width),
                    length -> mixed(first, second, width, length)));
        }
        AtOnce.each(
                2,
                shapes,
                shape -> assertThat(outcome(shape.text().apply(FULL), TextKind.STORY))
                        .as(shape.name())
                        .isIn("rendered", "refused"));
    }

    private static String mixed(String first, String second, int width, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length - 2 * width - 20) {
            text.append(lines(first, width, width - 2, "\n")).append(lines(second, width, width - 2, "\n\n"));
            text.append('a');
        }
        return text.toString();
    }

    /** On a thread with an ordinary stack, smaller than that of the pool. */
    private static String outcome(String source, TextKind kind) throws InterruptedException {
        String[] outcome = {"still running"};
        Thread thread = new Thread(null, () -> outcome[0] = tried(source, kind), "try", 2L * 1024 * 1024);
        thread.setDaemon(true);
        thread.start();
        thread.join(SAFETY_NET.toMillis());
        return outcome[0];
    }

    private static String tried(String source, TextKind kind) {
        try {
            if (kind == TextKind.STORY) {
                WritingHelp.of(Markdown.prose(source), "en");
            }
            return Markdown.render(source, kind, TextPlace.ALONE.withTopicPages()) == null ? "nothing" : "rendered";
        } catch (TextRefused refused) {
            return "refused";
        } catch (Throwable wrong) {
            return wrong.toString();
        }
    }

    static Stream<Arguments> overTheLimit() {
        return Stream.of(
                Arguments.of(TextLimit.CHARACTERS, 0, "a ".repeat(100_001)),
                Arguments.of(TextLimit.LINE_LENGTH, 2, "ok\n" + "a".repeat(50_001)),
                Arguments.of(TextLimit.LINES, 10_001, "a\n".repeat(10_001)),
                Arguments.of(TextLimit.QUOTE_DEPTH, 2, "ok\n" + ">".repeat(21)),
                Arguments.of(TextLimit.LIST_DEPTH, 1, "- ".repeat(21) + "a"),
                Arguments.of(TextLimit.DELIMITER_RUN, 3, "ok\n\n" + "a" + "*".repeat(401)),
                Arguments.of(TextLimit.DELIMITERS, 3, "ok\n\n" + "a* ".repeat(2_001)),
                Arguments.of(TextLimit.BRACKETS, 1, "[a] ".repeat(1_001)),
                Arguments.of(TextLimit.BRACKET_DEPTH, 1, "[".repeat(101)),
                Arguments.of(TextLimit.BACKSLASHES, 1, "\\".repeat(101)),
                Arguments.of(TextLimit.SPACES, 1, "a" + " ".repeat(501) + "b"),
                Arguments.of(TextLimit.TABLE_COLUMNS, 1, "|a".repeat(101)),
                Arguments.of(TextLimit.BLOCKS, 5_001, "- a\n".repeat(5_001)),
                Arguments.of(TextLimit.DEFINITIONS, 501, "[a]: b\n".repeat(501)),
                Arguments.of(TextLimit.LINKS, 0, "@a ".repeat(2_001)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("overTheLimit")
    void over_a_limit_the_writer_is_told_which_one_and_where(TextLimit limit, int line, String text) {
        assertThatThrownBy(() -> Markdown.story(text, TextPlace.ALONE))
                .isInstanceOfSatisfying(TextRefused.class, refused -> {
                    assertThat(refused.limit()).isEqualTo(limit);
                    assertThat(refused.line()).isEqualTo(line);
                    assertThat(refused.problems().get(0).sentence())
                            .endsWith(".")
                            .doesNotContain("%");
                });
    }

    @Test
    void at_the_limits_a_text_is_rendered() {
        assertThat(Markdown.story("a ".repeat(20_000) + "\n", TextPlace.ALONE).words())
                .isEqualTo(20_000);
        assertThat(Markdown.story(("word ".repeat(199) + "\n\n").repeat(200), TextPlace.ALONE)
                        .words())
                .isEqualTo(39_800);
        assertThat(Markdown.story("> ".repeat(20) + "a", TextPlace.ALONE).words())
                .isEqualTo(1);
        assertThat(Markdown.story("- ".repeat(20) + "a", TextPlace.ALONE).words())
                .isEqualTo(1);
        assertThat(Markdown.story("Name: " + "_".repeat(400), TextPlace.ALONE).plainText())
                .contains("____");
        assertThat(Markdown.story("[a](https://a.example) ".repeat(1_000), TextPlace.ALONE)
                        .words())
                .isEqualTo(1_000);
        assertThat(Markdown.story("- a\n".repeat(5_000), TextPlace.ALONE).words())
                .isEqualTo(5_000);
        assertThat(Markdown.story("|a".repeat(100) + "\n" + "|-".repeat(100) + "\n" + "|b".repeat(100), TextPlace.ALONE)
                        .words())
                .isEqualTo(200);
    }
}
