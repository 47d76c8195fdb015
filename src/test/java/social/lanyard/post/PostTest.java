package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.identity.Statement;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.FrozenFacet;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;
import social.lanyard.text.Markdown;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextPlace;

class PostTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final RenderedText TEXT = Markdown.story("Up we went. #stairs", TextPlace.ALONE);
    private static final FrozenFacet NURSE = new FrozenFacet(
            11,
            FacetKind.PROFESSION,
            "Registered nurse",
            4,
            "Saltfen",
            "saltfen",
            "REGISTER",
            LocalDate.of(2026, 9, 14),
            NOW.plusSeconds(1_000_000));
    private static final Byline AMARA =
            new Byline(1, "amara", List.of(NURSE), null, true, "My own.", "None.", List.of(4L));
    private static final Byline WREN = new Byline(2, "wren", List.of(), Statement.PATIENT, false, "", "", List.of());
    private static final Byline LEILA = new Byline(3, "leila", List.of(), null, true, "", "", List.of());

    @Test
    void a_story_keeps_what_was_confirmed_on_the_day() {
        Post post = Post.story(100, AMARA, story(Genre.CARE, Visibility.PUBLIC), TEXT, NOW);
        assertThat(post.facets).singleElement().satisfies(kept -> {
            assertThat(kept.label).isEqualTo("Registered nurse");
            assertThat(kept.organisationName).isEqualTo("Saltfen");
            assertThat(kept.authorId).isEqualTo(1);
        });
        assertThat(post.staff)
                .as("confirmed, so not labelled as unconfirmed staff")
                .isFalse();
        assertThat(post.statement).isNull();
        assertThat(post.viewsLine).isEqualTo("My own.");
        assertThat(post.interests).isEqualTo("None.");
        assertThat(post.tail()).isEqualTo("/100/the-stairs");
    }

    @Test
    void a_member_s_statement_is_frozen_and_staff_with_nothing_confirmed_are_labelled() {
        Post wren = Post.story(101, WREN, story(Genre.OWN, Visibility.PUBLIC), TEXT, NOW);
        assertThat(wren.statement).isEqualTo(Statement.code(Statement.PATIENT));
        assertThat(wren.staff).isFalse();
        Post leila = Post.story(102, LEILA, story(Genre.CARE, Visibility.PUBLIC), TEXT, NOW);
        assertThat(leila.statement).isNull();
        assertThat(leila.staff).isTrue();
    }

    @Test
    void whoever_left_their_employer_can_still_correct_what_they_wrote_there() {
        Post care = Post.story(105, LEILA, story(Genre.CARE, Visibility.PUBLIC), TEXT, NOW);
        Byline left = new Byline(3, "leila", List.of(), null, false, "", "", List.of());
        StaffGenres rule = new StaffGenres();
        assertThat(rule.problemsWith(Intended.of(care, left)).await().indefinitely())
                .as("as something new")
                .containsExactly(StaffGenres.FOR_STAFF);
        assertThat(rule.problemsWith(Intended.changed(care, left)).await().indefinitely())
                .isEmpty();
    }

    @Test
    void a_change_after_the_grace_leaves_a_mark_and_the_words_of_a_withdrawn_story_are_gone() {
        Post post = Post.story(106, AMARA, story(Genre.OWN, Visibility.PUBLIC), TEXT, NOW);
        post.change(story(Genre.OWN, Visibility.PUBLIC), TEXT, AMARA, NOW.plus(Post.GRACE));
        assertThat(post.version).isEqualTo(2);
        assertThat(post.editedAt).isNull();
        post.change(
                story(Genre.OWN, Visibility.UNLISTED),
                TEXT,
                AMARA,
                NOW.plus(Post.GRACE).plusSeconds(1));
        assertThat(post.version).isEqualTo(3);
        assertThat(post.editedAt).isEqualTo(NOW.plus(Post.GRACE).plusSeconds(1));
        assertThatThrownBy(() -> post.change(story(Genre.OWN, Visibility.PUBLIC), TEXT, AMARA, NOW))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> post.withdraw(WREN.authorId(), "", NOW)).isInstanceOf(NotFound.class);
        post.withdraw(AMARA.authorId(), "I was asked to.", NOW.plusSeconds(9_000));
        assertThat(post.markdown).isNull();
        assertThat(post.html + post.plain + post.standfirst + post.topics).isEmpty();
        assertThat(post.tags).isEmpty();
        assertThat(post.title).isEqualTo("The stairs");
        assertThat(post.deletedAt).isEqualTo(post.withdrawnAt);
    }

    @Test
    void work_that_is_told_as_work_is_not_told_as_a_patient() {
        Byline both = new Byline(5, "both", List.of(), Statement.PATIENT, true, "", "", List.of());
        Post own = Post.story(103, both, story(Genre.OWN, Visibility.PUBLIC), TEXT, NOW);
        assertThat(own.statement).isEqualTo(Statement.code(Statement.PATIENT));
        assertThat(own.staff).isFalse();
        Post care = Post.story(104, both, story(Genre.CARE, Visibility.PUBLIC), TEXT, NOW);
        assertThat(care.statement).isNull();
        assertThat(care.staff).isTrue();
    }

    @Test
    void a_post_for_the_own_organisation_needs_one_that_confirms_the_work_today() {
        Post post = Post.story(105, AMARA, story(Genre.CARE, Visibility.ORGANISATION), TEXT, NOW);
        assertThat(post.organisationId).isEqualTo(4);
        assertThatThrownBy(() -> Post.story(106, LEILA, story(Genre.CARE, Visibility.ORGANISATION), TEXT, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("No organisation confirms today");
    }

    @Test
    void a_response_is_as_visible_as_what_it_answers() {
        Post open = Post.story(107, AMARA, story(Genre.CARE, Visibility.PUBLIC), TEXT, NOW);
        Post answer = open.answered(108, WREN, note(Visibility.PUBLIC), TEXT, NOW);
        assertThat(answer.threadId).isEqualTo(107);
        assertThat(answer.replyToAuthorId).isEqualTo(1);
        Post deeper = answer.answered(109, AMARA, note(Visibility.UNLISTED), TEXT, NOW);
        assertThat(deeper.threadId).isEqualTo(107);
        assertThat(deeper.threadAuthorId).isEqualTo(1);
        assertThat(deeper.replyToId).isEqualTo(108);

        Post closed = Post.story(110, AMARA, story(Genre.CARE, Visibility.ORGANISATION), TEXT, NOW);
        assertThat(closed.answered(111, AMARA, note(Visibility.ORGANISATION), TEXT, NOW).organisationId)
                .isEqualTo(4);
        for (Visibility wider : List.of(Visibility.PUBLIC, Visibility.UNLISTED, Visibility.FOLLOWERS)) {
            assertThatThrownBy(() -> closed.answered(112, AMARA, note(wider), TEXT, NOW))
                    .isInstanceOf(Refusal.class);
        }
    }

    @Test
    void topics_come_from_the_form_and_from_the_text() {
        Post post = Post.story(113, AMARA, story(Genre.CARE, Visibility.PUBLIC), TEXT, NOW);
        assertThat(post.tags).extracting(PostTag::tag).containsExactlyInAnyOrder("night-shift", "stairs");
    }

    @Test
    void only_its_author_takes_a_post_down_and_only_once() {
        Post post = Post.story(114, AMARA, story(Genre.CARE, Visibility.PUBLIC), TEXT, NOW);
        assertThatThrownBy(() -> post.takeDown(2, NOW)).isInstanceOf(NotFound.class);
        post.takeDown(1, NOW);
        assertThat(post.deletedAt).isEqualTo(NOW);
        assertThatThrownBy(() -> post.takeDown(1, NOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_story_called_history_does_not_stand_where_its_history_will() {
        StoryText text = StoryText.of("History", "", "own", "x", "", "public", "", "", "cc-by-nc");
        assertThat(Post.story(115, WREN, text, TEXT, NOW).tail()).isEqualTo("/115/history-story");
    }

    private static StoryText story(Genre genre, Visibility visibility) {
        return StoryText.of(
                "The stairs", "", genre.word(), "Up we went.", "Night shift", visibility.word(), "", "en-GB", "");
    }

    private static NoteText note(Visibility visibility) {
        return NoteText.of("Yes.", visibility.word(), Visibility.PUBLIC, "", "");
    }
}
