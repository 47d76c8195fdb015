package social.lanyard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class StylesheetTest {
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+):\\s*([^;]+);");

    /** The dark colours stand twice: by the device's setting, and by a reader's own choice. */
    @Test
    void both_copies_of_the_dark_palette_are_equal() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/META-INF/resources/css/lanyard.css"));
        Map<String, String> byDevice = tokens(css, ":root:not([data-scheme=\"light\"]) {");
        Map<String, String> byChoice = tokens(css, ":root[data-scheme=\"dark\"] {");
        assertThat(byDevice).hasSizeGreaterThan(20).containsKeys("--paper", "--ink", "--brand", "--focus");
        assertThat(byChoice).isEqualTo(byDevice);
    }

    /** Nothing is asked of another origin, and nothing is drawn from a data address. */
    @Test
    void the_stylesheet_loads_nothing() throws IOException {
        String css = Files.readString(Path.of("src/main/resources/META-INF/resources/css/lanyard.css"));
        assertThat(css).doesNotContain("url(", "@import", "http:", "https:");
    }

    private static Map<String, String> tokens(String css, String selector) {
        int start = css.indexOf(selector);
        assertThat(start).as(selector).isPositive();
        assertThat(css.indexOf(selector, start + 1)).as(selector + " once").isNegative();
        Map<String, String> tokens = new TreeMap<>();
        Matcher token = TOKEN.matcher(css.substring(start, css.indexOf('}', start)));
        while (token.find()) {
            tokens.put(token.group(1), token.group(2).strip());
        }
        return tokens;
    }
}
