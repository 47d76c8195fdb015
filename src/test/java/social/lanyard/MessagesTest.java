package social.lanyard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text of a page stands in a bundle, under a key that is used. */
class MessagesTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Path BUNDLES = Path.of("src/main/resources/messages");
    private static final Path SOURCES = Path.of("src/main/java");

    /** A name is the same in every language. */
    private static final String BRAND = "Lanyard";

    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern READ_OUT =
            Pattern.compile("\\b(aria-label|placeholder|alt|title|value|content)=\"([^\"]*)\"");

    @Test
    void every_key_is_used_and_every_used_key_is_there() {
        Set<String> defined = new TreeSet<>();
        for (Path bundle : files(BUNDLES, ".properties")) {
            String name = bundle.getFileName().toString().replace(".properties", "");
            properties(bundle).stringPropertyNames().forEach(key -> defined.add(name + ":" + key));
        }
        assertThat(defined).as("keys found").hasSizeGreaterThan(30);

        String templates = text(files(TEMPLATES, ".html"));
        String sources = text(files(SOURCES, ".java"));
        Set<String> unused = new TreeSet<>();
        for (String key : defined) {
            String asked = withoutConstant(key);
            String own = asked.substring(asked.indexOf(':') + 1);
            boolean used = Pattern.compile("\\b" + Pattern.quote(asked) + "\\b")
                            .matcher(templates)
                            .find()
                    // Code asks the bundle's interface.
                    || Pattern.compile("\\.\\s*" + Pattern.quote(own) + "\\(")
                            .matcher(sources)
                            .find();
            if (!used) {
                unused.add(key);
            }
        }
        assertThat(unused).as("keys that nothing uses").isEmpty();

        Set<String> missing = new TreeSet<>();
        Set<String> answered = new TreeSet<>(defined);
        defined.forEach(key -> answered.add(withoutConstant(key)));
        Matcher use =
                Pattern.compile("\\{(" + names(defined) + "):([a-z0-9_]+)").matcher(templates);
        while (use.find()) {
            if (!answered.contains(use.group(1) + ":" + use.group(2))) {
                missing.add(use.group());
            }
        }
        assertThat(missing).as("keys that no bundle has").isEmpty();
    }

    /** One message for each constant of an enumeration is asked for by the name before them. */
    private static String withoutConstant(String key) {
        return key.replaceFirst("_\\$?[A-Z][A-Z_]*$", "");
    }

    @Test
    void no_message_is_empty_and_none_shouts() {
        for (Path bundle : files(BUNDLES, ".properties")) {
            Properties messages = properties(bundle);
            messages.forEach((key, message) -> assertThat(message.toString())
                    .as(bundle.getFileName() + " " + key)
                    .isNotBlank()
                    .doesNotContainIgnoringCase("oops", "please note")
                    .doesNotContain("!"));
        }
    }

    @Test
    void templates_hold_no_text_of_their_own() {
        Set<String> literal = new TreeSet<>();
        List<Path> templates = files(TEMPLATES, ".html");
        assertThat(templates).hasSizeGreaterThan(5);
        for (Path template : templates) {
            String markup = read(template)
                    .replaceAll("(?s)\\{!.*?!\\}", " ")
                    .replaceAll("(?s)<!--.*?-->", " ")
                    .replaceAll("(?s)<style>.*?</style>", " ");
            Matcher attribute = READ_OUT.matcher(markup);
            while (attribute.find()) {
                boolean spoken = !attribute.group(1).equals("content")
                        && !attribute.group(1).equals("value");
                if (spoken && isText(withoutExpressions(attribute.group(2)))) {
                    literal.add(template + ": " + attribute.group());
                }
            }
            for (String text :
                    withoutExpressions(markup).replaceAll("(?s)<[^>]*>", "\n").split("\n")) {
                if (isText(text)) {
                    literal.add(template + ": " + text.strip());
                }
            }
        }
        assertThat(literal).isEmpty();
    }

    @Test
    void templates_hold_no_inline_script_or_style() {
        for (Path template : files(TEMPLATES, ".html")) {
            boolean mail = template.getFileName().toString().startsWith("mail");
            String markup = read(template);
            assertThat(markup)
                    .as(template.toString())
                    .doesNotContainPattern("\\son[a-z]+=\"")
                    .doesNotContain("javascript:");
            if (!mail) {
                assertThat(markup)
                        .as(template.toString())
                        .doesNotContain("<style")
                        .doesNotContainPattern("\\sstyle=")
                        .doesNotContainPattern(
                                "<script(?![^>]*\\ssrc=)(?! type=\"application/ld\\+json\">\\{shared\\.data}</script>)");
            }
        }
    }

    private static boolean isText(String text) {
        return WORDS.matcher(text.replace(BRAND, "")).find();
    }

    /** Expressions hold other expressions only in quotes; braces are taken away from the inside out. */
    private static String withoutExpressions(String markup) {
        String before;
        String after = markup;
        do {
            before = after;
            after = before.replaceAll("(?s)\\{[^{}]*\\}", "");
        } while (!after.equals(before));
        return after;
    }

    private static String names(Set<String> keys) {
        Set<String> names = new TreeSet<>();
        keys.forEach(key -> names.add(key.substring(0, key.indexOf(':'))));
        return String.join("|", names);
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(List<Path> files) {
        StringBuilder text = new StringBuilder();
        files.forEach(file -> text.append(read(file)).append('\n'));
        return text.toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties;
    }
}
