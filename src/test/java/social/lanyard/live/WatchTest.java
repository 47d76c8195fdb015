package social.lanyard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Refusal;

class WatchTest {
    private static final Arrival STORY = arrival(1, true, true);
    private static final Arrival NOTE = arrival(2, true, false);
    private static final Arrival FOR_FEWER = arrival(3, false, false);

    @Test
    void a_list_holds_what_its_page_would_show() {
        assertThat(Watch.Kind.LATEST.holds(STORY)).isTrue();
        assertThat(Watch.Kind.LATEST.holds(NOTE)).isTrue();
        assertThat(Watch.Kind.LATEST.holds(FOR_FEWER)).isFalse();
        assertThat(Watch.Kind.STORIES.holds(STORY)).isTrue();
        assertThat(Watch.Kind.STORIES.holds(NOTE)).isFalse();
        assertThat(Watch.Kind.NOTES.holds(NOTE)).isTrue();
        assertThat(Watch.Kind.HOME.holds(FOR_FEWER)).isTrue();
        assertThat(Watch.Kind.NONE.holds(NOTE)).isFalse();
    }

    private static Arrival arrival(long id, boolean open, boolean story) {
        return new Arrival(id, 7, 0, true, open, story, Set.of("plain-words"), Set.of(9L));
    }

    @Test
    void a_list_of_a_part_holds_no_more_than_that_part() {
        assertThat(part("stories", "topic:Plain-Words").holds(STORY)).isTrue();
        assertThat(part("stories", "topic:plain-words").holds(NOTE)).isFalse();
        assertThat(part("latest", "topic:maternity").holds(NOTE)).isFalse();
        assertThat(part("latest", "topic:plain-words").holds(FOR_FEWER)).isFalse();
        assertThat(part("stories", "organisation:9").holds(STORY)).isTrue();
        assertThat(part("stories", "organisation:7").holds(STORY)).isFalse();
        assertThat(part("notes", "author:7").holds(FOR_FEWER))
                .as("a page of one author shows those to whom it is open more")
                .isTrue();
        assertThat(part("notes", "author:9").holds(NOTE)).isFalse();
        assertThat(part("stories", "author:7").holds(NOTE)).isFalse();
        Arrival response = new Arrival(4, 7, 1, false, false, false, Set.of(), Set.of());
        assertThat(part("notes", "author:7").holds(response)).isFalse();
        for (String wrong : List.of("plain-words", "topic:", "author:x", "list:1", "organisation:")) {
            assertThatThrownBy(() -> part("latest", wrong)).as(wrong).isInstanceOf(Refusal.class);
        }
        assertThatThrownBy(() -> part("home", "author:7")).isInstanceOf(Refusal.class);
    }

    private static Watch part(String posts, String of) {
        return Watch.of(posts, of, null, null, null, null);
    }

    @Test
    void what_cannot_be_watched_is_said() {
        assertThatThrownBy(() -> Watch.of(null, null, null, null, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of("everything", null, null, null, null, null))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of(null, null, "x", null, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of("home", null, "1", null, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of("home", null, null, null, "-1", null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of("home", null, null, null, "1", "2.x")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of("home", null, null, null, "1", "1.".repeat(100) + "1"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void only_home_and_alerts_are_somebodys() {
        assertThat(Watch.of("home", null, null, null, null, null).personal()).isTrue();
        assertThat(Watch.of(null, null, null, "yes", null, null).personal()).isTrue();
        assertThat(Watch.of("latest", null, null, null, "5", "7.8").personal()).isFalse();
        assertThat(Watch.of("latest", null, null, null, "5", "7.8").known()).containsExactly(7L, 8L);
    }
}
