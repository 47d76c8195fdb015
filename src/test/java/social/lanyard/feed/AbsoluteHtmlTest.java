package social.lanyard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AbsoluteHtmlTest {
    private static String of(String html) {
        return AbsoluteHtml.of(html, "https://lanyard.example", "https://lanyard.example/@amara/1/stairs");
    }

    @Test
    void addresses_on_this_site_become_whole() {
        assertThat(of("<p>By <a class=\"mention\" href=\"/&#64;tomasz\">him</a></p>"))
                .isEqualTo("<p>By <a class=\"mention\" href=\"https://lanyard.example/&#64;tomasz\">him</a></p>");
    }

    @Test
    void pictures_become_whole_in_all_their_sizes() {
        assertThat(
                        of(
                                "<picture><source srcset=\"/pictures/a/320.webp 320w, /pictures/a/640.webp 640w\">"
                                        + "<img src=\"/pictures/a/640.jpg\" srcset=\"/pictures/a/640.jpg 1x\" alt=\"A stair\"></picture>"))
                .isEqualTo("<picture><source srcset=\"https://lanyard.example/pictures/a/320.webp 320w,"
                        + " https://lanyard.example/pictures/a/640.webp 640w\">"
                        + "<img src=\"https://lanyard.example/pictures/a/640.jpg\""
                        + " srcset=\"https://lanyard.example/pictures/a/640.jpg 1x\" alt=\"A stair\"></picture>");
    }

    @Test
    void places_in_a_text_are_found_on_its_page() {
        assertThat(of("<a href=\"#t-fn-1\">1</a>"))
                .isEqualTo("<a href=\"https://lanyard.example/@amara/1/stairs#t-fn-1\">1</a>");
    }

    @Test
    void other_addresses_and_words_stay_as_they_are() {
        for (String same : new String[] {
            "<a href=\"https://nice.example/a\">x</a>",
            "<a href=\"mailto:a@b.example\">x</a>",
            "<p>Write href=\"/@amara\" and src=\"/x\" into it</p>",
            "<img alt=\"a href=&#34;/x&#34;\">",
            "<p>$1 \\1 a < b</p>"
        }) {
            assertThat(of(same)).isEqualTo(same);
        }
    }

    @Test
    void a_long_text_takes_no_time() {
        String many = "<a href=\"/@a\">a</a> <b".repeat(40_000);
        long before = System.nanoTime();
        assertThat(of(many)).contains("https://lanyard.example/@a");
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }
}
