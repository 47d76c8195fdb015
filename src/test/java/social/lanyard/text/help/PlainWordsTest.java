package social.lanyard.text.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import social.lanyard.text.Markdown;

class PlainWordsTest {

    private static Map<String, Integer> found(String markdown) {
        return WritingHelp.of(Markdown.prose(markdown), "en-GB").parts().stream()
                .filter(part -> part.topic() == HelpTopic.WORDS)
                .flatMap(part -> part.findings().stream())
                .collect(java.util.stream.Collectors.toMap(Finding::quote, Finding::count));
    }

    @Test
    void the_list_is_long_and_each_term_is_there_once_with_something_plainer() {
        List<PlainWord> terms = PlainWords.OURS.terms();

        assertThat(terms).hasSizeGreaterThan(250);
        assertThat(terms).extracting(term -> term.term().toLowerCase()).doesNotHaveDuplicates();
        assertThat(terms).allSatisfy(term -> {
            assertThat(term.term()).isNotBlank().isEqualTo(term.term().strip());
            assertThat(term.plainer()).isNotEmpty().allMatch(word -> !word.isBlank());
            assertThat(term.plainer()).doesNotContain(term.term());
            assertThat(term.note().isEmpty() || term.note().endsWith(".")).isTrue();
        });
    }

    @Test
    void every_term_of_the_list_is_found_in_a_sentence() {
        List<String> missed = new ArrayList<>();
        for (PlainWord term : PlainWords.OURS.terms()) {
            if (!found("Here the " + term.term() + ", again.").containsKey(term.term())) {
                missed.add(term.term());
            }
        }
        assertThat(missed).isEmpty();
    }

    @Test
    void what_is_offered_needs_no_plainer_word_itself() {
        List<String> circles = new ArrayList<>();
        for (PlainWord term : PlainWords.OURS.terms()) {
            for (String plainer : term.plainer()) {
                if (!found("Here: " + plainer + ".").isEmpty()) {
                    circles.add(term.term() + ": " + plainer);
                }
            }
        }
        assertThat(circles).isEmpty();
    }

    @Test
    void a_term_is_told_once_with_how_often_it_is_there() {
        assertThat(found("Sepsis.\n\n- sepsis, SEPSIS\n\n## The sepsis\n\n| Sepsis |\n|-|\n"))
                .containsExactly(Map.entry("sepsis", 5));
    }

    @Test
    void usual_endings_are_found() {
        assertThat(found("She commenced, commences and is commencing. Cannulas, comorbidities. They resuscitated him."))
                .isEqualTo(Map.of("commence", 3, "cannula", 1, "comorbidity", 1, "resuscitate", 1));
        assertThat(found("He presented with it and adhered to that.")).containsKeys("presented with", "adhere to");
        assertThat(found("The clinician's view, the clinician’s view")).containsEntry("clinician", 2);
    }

    @Test
    void whole_words_are_found_and_parts_of_words_are_not() {
        assertThat(found("Septicaemias, antisepsis, sepsisx, viaduct, acutely_odd, presented. With"))
                .isEmpty();
        assertThat(found("presented, with")).isEmpty();
    }

    @Test
    void phrases_go_over_line_breaks_and_hyphens_and_the_longest_wins() {
        assertThat(found("a myocardial\ninfarction, multi-disciplinary, a non‑compliant one, post operative"))
                .isEqualTo(Map.of("myocardial infarction", 1, "non-compliant", 1, "post-operative", 1));
        assertThat(found("a pulmonary embolism, an embolism"))
                .isEqualTo(Map.of("pulmonary embolism", 1, "embolism", 1));
    }

    @Test
    void short_forms_are_found_in_capitals_only() {
        assertThat(found("The ECG and two MDTs.")).isEqualTo(Map.of("ECG", 1, "MDT", 1));
        assertThat(found("With a sob she heard the news, had salt and was nice."))
                .isEmpty();
    }

    @Test
    void code_addresses_and_names_are_left_alone() {
        assertThat(found("`sepsis` https://a.example/sepsis <https://sepsis.example> [words](https://a.example/sepsis)"
                        + " @sepsis #sepsis\n\n    sepsis\n"))
                .isEmpty();
        assertThat(found("[sepsis](https://a.example/)")).containsKey("sepsis");
    }
}
