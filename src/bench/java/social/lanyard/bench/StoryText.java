package social.lanyard.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Stream;

/** A story of exactly 2,000 words: what people of the demo wrote, and one of each thing that Markdown can do here. */
final class StoryText {

    private static final Path STORIES = Path.of("src/test/resources/demo/stories");
    private static final int WORDS = 2_000;

    private static final String FEATURES = """
            ## One of each

            *Soft*, **strong**, ~~gone~~ and `code`, a [link with words](https://example.org/a_b?c=d), a bare
            https://example.org/path, a footnote[^one], @amara and #PlainWords.

            > Somebody said this.
            > They meant it.

            1. First
            2. Second
               - with an item below

            - [ ] to do
            - [x] done

            | Shift | Cups of tea |
            |:------|------------:|
            | Night | 7 |
            | Day   | 12 |

            ```
            a block of code
            ```

            [^one]: The note itself.

            """;

    private StoryText() {}

    static String read() {
        StringBuilder story = new StringBuilder(FEATURES);
        int words = words(FEATURES);
        for (Path file : files()) {
            for (String paragraph : body(file).split("\n{2,}")) {
                int room = WORDS - words;
                if (room == 0) {
                    return story.toString();
                }
                int has = words(paragraph);
                story.append(has <= room ? paragraph : first(paragraph, room)).append("\n\n");
                words += Math.min(has, room);
            }
        }
        throw new IllegalStateException("The demo has only " + words + " words.");
    }

    /** Counted by spaces, as a writer's own program would. */
    private static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static String first(String paragraph, int words) {
        StringJoiner kept = new StringJoiner(" ");
        Stream.of(paragraph.strip().split("\\s+")).limit(words).forEach(kept::add);
        return kept.toString();
    }

    /** What stands below the lines about the story. */
    private static String body(Path file) {
        try {
            String[] parts = Files.readString(file).split("(?m)^---$", 2);
            return parts[parts.length - 1].strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static List<Path> files() {
        try (Stream<Path> files = Files.list(STORIES)) {
            return files.sorted().toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
