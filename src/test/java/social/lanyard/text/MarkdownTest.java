package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class MarkdownTest {

    private static final TextPlace PLACE = TextPlace.ALONE.withIdPrefix("p7").withTopicPages();

    private static RenderedText story(String... lines) {
        return Markdown.story(String.join("\n", lines), PLACE);
    }

    private static Document page(RenderedText text) {
        return Jsoup.parseBodyFragment(text.html().value());
    }

    @Test
    void a_story_may_use_all_of_commonmark() {
        Document page = page(story(
                "First *em* and **strong** with `code`.",
                "",
                "> a quote",
                "",
                "- one",
                "- two",
                "",
                "3. three",
                "",
                "***"));

        assertThat(page.select("p > em").text()).isEqualTo("em");
        assertThat(page.select("p > strong").text()).isEqualTo("strong");
        assertThat(page.select("p > code").text()).isEqualTo("code");
        assertThat(page.select("blockquote > p").text()).isEqualTo("a quote");
        assertThat(page.select("ul > li").eachText()).containsExactly("one", "two");
        assertThat(page.select("ol[start=3] > li").text()).isEqualTo("three");
        assertThat(page.select("hr")).hasSize(1);
    }

    @Test
    void headings_start_below_the_title_and_leave_no_level_out() {
        RenderedText text = story("# One", "### Jump", "#### Deeper", "## Back", "Last", "====");

        assertThat(text.headings())
                .extracting(TextHeading::level, TextHeading::text)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, "One"),
                        org.assertj.core.groups.Tuple.tuple(3, "Jump"),
                        org.assertj.core.groups.Tuple.tuple(4, "Deeper"),
                        org.assertj.core.groups.Tuple.tuple(3, "Back"),
                        org.assertj.core.groups.Tuple.tuple(2, "Last"));
        assertThat(page(text).select("h1")).isEmpty();
    }

    @Test
    void headings_have_ids_of_their_own_with_the_prefix_of_the_place() {
        RenderedText text = story("# Same", "# Same", "# Same 2");

        assertThat(page(text).select("h2").eachAttr("id"))
                .containsExactly("t-p7-same", "t-p7-same-2", "t-p7-same-2-2")
                .containsExactlyElementsOf(
                        text.headings().stream().map(TextHeading::id).toList());
    }

    @Test
    void a_heading_inside_a_quote_is_not_a_heading_of_the_story() {
        RenderedText text = story("> # Quoted");

        assertThat(text.headings()).isEmpty();
        assertThat(page(text).select("blockquote strong").text()).isEqualTo("Quoted");
    }

    @Test
    void a_tag_is_shown_as_it_was_typed() {
        Document page = page(story("<b onclick=x>bold</b> <script>alert(1)</script>", "", "<div>", "*kept*", "</div>"));

        assertThat(page.text()).contains("<b onclick=x>bold</b> <script>alert(1)</script>", "<div> kept </div>");
        assertThat(page.select("b, script, div")).isEmpty();
        assertThat(page.select("em").text()).isEqualTo("kept");
    }

    @Test
    void links_outside_say_that_a_person_put_them_there() {
        Document page = page(
                story("[a](https://a.example/x_y) <https://b.example> https://c.example/d. [m](mailto:m@e.example)"));

        assertThat(page.select("a").eachAttr("href"))
                .containsExactly(
                        "https://a.example/x_y", "https://b.example", "https://c.example/d", "mailto:m@e.example");
        assertThat(page.select("a").eachAttr("rel")).containsOnly("nofollow ugc noopener");
    }

    @Test
    void an_address_that_may_not_be_linked_leaves_its_words() {
        Document page = page(
                story(
                        "[one](javascript:alert(1)) [two](/sign-out) [three](//evil.example) [four](https://bank.example@evil.example/)"));

        assertThat(page.text()).isEqualTo("one two three four");
        assertThat(page.select("a")).isEmpty();
    }

    @Test
    void links_by_reference_find_their_definition() {
        Document page = page(story("See [the paper][p] and [P].", "", "[p]: https://paper.example 'Title'"));

        assertThat(page.select("a").eachAttr("href")).containsExactly("https://paper.example", "https://paper.example");
        assertThat(page.text()).isEqualTo("See the paper and P.");
    }

    @Test
    void a_picture_becomes_a_link_with_its_description() {
        Document page = page(
                story("![A tally on a card](https://pictures.example/tally.png) ![](https://pictures.example/2.png)"));

        assertThat(page.select("img, [src]")).isEmpty();
        assertThat(page.select("a").eachText()).containsExactly("A tally on a card", "Picture");
    }

    @Test
    void a_bare_address_ends_before_the_sentence_does() {
        Document page = page(
                story("(see https://a.example/b_(c)), www.d.example/e?f=1&g=2! xhttps://no.example www. https://x"));

        assertThat(page.select("a").eachAttr("href"))
                .containsExactly("https://a.example/b_%28c%29", "https://www.d.example/e?f=1&g=2");
    }

    @Test
    void footnotes_lead_there_and_back() {
        Document page = page(
                story("Claim[^s] and again[^s], more[^t].", "", "[^s]: Source[^u].", "[^t]: Other.", "[^u]: Inner."));

        assertThat(page.select("a[role=doc-noteref]").eachText()).containsExactly("1", "1", "2", "3");
        for (var reference : page.select("a[role=doc-noteref]")) {
            assertThat(page.getElementById(reference.attr("href").substring(1))).isNotNull();
        }
        assertThat(page.select("section[role=doc-endnotes] > ol > li")).hasSize(3);
        for (var back : page.select("a[role=doc-backlink]")) {
            assertThat(page.getElementById(back.attr("href").substring(1))).isNotNull();
        }
        assertThat(page.select("[id]").eachAttr("id"))
                .allMatch(id -> id.startsWith("t-p7-"))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_footnote_that_nobody_defined_stays_as_typed() {
        assertThat(page(story("What[^x]?")).text()).isEqualTo("What[^x]?");
    }

    @Test
    void a_table_can_be_scrolled_and_has_headed_columns() {
        Document page = page(story("| who | n |", "|:-:|--:|", "| a | **1** |", "| b |"));

        assertThat(page.select("div.table-wrap[role=region][tabindex=0][aria-label=Table 1] > table"))
                .hasSize(1);
        assertThat(page.select("th[scope=col]").eachText()).containsExactly("who", "n");
        assertThat(page.select("td.n strong").text()).isEqualTo("1");
        assertThat(page.select("tbody tr")).hasSize(2);
    }

    @Test
    void words_can_be_struck_through() {
        Document page = page(story("We saw ~~six~~ *~~two~~* people. One ~ two ~ three, \\~~no\\~~"));

        assertThat(page.select("del").eachText()).containsExactly("six", "two");
        assertThat(page.text()).isEqualTo("We saw six two people. One ~ two ~ three, ~~no~~");
    }

    @Test
    void a_story_may_use_what_commonmark_leaves_out_all_in_one() {
        Document page = page(story(
                "~~Six~~ two[^n], see https://a.example/list and <https://b.example>.",
                "",
                "| a | b |",
                "|---|---|",
                "| ~~c~~ | https://c.example |",
                "",
                "- [x] done",
                "",
                "<table><tr><td>raw</td></tr></table> <del>raw</del> <input type=checkbox>",
                "",
                "[^n]: A note."));

        assertThat(page.select("p > del").text()).isEqualTo("Six");
        assertThat(page.select("td > del").text()).isEqualTo("c");
        assertThat(page.select("table")).hasSize(1);
        assertThat(page.select("a[rel]").eachAttr("href"))
                .containsExactly("https://a.example/list", "https://b.example", "https://c.example");
        assertThat(page.select("li.task")).hasSize(1);
        assertThat(page.select("section.footnotes li").text()).startsWith("A note.");
        assertThat(page.select("input")).isEmpty();
        assertThat(page.text()).contains("<table><tr><td>raw</td></tr></table> <del>raw</del> <input type=checkbox>");
    }

    @Test
    void a_task_says_whether_it_is_done() {
        Document page = page(story("- [ ] call", "- [x] write"));

        assertThat(page.select("li.task [role=img]").eachAttr("aria-label")).containsExactly("To do", "Done");
        assertThat(page.select("input")).isEmpty();
    }

    @Test
    void mentions_lead_to_profiles_and_are_listed_once() {
        RenderedText text = story(
                "@Amara, (@wren_2) and @amara. me@mail.example `@code` [x @inside](https://a.example) \\@no @a@b.example");

        assertThat(text.mentions()).containsExactly("amara", "wren_2");
        assertThat(page(text).select("a.mention").eachAttr("href")).containsExactly("/@amara", "/@wren_2", "/@amara");
    }

    @Test
    void a_mention_of_nobody_is_no_link() {
        RenderedText text = Markdown.note("@amara @nobody", PLACE.withKnownHandles("amara"::equals));

        assertThat(text.mentions()).containsExactly("amara");
        assertThat(page(text).select("a").eachText()).containsExactly("@amara");
    }

    @Test
    void hashtags_of_any_script_are_folded_to_one_spelling() {
        RenderedText text =
                story("#PlainWords #plainwords #ＷＩＤＥ #Straße #医療 #صحة #1 # #a#b &#35;no \\#no x#no `#no` #\uFDFA");

        assertThat(text.hashtags()).containsExactly("plainwords", "wide", "straße", "医療", "صحة", "a");
        assertThat(page(text).select("a.hashtag").first().attr("href")).isEqualTo("/topics/plainwords");
    }

    @Test
    void hashtags_are_plain_words_where_topics_have_no_pages() {
        RenderedText text = Markdown.note("#care", TextPlace.ALONE);

        assertThat(text.hashtags()).containsExactly("care");
        assertThat(page(text).select("a")).isEmpty();
    }

    @Test
    void a_note_has_no_headings_pictures_or_tables_and_keeps_its_lines() {
        RenderedText text =
                Markdown.note("# Not big\na|b\n-|-\n**yes** [l](https://a.example)\n- item\n\n> quote", PLACE);
        Document page = page(text);

        assertThat(text.headings()).isEmpty();
        assertThat(page.select("h1, h2, h3, table, img")).isEmpty();
        assertThat(page.text()).startsWith("# Not big a|b -|- yes l");
        assertThat(page.select("p br")).hasSize(3);
        assertThat(page.select("strong, a, li, blockquote")).hasSize(4);
    }

    @Test
    void plain_text_holds_every_word_and_no_markup() {
        RenderedText text =
                story("# Head", "One *two* [three](https://x.example).", "", "- four", "", "five[^n]", "", "[^n]: six");

        assertThat(text.plainText()).containsSubsequence("Head", "One two three.", "four", "five", "six");
        assertThat(text.plainText()).doesNotContain("*", "<", "](");
    }

    @Test
    void words_and_minutes_are_counted_on_what_is_read() {
        assertThat(story("One **two** three, [four](https://not-counted.example/a/b/c).")
                        .words())
                .isEqualTo(4);
        assertThat(story("word ".repeat(221)).readingMinutes()).isEqualTo(2);
        assertThat(story("").readingMinutes()).isEqualTo(1);
    }

    @Test
    void an_empty_text_is_empty() {
        RenderedText text = story("  ", "");

        assertThat(text.html().isEmpty()).isTrue();
        assertThat(text.plainText()).isEmpty();
    }

    @Test
    void escapes_and_entities_mean_the_character_itself() {
        assertThat(page(story("\\*no\\* &copy; &#x41; &notaname; &amp;lt; &#0;"))
                        .text())
                .isEqualTo("*no* © A &notaname; &lt; \uFFFD");
    }
}
