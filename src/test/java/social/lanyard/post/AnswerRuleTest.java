package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerRuleTest {
    private static final long AMARA = 1;
    private static final long WREN = 2;
    private static final long TOMASZ = 3;

    @ParameterizedTest
    @CsvSource({
        "EVERYONE, false, false, true, false",
        "EVERYONE_HELD, false, false, true, true",
        "FOLLOWED, false, true, false, false",
        "FOLLOWED, true, false, true, false",
        "FOLLOWED_HELD, true, false, true, true",
        "VERIFIED, true, false, false, false",
        "VERIFIED, false, true, true, false",
        "VERIFIED_HELD, false, true, true, true",
        "NOBODY, true, true, false, false"
    })
    void the_author_of_a_story_says_who_answers_it_and_what_waits(
            Responders chosen, boolean followed, boolean verified, boolean allowed, boolean waits) {
        Above story = new Above(AMARA, "Amara", chosen, followed);
        Answer answer = new AnswerRule(WREN, story, story, false, verified, true, false).answer();
        assertThat(answer.allowed()).isEqualTo(allowed);
        assertThat(answer.waits()).isEqualTo(waits);
        if (!allowed) {
            assertThat(answer.refusal()).contains("Amara takes");
        }
    }

    @Test
    void authors_answer_below_their_own_posts_whatever_they_chose() {
        for (Responders chosen : Responders.values()) {
            Above story = new Above(AMARA, "Amara", chosen, false);
            assertThat(new AnswerRule(AMARA, story, story, false, false, false, true).answer())
                    .as(chosen.name())
                    .isEqualTo(Answer.FREE);
        }
    }

    @Test
    void whoever_began_the_thread_rules_all_of_it() {
        Above story = new Above(AMARA, "Amara", Responders.NOBODY, false);
        Above response = new Above(TOMASZ, "Tomasz", Responders.EVERYONE, true);
        assertThat(new AnswerRule(WREN, story, response, false, true, true, false)
                        .answer()
                        .refusal())
                .isEqualTo("Amara takes no responses here.");

        Above held = new Above(AMARA, "Amara", Responders.EVERYONE_HELD, false);
        assertThat(new AnswerRule(WREN, held, response, false, true, true, false)
                        .answer()
                        .heldFor())
                .isEqualTo(AMARA);
        assertThat(new AnswerRule(AMARA, held, response, false, true, true, false).answer())
                .as("nothing of her own waits for her")
                .isEqualTo(Answer.FREE);
    }

    @Test
    void the_first_word_of_a_new_account_to_somebody_else_waits_for_them_or_a_moderator() {
        Above story = new Above(AMARA, "Amara", Responders.EVERYONE, false);
        Above response = new Above(WREN, "Wren", Responders.EVERYONE, false);
        Answer first = new AnswerRule(WREN, story, story, false, false, true, true).answer();
        assertThat(first.heldFor()).isEqualTo(AMARA);
        assertThat(first.newcomer()).isTrue();
        assertThat(new AnswerRule(AMARA, story, response, false, true, false, true).answer())
                .as("a new author answers in a thread of her own")
                .isEqualTo(Answer.FREE);

        Above reads = new Above(AMARA, "Amara", Responders.EVERYONE_HELD, false);
        assertThat(new AnswerRule(WREN, reads, reads, false, false, true, true)
                        .answer()
                        .newcomer())
                .as("an author's wish to read first is no moderator's to grant")
                .isFalse();
    }

    @Test
    void nobody_answers_what_waits_itself() {
        Above story = new Above(AMARA, "Amara", Responders.EVERYONE, true);
        assertThat(new AnswerRule(WREN, story, story, true, true, true, false)
                        .answer()
                        .allowed())
                .isFalse();
    }

    @Test
    void only_the_public_asks_and_only_professionals_are_asked() {
        Above story = new Above(AMARA, "Amara", Responders.EVERYONE, false);
        assertThat(new AnswerRule(WREN, story, story, false, false, true, false).mayAsk())
                .isTrue();
        assertThat(new AnswerRule(WREN, story, story, false, true, true, false).mayAsk())
                .isFalse();
        assertThat(new AnswerRule(WREN, story, story, false, false, false, false).mayAsk())
                .isFalse();
        assertThat(new AnswerRule(AMARA, story, story, false, false, true, false).mayAsk())
                .isFalse();
    }

    @Test
    void each_choice_has_a_word_that_leads_back_to_it() {
        assertThat(Arrays.stream(Responders.values()).map(Responders::word))
                .containsExactly(
                        "everyone",
                        "everyone-held",
                        "followed",
                        "followed-held",
                        "verified",
                        "verified-held",
                        "nobody");
        for (Responders some : Responders.values()) {
            assertThat(Responders.chosen(some.word())).contains(some);
            assertThat(Responders.of(some.code())).isEqualTo(some);
        }
        assertThat(Responders.chosen("friends")).isEmpty();
        assertThat(Responders.chosen("")).contains(Responders.EVERYONE);
    }
}
