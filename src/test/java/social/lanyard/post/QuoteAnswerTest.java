package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuoteAnswerTest {
    @Test
    void whoever_never_agreed_refuses_and_whoever_did_withdraws() {
        assertThat(QuoteAnswer.ASKED.next(false)).isEqualTo(QuoteAnswer.REFUSED);
        assertThat(QuoteAnswer.REFUSED.next(false)).isEqualTo(QuoteAnswer.REFUSED);
        assertThat(QuoteAnswer.GIVEN.next(false)).isEqualTo(QuoteAnswer.WITHDRAWN);
        assertThat(QuoteAnswer.WITHDRAWN.next(false)).isEqualTo(QuoteAnswer.WITHDRAWN);
    }

    @Test
    void everybody_may_agree_at_any_time() {
        for (QuoteAnswer before : QuoteAnswer.values()) {
            assertThat(before.next(true)).as(before.name()).isEqualTo(QuoteAnswer.GIVEN);
        }
    }
}
