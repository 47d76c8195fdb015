package social.lanyard.post.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static social.lanyard.post.Desk.draft;
import static social.lanyard.post.Desk.led;
import static social.lanyard.post.Desk.page;
import static social.lanyard.post.Desk.send;
import static social.lanyard.post.Desk.story;
import static social.lanyard.post.Desk.with;
import static social.lanyard.testing.Cast.Actor.OWNER;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.LanyardTest;

@LanyardTest
class WritingHelpPageTest {

    private static final String LONG = "We waited " + "and waited some more ".repeat(8) + "until he came.";
    private static final String TEXT =
            "### The night\n\n" + LONG + "\n\nHe had sepsis & <b>sepsis</b>. [Here](https://a.example)"
                    + " is the list.\n\n##\n\n" + "It was a calm night on the ward. ".repeat(6);

    /** The page with its advice, which is left out while the machine is busy. */
    private static Document advised(String path) {
        Document page = page(OWNER, path);
        for (int tries = 0; tries < 10 && page.getElementById("help") == null; tries++) {
            page = page(OWNER, path);
        }
        return page;
    }

    private static Element part(Document page, String topic) {
        return page.selectFirst("aside[aria-labelledby=help] section[aria-labelledby=help-" + topic + "]");
    }

    @Test
    void a_saved_draft_has_advice_beside_it() {
        Document page = advised(draft(OWNER, "Advice", TEXT));

        assertThat(page.select("aside[aria-labelledby=help] h2#help").text()).isEqualTo("Easier to read");
        assertThat(page.select(".editor__foot").text()).containsPattern("Reading age about \\d+");
        assertThat(part(page, "HEADINGS").text())
                .contains("“The night” leaves out a level. Begin it with ##")
                .contains("Line 7 begins a heading without words.");
        assertThat(part(page, "LINKS").text()).contains("“Here” does not say where the link leads.");
        assertThat(part(page, "SENTENCES").select(".finding__quote").text()).startsWith("We waited and waited");
        assertThat(part(page, "SENTENCES").text()).contains("37 words");
        assertThat(part(page, "WORDS").select("dt").text()).isEqualTo("sepsis (2 times)");
        assertThat(part(page, "WORDS").select("dd").text()).isEqualTo("a severe reaction to an infection");
        assertThat(part(page, "WORDS").select("ul")).isEmpty();
        assertThat(page.select("aside[aria-labelledby=help] b")).isEmpty();
    }

    @Test
    void what_is_many_is_folded_away() {
        Document page = advised(draft(OWNER, "Many", (LONG + "\n\n").repeat(14)));

        assertThat(part(page, "SENTENCES").select("> ul > li")).hasSize(3);
        assertThat(part(page, "SENTENCES").select("details > summary").text()).isEqualTo("Show 7 more");
        assertThat(part(page, "SENTENCES").select("details li")).hasSize(7);
        assertThat(part(page, "SENTENCES").text()).endsWith("There are 4 more in the text.");
    }

    @Test
    void a_page_without_a_text_has_none() {
        assertThat(page(OWNER, "/write").select("#help, .finding")).isEmpty();
        assertThat(page(OWNER, draft(OWNER, "Short", "A few words.")).select("#help, .finding"))
                .isEmpty();
    }

    @Test
    void a_text_in_another_language_has_no_reading_age() {
        Document page = advised(led(send(OWNER, "/drafts", with(story(OWNER, "Nos", TEXT), "language", "cy")))
                .replace("?saved=yes", ""));

        assertThat(page.text()).doesNotContain("Reading age");
        assertThat(part(page, "HEADINGS")).isNotNull();
        assertThat(part(page, "WORDS")).isNull();
    }

    @Test
    void a_text_that_cannot_be_shown_opens_without_advice() {
        Document page = page(OWNER, draft(OWNER, "Deep", "> ".repeat(60) + "sepsis"));

        assertThat(page.select("#help")).isEmpty();
        assertThat(page.select("#body").text()).endsWith("sepsis");
    }
}
