package social.lanyard.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlValidityTest {
    private static final String HEAD =
            "<!doctype html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>A</title></head>";

    @Test
    void a_valid_page_has_no_faults() {
        assertThat(HtmlValidity.faults(HEAD + "<body><main><h1>One</h1><p>Words</p></main></body></html>"))
                .isEmpty();
    }

    @Test
    void a_fault_is_found_with_its_line() {
        assertThat(HtmlValidity.faults(
                        HEAD + "<body>\n<ul><p>Words</p></ul><div id=\"a\"></div><div id=\"a\"></div></body>"))
                .anySatisfy(fault -> assertThat(fault).contains("line 2").contains("not allowed as child of element"))
                .anySatisfy(fault -> assertThat(fault).contains("Duplicate ID"));
    }

    @Test
    void each_page_is_looked_at_by_itself() {
        assertThat(HtmlValidity.faults(HEAD + "<body><p></div></body>")).isNotEmpty();
        assertThat(HtmlValidity.faults(HEAD + "<body><p>Words</body>")).isEmpty();
    }
}
