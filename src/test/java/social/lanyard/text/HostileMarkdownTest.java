package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Row R3 at the level of one text: whatever is typed, only what {@link SafeMarkup} lists comes out. */
class HostileMarkdownTest {

    private static final boolean PROOF = Boolean.getBoolean("lanyard.proof");
    private static final long SEED = 20_261_122L;
    private static final TextPlace PLACE = TextPlace.ALONE.withIdPrefix("p1").withTopicPages();

    private static final String[] SCHEMES = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "jAvAsCrIpT:alert(1)",
        "&#106;avascript:alert(1)",
        "&#x006A;avascript:alert(1)",
        "java&#9;script:alert(1)",
        "java&#x0A;script:alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#0058;alert(1)",
        "java\tscript:alert(1)",
        "\u0001javascript:alert(1)",
        "\u00A0javascript:alert(1)",
        "\u2028javascript:alert(1)",
        "javascript\\:alert(1)",
        "j\\avascript:alert(1)",
        "%6Aavascript:alert(1)",
        "javascript://%0aalert(1)",
        "vbscript:msgbox(1)",
        "VBSCRIPT:msgbox(1)",
        "&#118;bscript:x",
        "data:text/html,x",
        "DaTa:text/html;base64,PHN2Zz4=",
        "data:image/svg+xml,%3Csvg%3E",
        "file:///etc/passwd",
        "blob:x",
        "about:blank",
        "//evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "http:javascript:alert(1)",
        "tel:1",
        "ftp://x.example",
        "view-source:x",
        "feed:javascript:x",
        "/sign-out",
        "?x",
        "#main",
        "x.html"
    };

    private static final String[] LINKS = {
        "[x](%s)",
        "[x](<%s>)",
        "[x](%s \"t\")",
        "![x](%s)",
        "<%s>",
        "%s",
        "[x][r]\n\n[r]: %s",
        "[r]\n\n[r]: <%s> 't'",
        "![x][r]\n\n[r]: %s",
        "[![x](%s)](%s)",
        "- [ ] [x](%s)",
        "|a|b|\n|-|-|\n|[x](%s)|%s|",
        "# [x](%s)",
        "x[^1]\n\n[^1]: [x](%s)",
        "> **[x](%s)**"
    };

    private static final String[] PIECES = {
        "*",
        "**",
        "_",
        "~~",
        "`",
        "```",
        "\n",
        "\n\n",
        "    ",
        "\t",
        "# ",
        "## ",
        "> ",
        "- ",
        "1. ",
        "- [ ] ",
        "[",
        "]",
        "(",
        ")",
        "![",
        "](",
        "[^a]",
        "[^a]: ",
        "[r]: ",
        "[r]",
        "<",
        ">",
        "</",
        "/>",
        "<!--",
        "-->",
        "\"",
        "'",
        "=",
        "&",
        "&lt;",
        "&#60;",
        "&#x3c;",
        ";",
        "\\",
        "|",
        "|-|-|",
        "\n---\n",
        "\n===\n",
        "***",
        "script",
        "<script>",
        "<img src=x",
        " onerror=alert(1)",
        "javascript:",
        "data:text/html,",
        "https://",
        "https://a.example/",
        "www.",
        "mailto:",
        "a@b.example",
        "@amara",
        "#tag",
        "a",
        "word ",
        "é",
        "\u202E",
        "\u0000",
        "\uD83D",
        "\uD83D\uDE00",
        "\u0301",
        "{",
        "}",
        "{{",
        "<svg>",
        "<math>",
        "<style>",
        "</p>",
        "<a href=",
        "id=main",
        "style=x",
        "\u00A0",
        "\u2028",
        "%0a",
        "://"
    };

    static List<String> corpus() {
        List<String> texts = new ArrayList<>();
        try (var file = HostileMarkdownTest.class.getResourceAsStream("/hostile/vectors.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("## ") && !line.isEmpty())
                    .map(HostileMarkdownTest::unescape)
                    .forEach(texts::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        for (String scheme : SCHEMES) {
            for (String link : LINKS) {
                texts.add(link.replace("%s", scheme));
            }
        }
        return texts;
    }

    private static String unescape(String line) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            char next = c == '\\' && at + 1 < line.length() ? line.charAt(at + 1) : ' ';
            if (next == 'n' || next == 't' || next == '\\') {
                text.append(next == 'n' ? '\n' : next == 't' ? '\t' : '\\');
                at++;
            } else if (next == 'u') {
                text.append((char) Integer.parseInt(line.substring(at + 2, at + 6), 16));
                at += 5;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Test
    void there_are_more_than_five_hundred_hostile_texts() {
        assertThat(corpus()).hasSizeGreaterThan(800).doesNotContainNull();
        assertThat(corpus().stream().distinct().count()).isGreaterThan(800);
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("corpus")
    void a_hostile_text_is_harmless_as_every_kind_of_text(String hostile) {
        for (TextKind kind : TextKind.values()) {
            for (String text : List.of(hostile, "> - " + hostile, "**" + hostile + "**", "word " + hostile + " word")) {
                SafeMarkup.check(Markdown.render(text, kind, PLACE).html().value());
            }
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("corpus")
    void the_policy_alone_would_hold_if_the_parser_let_everything_through(String hostile) {
        SafeMarkup.check(
                HtmlPolicy.clean(hostile + "<a href=\"" + hostile + "\">x</a><a href='" + hostile + "' onclick=x>x</a>")
                        .value()
                        .replaceAll("id=\"t-[a-z0-9-]+\"", ""));
    }

    @Test
    void no_mixture_of_marks_gets_anything_past() {
        Random random = new Random(SEED);
        int tries = PROOF ? 200_000 : 4_000;
        int rendered = 0;
        for (int count = 0; count < tries; count++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(40); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            TextKind kind = TextKind.values()[random.nextInt(3)];
            try {
                RenderedText shown = Markdown.render(text.toString(), kind, PLACE);
                SafeMarkup.check(shown.html().value());
                assertThat(HtmlPolicy.clean(shown.html().value())).isEqualTo(shown.html());
                rendered++;
            } catch (TextRefused tooMuch) {
                assertThat(tooMuch.limit()).isNotNull();
            } catch (AssertionError | RuntimeException wrong) {
                throw new AssertionError("try " + count + " of seed " + SEED + ": " + text, wrong);
            }
        }
        assertThat(rendered).isGreaterThan(tries * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<p onclick=\"x\">a</p>",
                "<a href=\"javascript:alert(1)\" rel=\"nofollow ugc noopener\">x</a>",
                "<p id=\"main\">a</p>",
                "<span class=\"btn\">a</span>",
                "<p>a<!-- b --></p>",
                "<a href=\"https://a.example\">no rel</a>",
                "<h1>a</h1>",
                "<img src=\"https://a.example\">"
            })
    void the_check_itself_notices_what_it_is_for(String bad) {
        assertThatThrownBy(() -> SafeMarkup.check(bad)).isInstanceOf(AssertionError.class);
    }
}
