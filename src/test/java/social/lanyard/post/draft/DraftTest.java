package social.lanyard.post.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import social.lanyard.post.StoryText;
import social.lanyard.support.Conflict;

class DraftTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void a_save_counts_the_revision_up() {
        Draft draft = Draft.begin(1, 2, text("One"), NOON);
        assertThat(draft.revision).isEqualTo(1);
        draft.save(text("Two"), 1, false, NOON.plusSeconds(60));
        assertThat(draft.revision).isEqualTo(2);
        assertThat(draft.text().title()).isEqualTo("Two");
        assertThat(draft.updatedAt).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void an_old_revision_overwrites_nothing() {
        Draft draft = Draft.begin(1, 2, text("One"), NOON);
        draft.save(text("From the phone"), 1, false, NOON);
        assertThatThrownBy(() -> draft.save(text("From the ward"), 1, false, NOON))
                .isInstanceOf(Conflict.class);
        assertThat(draft.text().title()).isEqualTo("From the phone");
    }

    @Test
    void the_same_words_again_are_no_conflict_and_no_new_revision() {
        Draft draft = Draft.begin(1, 2, text("One"), NOON);
        draft.save(text("Two"), 1, false, NOON);
        draft.save(text("Two"), 1, false, NOON.plusSeconds(60));
        assertThat(draft.revision).isEqualTo(2);
        assertThat(draft.updatedAt).isEqualTo(NOON);
    }

    @Test
    void what_the_page_saves_by_itself_within_a_minute_is_one_version() {
        Draft draft = Draft.begin(1, 2, text("One"), NOON);
        assertThat(draft.goesOn(true, NOON))
                .as("the first was no save by the page")
                .isFalse();
        draft.save(text("Two"), 1, true, NOON);
        assertThat(draft.goesOn(true, NOON.plusSeconds(59))).isTrue();
        assertThat(draft.goesOn(false, NOON.plusSeconds(59)))
                .as("pressing Save")
                .isFalse();
        draft.save(text("Three"), 2, true, NOON.plusSeconds(59));
        assertThat(draft.goesOn(true, NOON.plusSeconds(60)))
                .as("counted from the first of them")
                .isFalse();
    }

    private static StoryText text(String title) {
        return StoryText.of(title, "", "", "Body", "", "", "", "", "");
    }
}
