package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.lanyard.text.help.Finding;
import social.lanyard.text.help.FindingKind;
import social.lanyard.text.help.HelpPart;
import social.lanyard.text.help.WritingHelp;

/** Pictures in a story: those of this site are shown, all others are links. */
class PictureInTextTest {
    private static final String NAME = "abcdefghijklmnopqrstuvwxyz-1500x1000";
    private static final String AT = "/pictures/" + NAME;

    private static RenderedText story(String markdown) {
        RenderedText text = Markdown.story(markdown, TextPlace.ALONE);
        SafeMarkup.check(text.html().value());
        assertThat(HtmlPolicy.clean(text.html().value()))
                .as("cleaning again changes nothing")
                .isEqualTo(text.html());
        return text;
    }

    private static Element picture(RenderedText text) {
        return Jsoup.parseBodyFragment(text.html().value()).selectFirst("picture > img");
    }

    @Test
    void a_picture_of_ours_is_shown_with_its_size_and_several_files() {
        RenderedText text = story("![A card full of marks](" + AT + " \"My card\")");
        Element picture = picture(text);
        assertThat(picture.attr("alt")).isEqualTo("A card full of marks");
        assertThat(picture.attr("src")).isEqualTo(AT + "/800.jpg");
        assertThat(picture.attr("width") + "x" + picture.attr("height")).isEqualTo("1500x1000");
        assertThat(picture.attr("srcset"))
                .isEqualTo(AT + "/480.jpg 480w , " + AT + "/800.jpg 800w , " + AT + "/1344.jpg 1344w , " + AT
                        + "/1500.jpg 1500w");
        assertThat(picture.previousElementSibling().attr("srcset")).contains("/1344.webp 1344w");
        assertThat(picture.closest("figure").selectFirst("figcaption").text()).isEqualTo("My card");
        assertThat(picture.closest("p")).isNull();
        assertThat(text.plainText()).isEqualTo("A card full of marks\nMy card");
        assertThat(text.pictures()).containsExactly(new TextPicture(NAME, 1500, 1000, "A card full of marks", false));
    }

    @Test
    void a_small_picture_has_only_its_own_size() {
        Element picture = picture(story("![x y](/pictures/abcdefghijklmnopqrstuvwxyz-300x200)"));
        assertThat(picture.attr("src")).endsWith("/300.jpg");
        assertThat(picture.attr("srcset")).isEqualTo("/pictures/abcdefghijklmnopqrstuvwxyz-300x200/300.jpg 300w");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decorative", "Decoration", " DECORATIVE "})
    void one_that_decorates_says_nothing(String word) {
        RenderedText text = story("Words.\n\n![" + word + "](" + AT + ")");
        assertThat(picture(text).attr("alt")).isEmpty();
        assertThat(text.pictures()).singleElement().matches(TextPicture::decorative);
        assertThat(text.plainText()).isEqualTo("Words.");
    }

    @Test
    void a_picture_between_words_stays_between_them() {
        RenderedText text = story("Before ![a *small* mark](" + AT + ") after");
        assertThat(picture(text).closest("p").text()).isEqualTo("Before after");
        assertThat(picture(text).attr("alt")).isEqualTo("a small mark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "![x](https://tracker.example/1.png)",
                "![x](/pictures/../sign-out)",
                "![x](/pictures/short-10x10)",
                "![x](//evil.example/pictures/abcdefghijklmnopqrstuvwxyz-10x10)",
                "![x](/pictures/abcdefghijklmnopqrstuvwxyz-1500x1000/480.webp)",
                "![x](/pictures/abcdefghijklmnopqrstuvwxyz-01500x1000)",
                "![x](/pictures/abcdefghijklmnopqrstuvwxyz-1500x1000?x)",
                "![x](data:image/png;base64,AAAA)",
                "<img src=/pictures/abcdefghijklmnopqrstuvwxyz-1500x1000/480.jpg>"
            })
    void nothing_else_becomes_a_picture(String markdown) {
        assertThat(Jsoup.parseBodyFragment(story(markdown).html().value()).select("img, source, picture"))
                .isEmpty();
        assertThat(story(markdown).pictures()).isEmpty();
    }

    @Test
    void a_note_shows_no_pictures() {
        RenderedText note = Markdown.note("![x](" + AT + ")", TextPlace.ALONE);
        SafeMarkup.check(note.html().value());
        assertThat(note.pictures()).isEmpty();
    }

    @Test
    void the_policy_lets_no_other_picture_through() {
        for (String html : List.of(
                "<img src='https://a.example/x.png' alt=x>",
                "<img src=x onerror=alert(1)>",
                "<img alt=nothing>",
                "<img src='" + AT + "/480.jpg' srcset='https://a.example/x 1w'>",
                "<source srcset='//a.example/x 2x'>",
                "<img src='" + AT + "/480.jpg' style='width:9999px' onload=alert(1) class=avatar>")) {
            SafeMarkup.check(HtmlPolicy.clean(html).value());
        }
    }

    @Test
    void quotes_in_what_it_shows_stay_words() {
        RenderedText text = story("![\"><script>alert(1)</script> & 'x'](" + AT + ")");
        assertThat(picture(text).attr("alt")).isEqualTo("\"><script>alert(1)</script> & 'x'");
    }

    @Test
    void poor_words_for_a_picture_are_pointed_out() {
        String markdown = String.join(
                "\n\n",
                "![](" + AT + ")",
                "![IMG_2044.JPG](" + AT + ")",
                "![my ward](" + AT + ")",
                "![Picture of a card full of marks](" + AT + ")",
                "![decorative](" + AT + ")",
                "![A ruled index card filled with tally marks](" + AT + ")");
        List<Finding> all = WritingHelp.of(Markdown.prose(markdown), "cy").parts().stream()
                .map(HelpPart::findings)
                .flatMap(List::stream)
                .toList();
        assertThat(all)
                .extracting(Finding::kind)
                .containsExactly(
                        FindingKind.PICTURE_SILENT,
                        FindingKind.PICTURE_FILE_NAME,
                        FindingKind.PICTURE_SHORT,
                        FindingKind.PICTURE_OF);
        assertThat(all).extracting(Finding::line).containsExactly(1, 3, 5, 7);
        assertThat(WritingHelp.of(Markdown.prose("![" + "very long ".repeat(40) + "](" + AT + ")"), "cy")
                        .parts()
                        .get(0)
                        .findings())
                .extracting(Finding::kind)
                .containsExactly(FindingKind.PICTURE_LONG);
    }
}
