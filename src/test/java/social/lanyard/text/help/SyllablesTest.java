package social.lanyard.text.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SyllablesTest {

    /** Counted by hand, from what people write about work in health care. */
    private static final List<String> COUNTED = List.of(
            "1 a I the was asked walked kept through thought bed beds ward nurse care cared night nights moved tired",
            "1 phone phones time times came give gave large please choose breathe strength eight school house spoke wrote tea",
            "1 worked stopped called nursed healed pain drug drugs dose ache aches tongue blood change old child knife rhyme",
            "2 doctor patient patients kettle table little needed wanted started changes houses nurses",
            "2 going seeing doing quiet people waiting after before about colleague careful safely hopeful homeless movement placement",
            "2 season region nation station vision union morning evening water coffee mother father needle bottle people’s someone",
            "2 action question spoken being women human children language quickly science poem asthma clinic listen handle",
            "2 able body bathroom blanket breakfast bleeding corner cancer candle feeling follow simple sister trolley under",
            "3 ambulance anyone assessment calendar electric injection manager nutrition sensible uniform yesterday",
            "3 hospital medicine condition everyone family another remember together beautiful physical emotion position operate",
            "3 however area idea video radio usual serious previous period banana animal chemical consultant",
            "3 attention infection department equipment discovered frightening already professor surgery decided wonderful",
            "4 experience temperature information emergency communicate operation population impossible medication january",
            "4 reality society anxiety generally necessary material variety situation independent",
            "4 diabetes february particular relationship community scientific sociology",
            "5 communication university opportunity organisation",
            "5 electricity physiotherapy imagination administration examination",
            "1 asks hands watched shared smiled brought since chair stairs bridge judged sense please worse where",
            "2 minute minutes midwife bandage dressing manage managed porter shower pillow believe achieve advice issue",
            "2 colour tissue rescue voices noises pages watches lunches happened listened offered opened answered",
            "3 visitor carefully visited volunteer regular companion interview opinion company memory finally",
            "3 decision provided discussion corridor cardigan understand",
            "4 activity authority alternative technology majority development television",
            "6 responsibility rehabilitation encephalopathy",
            "7 confidentiality");

    @Test
    void the_estimate_is_right_for_nineteen_words_in_twenty() {
        int words = 0;
        List<String> wrong = new ArrayList<>();
        for (String line : COUNTED) {
            int syllables = Character.digit(line.charAt(0), 10);
            for (String word : line.substring(2).split(" ")) {
                words++;
                int counted = Syllables.count(word);
                if (counted != syllables) {
                    wrong.add(word + " " + counted);
                }
            }
        }
        assertThat(words).isGreaterThan(200);
        assertThat(wrong).as("of %d words", words).hasSizeLessThanOrEqualTo(words / 20);
    }

    @Test
    void short_forms_are_read_letter_by_letter_and_figures_at_once() {
        assertThat(Syllables.count("NHS")).isEqualTo(3);
        assertThat(Syllables.count("hmm")).isEqualTo(1);
        assertThat(Syllables.count("1998")).isEqualTo(1);
        assertThat(Syllables.count("don’t")).isEqualTo(1);
        assertThat(Syllables.count("café")).isEqualTo(2);
    }
}
