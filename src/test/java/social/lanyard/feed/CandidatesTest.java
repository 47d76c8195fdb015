package social.lanyard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CandidatesTest {
    private static List<Candidate> posts(int count, int size) {
        List<Candidate> posts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            posts.add(new Candidate(1000 - i, 1, null, null, "", size));
        }
        return posts;
    }

    @Test
    void a_full_page_leads_to_the_next_and_a_shorter_one_ends_the_list() {
        assertThat(Candidates.of(posts(21, 100)).posts()).hasSize(20);
        assertThat(Candidates.of(posts(21, 100)).older()).isEqualTo(981L);
        assertThat(Candidates.of(posts(20, 100)).older()).isNull();
        assertThat(Candidates.of(posts(0, 0)).older()).isNull();
    }

    @Test
    void long_texts_make_a_short_page_that_is_never_empty() {
        Candidates few = Candidates.of(posts(21, 800_000));
        assertThat(few.posts()).hasSize(2);
        assertThat(few.older()).isEqualTo(999L);
        assertThat(Candidates.of(posts(2, 5_000_000)).posts()).hasSize(1);
        assertThat(Candidates.of(posts(1, 5_000_000)).older()).isNull();
    }
}
