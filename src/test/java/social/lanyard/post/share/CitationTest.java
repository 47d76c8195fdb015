package social.lanyard.post.share;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class CitationTest {
    private static Citation of(String author, String title) {
        return new Citation(
                7,
                author,
                title,
                LocalDate.of(2026, 11, 3),
                2,
                "https://lanyard.example/@amara/7",
                "https://lanyard.example/@amara/how-we-know",
                "en-GB",
                "Writer’s statement: Registered nurse, confirmed by Saltfen & Co on 3 March 2026.",
                "");
    }

    @Test
    void for_reference_managers() {
        assertThat(of("Amara Osei-Bright", "The stairs").ris().split("\r\n"))
                .containsExactly(
                        "TY  - ELEC",
                        "AU  - Amara Osei-Bright",
                        "TI  - The stairs",
                        "T2  - Lanyard",
                        "PB  - Lanyard",
                        "PY  - 2026",
                        "DA  - 2026/11/03",
                        "ET  - Version 2",
                        "LA  - en-GB",
                        "UR  - https://lanyard.example/@amara/7",
                        "N1  - Writer’s statement: Registered nurse, confirmed by Saltfen & Co on 3 March 2026.",
                        "ER  - ");
    }

    @Test
    void a_line_break_begins_no_tag_of_its_own() {
        String ris = of("Amara\r\nER  - ", "One\u2028UR  - https://elsewhere.example\nTwo")
                .ris();
        assertThat(ris.split("\r\n|\n|\u2028")).hasSize(12);
    }

    @Test
    void for_latex_nothing_in_a_title_is_a_command_or_ends_the_entry() {
        String bibtex = of("Amara {Osei}", "100% \\input{secret} $x_1^2$ # & ~ }}\n@misc{x,")
                .bibtex();
        assertThat(bibtex)
                .startsWith("@misc{lanyard7,\n  author = {{Amara \\{Osei\\}}},\n")
                .contains("title = {{100\\% \\textbackslash{}input\\{secret\\} \\$x\\_1\\textasciicircum{}2\\$"
                        + " \\# \\& \\textasciitilde{} \\}\\} @misc\\{x,}},\n")
                .contains("year = {2026},\n", "url = {https://lanyard.example/@amara/7},\n", "Saltfen \\& Co");
        int open = 0;
        for (int at = 0; at < bibtex.length(); at++) {
            boolean escaped = at > 0 && bibtex.charAt(at - 1) == '\\';
            open += escaped ? 0 : bibtex.charAt(at) == '{' ? 1 : bibtex.charAt(at) == '}' ? -1 : 0;
            assertThat(open > 0 || at < 5 || at > bibtex.length() - 4).isTrue();
        }
        assertThat(open).isZero();
    }

    @Test
    void for_programs() {
        JsonObject item = new JsonArray(of("A \"B\"", "</script>").csl()).getJsonObject(0);
        assertThat(item.getString("title")).isEqualTo("</script>");
        assertThat(item.getJsonArray("author").getJsonObject(0).getString("literal"))
                .isEqualTo("A \"B\"");
        assertThat(item.getString("version")).isEqualTo("2");
        assertThat(item.getString("note")).contains("confirmed by");
        assertThat(item.getJsonObject("issued").getJsonArray("date-parts").encode())
                .isEqualTo("[[2026,11,3]]");
    }
}
