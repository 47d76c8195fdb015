package social.lanyard.post.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Refusal;

class KindAnswersTest {
    /** Words with which somebody tells another what to do about an illness. */
    private static final Pattern ADVICE = Pattern.compile(
            "\\b(take|stop|start|try|avoid|rest|dose|tablet|medicine|should|must|normal|nothing to worry|probably)\\b",
            Pattern.CASE_INSENSITIVE);

    @Test
    void there_are_a_few_and_each_has_a_key_of_its_own() {
        assertThat(KindAnswers.ALL).hasSizeBetween(3, 8);
        assertThat(KindAnswers.ALL).extracting(KindAnswer::key).doesNotHaveDuplicates();
        assertThat(KindAnswers.of("gp").words()).contains("GP");
        assertThatThrownBy(() -> KindAnswers.of("dose")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> KindAnswers.of(null)).isInstanceOf(Refusal.class);
    }

    @Test
    void none_advises_and_they_point_to_those_who_can() {
        for (KindAnswer answer : KindAnswers.ALL) {
            assertThat(answer.words()).hasSizeLessThan(300);
            assertThat(ADVICE.matcher(answer.words()).find()).as(answer.words()).isFalse();
        }
        assertThat(ADVICE.matcher("You should rest and take two tablets.").find())
                .as("the pattern finds advice")
                .isTrue();
        String all = KindAnswers.ALL.toString();
        assertThat(all).contains("GP").contains("call 111").contains("call 999");
    }
}
