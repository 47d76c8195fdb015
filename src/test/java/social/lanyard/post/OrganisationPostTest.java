package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.Role;
import social.lanyard.support.NotFound;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;
import social.lanyard.text.Markdown;
import social.lanyard.text.RenderedText;
import social.lanyard.text.TextKind;
import social.lanyard.text.TextPlace;

/** The rules of what an organisation says: who is the author, what may be said, to whom, and how it is taken back. */
class OrganisationPostTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final long TRUST = 70;
    private static final long TOMASZ = 7;
    private static final Byline FOR_TRUST =
            new Byline(TRUST, "saltfen", List.of(), null, false, "", "", List.of(), TOMASZ, Role.WRITER);
    private static final Byline TOMASZ_HIMSELF =
            new Byline(TOMASZ, "tomasz", List.of(), null, true, "", "", List.of(TRUST));

    private final StaffGenres genres = new StaffGenres();
    private final SaidInPublic readers = new SaidInPublic();

    @Test
    void the_organisation_is_the_author_and_the_writer_is_kept_beside_it() {
        Post post = story("evidence", "public", FOR_TRUST);
        assertThat(post.authorId()).isEqualTo(TRUST);
        assertThat(post.writtenBy).isEqualTo(TOMASZ);
        assertThat(post.writtenAs).isEqualTo(Role.WRITER);
        assertThat(post.facets).as("nothing about the person").isEmpty();
        assertThat(post.staff).isFalse();

        Post own = story("evidence", "public", TOMASZ_HIMSELF);
        assertThat(own.authorId()).isEqualTo(TOMASZ);
        assertThat(own.writtenBy).isNull();
        assertThat(own.writtenAs).isNull();
    }

    @Test
    void it_publishes_care_opinion_and_evidence_and_no_story_of_its_own_and_no_concern() {
        assertThat(Arrays.stream(Genre.values())
                        .filter(genre -> genreProblems(genre, FOR_TRUST).isEmpty()))
                .containsExactly(Genre.CARE, Genre.OPINION, Genre.EVIDENCE);
        assertThat(genreProblems(Genre.CONCERN, FOR_TRUST)).containsExactly(StaffGenres.FOR_PEOPLE);
        assertThat(genreProblems(Genre.CONCERN, TOMASZ_HIMSELF))
                .as("a person may")
                .isEmpty();
    }

    @Test
    void it_speaks_to_everybody_or_not_at_all() {
        assertThat(readerProblems("public", FOR_TRUST)).isEmpty();
        assertThat(readerProblems("unlisted", FOR_TRUST)).isEmpty();
        assertThat(readerProblems("followers", FOR_TRUST)).containsExactly(SaidInPublic.STORY);
        assertThat(readerProblems("followers", TOMASZ_HIMSELF)).isEmpty();
        assertThatThrownBy(() -> story("opinion", "organisation", FOR_TRUST))
                .as("it has no employer")
                .isInstanceOf(Refusal.class);
    }

    @Test
    void it_answers_only_what_everybody_can_read() {
        NoteText yes = NoteText.of("Yes.", "followers", Visibility.PUBLIC, "", "");
        Post question = Post.note(1, TOMASZ_HIMSELF, yes, text("Well?"), NOW);
        Post answer = question.answered(2, FOR_TRUST, yes, text("Yes."), NOW);
        assertThat(readers.problemsWith(Intended.of(answer, FOR_TRUST)).await().indefinitely())
                .containsExactly(SaidInPublic.RESPONSE);
        Post own = question.answered(3, TOMASZ_HIMSELF, yes, text("Yes."), NOW);
        assertThat(readers.problemsWith(Intended.of(own, TOMASZ_HIMSELF))
                        .await()
                        .indefinitely())
                .isEmpty();
    }

    @Test
    void it_cannot_be_made_to_disappear_by_whoever_wrote_it() {
        Post post = story("opinion", "public", FOR_TRUST);
        assertThatThrownBy(() -> post.takeDown(TOMASZ, NOW)).isInstanceOf(NotFound.class);
        assertThat(post.deletedAt).isNull();
        post.withdraw(TRUST, "Overtaken", NOW);
        assertThat(post.withdrawnAt).isEqualTo(NOW);
    }

    @Test
    void a_note_of_a_person_does_not_grow_into_an_organisation_s_story() {
        assertThatThrownBy(() -> story("opinion", "public", FOR_TRUST).grownFrom(5))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().get(0).field()).isEqualTo("in_name_of"));
    }

    @Test
    void the_line_beside_it_says_by_which_role() {
        Claim line = Claim.onPostOfOrganisation("saltfen", Role.WRITER);
        assertThat(line.kind()).isEqualTo(Claim.Kind.ORGANISATION);
        assertThat(line.writtenAs()).isEqualTo(Role.WRITER);
        assertThat(line.voice()).isEqualTo("v-org");
        assertThat(Claim.organisation("saltfen", null).writtenAs()).isNull();
    }

    @Test
    void a_name_that_no_organisation_can_have_is_refused_before_it_is_kept() {
        assertThat(StoryText.EMPTY.saidBy("saltfen").inNameOf()).isEqualTo("saltfen");
        assertThat(StoryText.EMPTY.saidBy(null).inNameOf()).isEmpty();
        assertThatThrownBy(() -> StoryText.EMPTY.saidBy("<b>")).isInstanceOf(Refusal.class);
        assertThat(StoryText.EMPTY.saidBy("saltfen").stable()).isNotEqualTo(StoryText.EMPTY.stable());
    }

    private List<Problem> genreProblems(Genre genre, Byline by) {
        Post post = story(genre.word(), "public", by);
        return genres.problemsWith(Intended.of(post, by)).await().indefinitely();
    }

    private List<Problem> readerProblems(String visibility, Byline by) {
        Post post = story("opinion", visibility, by);
        return readers.problemsWith(Intended.of(post, by)).await().indefinitely();
    }

    private static Post story(String genre, String visibility, Byline by) {
        StoryText text = StoryText.of("Chairs", "", genre, "We bought chairs.", "", visibility, "", "", "");
        return Post.story(9, by, text, text("We bought chairs."), NOW);
    }

    private static RenderedText text(String markdown) {
        return Markdown.render(markdown, TextKind.STORY, TextPlace.ALONE);
    }
}
