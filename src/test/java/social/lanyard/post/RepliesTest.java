package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.Claim;
import social.lanyard.text.HtmlPolicy;

class RepliesTest {
    @Test
    void answers_nest_two_deep_and_what_lies_deeper_is_left_to_its_own_page() {
        Replies replies = Replies.below(
                1,
                List.of(place(2, 1), place(3, 2), place(4, 3), place(5, 1)),
                List.of(card(2), card(3), card(4), card(5)),
                Set.of(),
                false);
        assertThat(replies.all()).extracting(Reply::id).containsExactly(2L, 5L);
        Reply first = replies.all().get(0);
        assertThat(first.answers()).extracting(Reply::id).containsExactly(3L);
        assertThat(first.answers().get(0).answers()).isEmpty();
        assertThat(replies.after()).isNull();
    }

    @Test
    void the_last_that_a_reader_can_know_of_may_lie_deeper_than_the_page_shows() {
        List<Replies.Place> places = List.of(place(2, 1), place(3, 2), place(4, 3), place(5, 1));
        List<PostCard> seen = List.of(card(2), card(3), card(4));
        assertThat(Replies.below(1, places, seen, Set.of(), false).last()).isEqualTo(4);
        assertThat(Replies.below(1, List.of(), List.of(), Set.of(), false).last())
                .isEqualTo(1);
    }

    @Test
    void what_was_taken_down_leaves_a_line_and_keeps_its_answers() {
        Replies replies = Replies.below(
                1, List.of(new Replies.Place(2, 1, 8, true), place(3, 2)), List.of(card(3)), Set.of(), false);
        assertThat(replies.all()).singleElement().satisfies(gone -> {
            assertThat(gone.gone()).isTrue();
            assertThat(gone.answers()).extracting(Reply::id).containsExactly(3L);
        });
    }

    @Test
    void what_a_reader_may_not_see_leaves_no_line_and_its_answers_move_up() {
        Replies replies = Replies.below(1, List.of(place(2, 1), place(3, 2)), List.of(card(3)), Set.of(), false);
        assertThat(replies.all()).singleElement().satisfies(loose -> {
            assertThat(loose.id()).isEqualTo(3);
            assertThat(loose.loose()).isTrue();
        });
    }

    @Test
    void a_long_thread_goes_on_after_its_last_id() {
        List<Replies.Place> places = LongStream.rangeClosed(2, Replies.PAGE + 2)
                .mapToObj(id -> place(id, 1))
                .toList();
        List<PostCard> cards = places.stream().map(place -> card(place.id())).toList();
        Replies replies = Replies.below(1, places, cards, Set.of(), false);
        assertThat(replies.all()).hasSize(Replies.PAGE);
        assertThat(replies.after()).isEqualTo(Replies.PAGE + 1);
    }

    private static Replies.Place place(long id, long replyTo) {
        return new Replies.Place(id, replyTo, 8, false);
    }

    private static PostCard card(long id) {
        return new PostCard(
                id,
                new PostAuthor(9, "wren", "Wren", "", false, false),
                Claim.plain(null, false),
                PostKind.NOTE,
                null,
                null,
                null,
                HtmlPolicy.clean("<p>Yes</p>"),
                null,
                Visibility.PUBLIC,
                null,
                "en-GB",
                1,
                0,
                new ReplyTo(1, 8, "amara", "Amara", false),
                1L,
                Instant.EPOCH,
                null,
                null,
                null,
                false,
                false,
                false,
                null,
                0,
                null,
                null,
                Mine.NOTHING,
                null,
                null);
    }
}
