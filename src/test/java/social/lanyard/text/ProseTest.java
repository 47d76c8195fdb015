package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ProseTest {

    private static Prose prose(String... lines) {
        return Markdown.prose(String.join("\n", lines));
    }

    @Test
    void paragraphs_items_cells_and_notes_are_passages_with_their_lines() {
        Prose prose = prose(
                "One *two*",
                "three[^n].",
                "",
                "- four",
                "- [x] five",
                "",
                "> six",
                "",
                "a|b",
                "-|-",
                "c|d",
                "",
                "[^n]: Note.");

        assertThat(prose.passages())
                .extracting(Prose.Passage::text, Prose.Passage::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("One two\nthree.", 1),
                        org.assertj.core.groups.Tuple.tuple("four", 4),
                        org.assertj.core.groups.Tuple.tuple("five", 5),
                        org.assertj.core.groups.Tuple.tuple("six", 7),
                        org.assertj.core.groups.Tuple.tuple("a", 9),
                        org.assertj.core.groups.Tuple.tuple("b", 9),
                        org.assertj.core.groups.Tuple.tuple("c", 11),
                        org.assertj.core.groups.Tuple.tuple("d", 11),
                        org.assertj.core.groups.Tuple.tuple("Note.", 13));
    }

    @Test
    void code_and_bare_addresses_are_no_words_but_keep_their_place() {
        Prose.Passage passage = prose("Run `stat sepsis` at (https://a.example/sepsis), now.")
                .passages()
                .get(0);

        assertThat(passage.text()).isEqualTo("Run stat sepsis at (https://a.example/sepsis), now.");
        assertThat(passage.words()).hasSameSizeAs(passage.text()).doesNotContain("sepsis", "stat", "http");
        assertThat(passage.words().indexOf("now")).isEqualTo(passage.text().indexOf("now"));
    }

    @Test
    void blocks_of_code_are_no_passages() {
        assertThat(prose("```", "sepsis", "```", "", "    sepsis", "", "<https://a.example>")
                        .passages())
                .extracting(passage -> passage.words().strip())
                .containsExactly("");
    }

    @Test
    void headings_have_the_level_that_was_typed() {
        assertThat(prose("# One", "", "#### *Four* `x`", "", "Two", "---", "", "> # Quoted", "", "##")
                        .headings())
                .containsExactly(
                        new Prose.Heading(1, "One", 1),
                        new Prose.Heading(4, "Four x", 3),
                        new Prose.Heading(2, "Two", 5),
                        new Prose.Heading(2, "", 10));
    }

    @Test
    void links_of_every_sort_are_found_with_their_words() {
        Prose prose = prose(
                "A [*card*](https://a.example/1) and",
                "[by name][r], ![](https://a.example/2.png),",
                "<https://a.example/3>, (www.a.example/4), and [](https://a.example/5)",
                "[https://a.example/6](https://a.example/6) m@a.example [no link][x]",
                "",
                "[r]: https://a.example/r");

        assertThat(prose.links())
                .containsExactly(
                        new Prose.Link("card", "https://a.example/1", 1),
                        new Prose.Link("by name", "https://a.example/r", 2),
                        new Prose.Link("", "https://a.example/2.png", 2),
                        new Prose.Link("https://a.example/3", "https://a.example/3", 3),
                        new Prose.Link("www.a.example/4", "www.a.example/4", 3),
                        new Prose.Link("", "https://a.example/5", 3),
                        new Prose.Link("https://a.example/6", "https://a.example/6", 4));
        assertThat(prose.passages().get(0).text()).contains("[no link][x]");
    }

    @Test
    void escapes_and_entities_are_what_they_stand_for() {
        assertThat(prose("\\*tea\\* &amp; caf&eacute;").passages().get(0).text())
                .isEqualTo("*tea* & café");
    }

    @Test
    void what_cannot_be_rendered_is_refused_here_too() {
        assertThatThrownBy(() -> prose("> ".repeat(30) + "a")).isInstanceOf(TextRefused.class);
        assertThat(prose("").passages()).isEmpty();
    }
}
