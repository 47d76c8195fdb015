package social.lanyard.text.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SentencesTest {

    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int end : Sentences.ends(text)) {
            sentences.add(text.substring(from, end).strip());
            from = end;
        }
        return sentences;
    }

    @Test
    void they_end_with_a_mark_before_a_space() {
        assertThat(sentences("He came. Did he? Yes! And then… Nothing\nmore. 40 beds"))
                .containsExactly("He came.", "Did he?", "Yes!", "And then…", "Nothing\nmore.", "40 beds");
    }

    @Test
    void marks_in_numbers_and_addresses_end_nothing() {
        assertThat(sentences("At 3.5 litres on a.b.c it stopped.")).hasSize(1);
    }

    @Test
    void short_forms_end_nothing() {
        assertThat(sentences("Dr. Bell and Mrs. Lane came, e.g. Tuesdays, to No. 4. They left."))
                .containsExactly("Dr. Bell and Mrs. Lane came, e.g. Tuesdays, to No. 4.", "They left.");
        assertThat(sentences("He said no. We went.")).hasSize(2);
    }

    @Test
    void what_somebody_said_goes_on_after_the_question() {
        assertThat(sentences("“Why?” she said. “Because.” He left."))
                .containsExactly("“Why?” she said.", "“Because.”", "He left.");
    }

    @Test
    void a_small_letter_goes_on() {
        assertThat(sentences("We waited ... and waited.")).hasSize(1);
    }
}
