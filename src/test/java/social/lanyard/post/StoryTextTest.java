package social.lanyard.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

class StoryTextTest {
    @Test
    void what_is_typed_is_cleaned_and_kept() {
        StoryText story = StoryText.of(
                "  The\u0000 stairs\u202e\n again ",
                null,
                "care",
                "Up\r\nwe\u0007 went",
                "a,b",
                "unlisted",
                null,
                "CY",
                "");
        assertThat(story.title()).isEqualTo("The stairs again");
        assertThat(story.markdown()).isEqualTo("Up\nwe went");
        assertThat(story.visibility()).isEqualTo(Visibility.UNLISTED);
        assertThat(story.language()).isEqualTo("cy");
    }

    @Test
    void lengths_are_kept_to_the_character() {
        assertThat(StoryText.of("t".repeat(300), "", "", "b".repeat(200_000), "", "", "", "", "")
                        .title())
                .hasSize(300);
        List<Problem> problems = refused(() -> StoryText.of(
                "t".repeat(301), "s".repeat(501), "", "b".repeat(200_001), "", "", "n".repeat(201), "", ""));
        assertThat(problems).extracting(Problem::field).containsExactly("title", "standfirst", "body", "content_note");
        assertThat(problems.get(2).sentence())
                .isEqualTo("The story is too long. It may have up to 200,000 characters.");
    }

    @Test
    void a_family_is_one_character() {
        String family = "\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67";
        assertThat(StoryText.of(family.repeat(300), "", "", "", "", "", "", "", "")
                        .title())
                .startsWith(family);
    }

    @Test
    void words_that_are_no_choice_are_refused_each_beside_its_field() {
        assertThat(refused(() -> StoryText.of("", "", "gossip", "", "", "direct", "", "not a language", "")))
                .extracting(Problem::field)
                .containsExactly("genre", "visibility", "language");
    }

    @Test
    void a_draft_may_be_unfinished_and_a_publication_may_not() {
        StoryText empty = StoryText.of("", "", "", " \n ", "", "", "", "", "");
        assertThat(refused(empty::refuseUnfinished))
                .extracting(Problem::field)
                .containsExactly("title", "body", "genre");
        StoryText.of("T", "", "own", "B", "", "", "", "", "").refuseUnfinished();
    }

    @Test
    void topics_are_five_at_most_and_readable() {
        assertThat(refused(() -> StoryText.of("", "", "", "", "a,b,c,d,e,f", "", "", "", "")))
                .extracting(Problem::field)
                .containsExactly("tags");
        assertThat(refused(() -> StoryText.of("", "", "", "", "!!, ok", "", "", "", "")))
                .extracting(Problem::sentence)
                .containsExactly("A topic needs at least one letter or digit.");
        assertThat(Topics.of(" Night  shift, night-shift,#Rotas , Ä é,,"))
                .containsExactly("night-shift", "rotas", "ä-é");
        assertThat(Topics.words("night-shift")).isEqualTo("Night shift");
    }

    private static List<Problem> refused(Runnable act) {
        return catchThrowableOfType(Refusal.class, act::run).problems();
    }
}
