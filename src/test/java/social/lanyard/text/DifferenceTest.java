package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.lanyard.text.Difference.Fate;
import social.lanyard.text.Difference.Part;
import social.lanyard.text.Difference.Run;

class DifferenceTest {
    @Test
    void equal_texts_differ_in_nothing() {
        Difference none = Difference.between("One.\n\nTwo.\n\nThree.", "One.\n\n\nTwo.\n\nThree.\n");
        assertThat(none.nothing()).isTrue();
        assertThat(none.parts()).containsExactly(new Part(List.of(), 3));
    }

    @Test
    void a_changed_word_is_shown_inside_its_paragraph_and_the_rest_is_folded() {
        Difference change = Difference.between(
                "First.\n\nSecond.\n\nSo I counted for a week and made a mark.\n\nLast.",
                "First.\n\nSecond.\n\nSo I counted for three shifts and made a mark.\n\nLast.");
        assertThat(change.parts().get(0).folded()).isEqualTo(2);
        assertThat(change.parts().get(1).runs())
                .extracting(Run::fate)
                .containsExactly(Fate.SAME, Fate.REMOVED, Fate.ADDED, Fate.SAME);
        assertThat(words(change.parts().get(1), Fate.REMOVED)).isEqualTo("a week ");
        assertThat(words(change.parts().get(1), Fate.ADDED)).isEqualTo("three shifts ");
        assertThat(change.parts().get(2)).isEqualTo(Part.paragraph(Fate.SAME, "Last."));
        assertThat(change.nothing()).isFalse();
    }

    @Test
    void both_texts_can_be_read_off_the_difference() {
        String before =
                "The kettle broke.\n\nEverybody knew it would, and nobody had said so.\n\nI felt sick about it.";
        String after = "The kettle broke.\n\nIt had been threatening to, and nobody had said so.\n\nWe bought another.";
        Difference change = Difference.between(before, after);
        assertThat(without(change, Fate.ADDED)).isEqualTo(before);
        assertThat(without(change, Fate.REMOVED)).isEqualTo(after);
    }

    @Test
    void a_paragraph_that_has_nothing_of_the_old_one_is_shown_as_a_new_one() {
        Difference change =
                Difference.between("I felt sick about it.", "Now we buy our kettles in pairs every spring.");
        assertThat(change.parts())
                .containsExactly(
                        Part.paragraph(Fate.REMOVED, "I felt sick about it."),
                        Part.paragraph(Fate.ADDED, "Now we buy our kettles in pairs every spring."));
    }

    @Test
    void texts_without_anything_in_common_take_no_more_time_than_their_length() {
        String[] before = {many("a", "\n", 100_000), many("a", " ", 40_000), many("ab", "\n", 1_400)};
        String[] after = {many("b", "\n", 100_000), many("b", " ", 40_000), many("ba", "\n", 1_400)};
        for (int i = 0; i < before.length; i++) {
            String old = before[i];
            String now = after[i];
            org.assertj.core.api.Assertions.assertThatCode(() ->
                            assertThat(Difference.between(old, now).nothing()).isFalse())
                    .doesNotThrowAnyException();
            org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(5), () -> Difference.between(old, now));
        }
    }

    private static String many(String word, String between, int count) {
        return IntStream.range(0, count).mapToObj(i -> word + i).collect(Collectors.joining(between));
    }

    private static String words(Part part, Fate fate) {
        return part.runs().stream()
                .filter(run -> run.fate() == fate)
                .map(Run::words)
                .collect(Collectors.joining());
    }

    private static String without(Difference change, Fate left) {
        return change.parts().stream()
                .map(part -> part.folded() > 0
                        ? "The kettle broke."
                        : part.runs().stream()
                                .filter(run -> run.fate() != left)
                                .map(Run::words)
                                .collect(Collectors.joining())
                                .strip())
                .filter(paragraph -> !paragraph.isEmpty())
                .collect(Collectors.joining("\n\n"));
    }
}
