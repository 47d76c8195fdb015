package social.lanyard.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LetterTextTest {
    private static final String ORIGIN = "https://lanyard.example";

    @Test
    void the_text_says_the_same_in_the_same_order() {
        Letter letter = Letter.about("A subject", "A preview", "Saltfen would like to confirm you")
                .words("A verifier there looked you up today and would like to say this about you and your work:")
                .card("Iris Okonkwo-Lane", "Registered nurse", "confirmed by Saltfen Community Health")
                .button("Read it and decide", "/verification/requests/118")
                .heading("Good to know")
                .points(List.of("The offer waits until 18 December 2026, and it is not shown to anybody before then."))
                .because("You get this because you asked to be confirmed.");
        assertThat(LetterText.of(letter, ORIGIN)).isEqualTo("""
                Saltfen would like to confirm you

                A verifier there looked you up today and would like to say this about
                you and your work:

                  Iris Okonkwo-Lane
                  Registered nurse, confirmed by Saltfen Community Health

                Read it and decide:
                https://lanyard.example/verification/requests/118

                Good to know

                - The offer waits until 18 December 2026, and it is not shown to anybody
                  before then.

                You get this because you asked to be confirmed.

                Lanyard. Contact a person: https://lanyard.example/contact
                """);
    }

    @Test
    void no_line_is_longer_than_72_characters_unless_it_is_one_word() {
        String text = "word ".repeat(60) + "x".repeat(90) + " end";
        assertThat(LetterText.wrap(text, "  ").lines())
                .allMatch(line -> line.length() <= 72 || !line.strip().contains(" "));
    }
}
