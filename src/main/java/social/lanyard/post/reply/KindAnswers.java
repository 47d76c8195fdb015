package social.lanyard.post.reply;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import social.lanyard.support.Refusal;

/** The short list of kind words (reply/kind-answers.tsv). */
final class KindAnswers {
    private static final String FILE = "/reply/kind-answers.tsv";

    static final List<KindAnswer> ALL = read();

    private KindAnswers() {}

    /** @throws Refusal when there is none with this key */
    static KindAnswer of(String key) {
        return ALL.stream()
                .filter(answer -> answer.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Refusal("words", "Choose one of the answers in the list."));
    }

    private static List<KindAnswer> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(KindAnswers.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .skip(1)
                    .map(line -> line.split("\t", 2))
                    .map(parts -> new KindAnswer(parts[0], parts[1]))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
