package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "What I meant when I said ‘just’,what-i-meant-when-i-said-just",
                "Don’t worry - it's fine!,dont-worry-its-fine",
                "Ärzte & Straße,arzte-strasse",
                "Łódź,lodz",
                "Здоровье,zdorov",
                "医療,yi-liao",
                "../../etc/passwd?x=1#y,etc-passwd-x-1-y",
                "😀,story",
                "' ',story"
            })
    void a_title_becomes_plain_letters(String title, String start) {
        assertThat(Slug.of(title)).startsWith(start).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void a_long_title_is_cut_at_a_word() {
        String slug = Slug.of("seven letters ".repeat(20));

        assertThat(slug).hasSizeBetween(60, 80);
        assertThat("seven-letters-".repeat(20)).startsWith(slug + "-");
    }

    @Test
    void a_title_without_a_gap_is_cut_where_the_room_ends() {
        assertThat(Slug.of("a".repeat(300))).hasSize(80);
    }

    @Test
    void no_title_leaves_no_slug() {
        assertThat(Slug.of("")).isEqualTo("story");
    }
}
