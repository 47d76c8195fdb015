package social.lanyard.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Refusal;

/** How the search box is read. */
class SoughtTest {
    @Test
    void words_must_all_be_there() {
        assertThat(one("comfortable  waiting").words()).containsExactly("comfortable", "waiting");
    }

    @Test
    void quotation_marks_of_any_shape_hold_words_together() {
        for (String typed :
                List.of("\"out of hours\"", "“out of hours”", "«out of hours»", "\"out of hours", "„out of hours“")) {
            assertThat(one(typed).phrases()).as(typed).containsExactly("out of hours");
            assertThat(one(typed).words()).as(typed).isEmpty();
        }
    }

    @Test
    void a_minus_leaves_out_and_a_hyphen_does_not() {
        assertThat(one("care -home").notWords()).containsExactly("home");
        assertThat(one("care -\"nursing home\"").notPhrases()).containsExactly("nursing home");
        assertThat(one("covid-19").words()).containsExactly("covid", "19");
        assertThat(one("covid-19").notWords()).isEmpty();
        assertThat(one("care - home").words()).containsExactly("care", "home");
    }

    @Test
    void or_separates_two_ways() {
        assertThat(Sought.of("tea or coffee milk").ways())
                .extracting(Sought.Way::words)
                .containsExactly(List.of("tea"), List.of("coffee", "milk"));
        assertThat(Sought.of("or tea OR").ways()).hasSize(1);
        assertThat(one("\"tea or coffee\"").phrases()).containsExactly("tea or coffee");
    }

    @Test
    void signs_inside_words_stay() {
        assertThat(one("don't take 2.5 mg.").words()).containsExactly("don't", "take", "2.5", "mg");
        assertThat(one("@quiet.kitchen and/or #tea").words()).containsExactly("quiet", "kitchen", "and", "or", "tea");
    }

    @Test
    void nothing_typed_looks_for_nothing() {
        assertThat(Sought.of(null)).isEqualTo(Sought.NOTHING);
        assertThat(Sought.of(" \t\n")).isEqualTo(Sought.NOTHING);
    }

    @Test
    void what_cannot_be_looked_for_is_told_in_a_sentence() {
        assertRefused("!!! &&& ((( ''' :*", "no word");
        assertRefused("\u0000\u0001\u0007", "no word");
        assertRefused("-care", "leave out");
        assertRefused("tea or -care", "leave out");
        assertRefused("a".repeat(10_000), "too long");
        assertRefused("a ".repeat(17), "too much");
        assertRefused("a or b or c or d or e", "too much");
    }

    @Test
    void no_text_at_all_breaks_it_and_nothing_of_the_syntax_of_the_database_gets_through() {
        Random random = new Random(20261123);
        String signs = "\"“”-–' \t\u0000\u0008&|!():*<>@#\\/%_.,;$1aZ9éß漢ﷺ\u0301\ud83d\ude00\ud83d orOR";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder typed = new StringBuilder();
            int length = random.nextInt(60);
            for (int i = 0; i < length; i++) {
                typed.append(signs.charAt(random.nextInt(signs.length())));
            }
            Sought sought;
            try {
                sought = Sought.of(typed.toString());
            } catch (Refusal told) {
                assertThat(told.problems()).hasSize(1);
                continue;
            }
            for (Sought.Way way : sought.ways()) {
                assertThat(way.words().toString() + way.phrases() + way.notWords() + way.notPhrases())
                        .as(typed.toString())
                        .doesNotContainPattern("[\\x00-\\x1f\"&|!():*<>@\\\\]");
                assertThat(way.words()).allMatch(word -> word.indexOf(' ') < 0 && !word.isEmpty());
            }
        }
    }

    private static Sought.Way one(String typed) {
        List<Sought.Way> ways = Sought.of(typed).ways();
        assertThat(ways).hasSize(1);
        return ways.get(0);
    }

    private static void assertRefused(String typed, String sentence) {
        assertThatThrownBy(() -> Sought.of(typed)).isInstanceOf(Refusal.class).hasMessageContaining(sentence);
    }
}
