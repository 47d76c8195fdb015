package social.lanyard.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import social.lanyard.support.Refusal;

class WatchTest {
    private static final Arrival STORY = new Arrival(1, 0, true, true);
    private static final Arrival NOTE = new Arrival(2, 0, true, false);
    private static final Arrival FOR_FEWER = new Arrival(3, 0, false, false);

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

    @Test
    void what_cannot_be_watched_is_said() {
        assertThatThrownBy(() -> Watch.of(null, null, null, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of("everything", null, null, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of(null, "x", null, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of("home", "1", null, null, null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of("home", null, null, "-1", null)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of("home", null, null, "1", "2.x")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> Watch.of("home", null, null, "1", "1.".repeat(100) + "1"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void only_home_and_alerts_are_somebodys() {
        assertThat(Watch.of("home", null, null, null, null).personal()).isTrue();
        assertThat(Watch.of(null, null, "yes", null, null).personal()).isTrue();
        assertThat(Watch.of("latest", null, null, "5", "7.8").personal()).isFalse();
        assertThat(Watch.of("latest", null, null, "5", "7.8").known()).containsExactly(7L, 8L);
    }
}
