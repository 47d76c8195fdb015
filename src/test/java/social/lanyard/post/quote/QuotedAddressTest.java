package social.lanyard.post.quote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedAddressTest {
    private static final String HERE = "https://lanyard.example";
    private static final QuotedAddress FOUND = new QuotedAddress("amara", 12345);

    @Test
    void an_address_in_a_paragraph_of_its_own_is_quoted() {
        for (String text : new String[] {
            HERE + "/@amara/12345",
            "Before\n\n" + HERE + "/@amara/12345/a-slug\n\nAfter",
            "Before\r\n\r\n  <" + HERE + "/@amara/12345>  ",
            HERE + "/@amara\n\n" + HERE + "/@amara/12345"
        }) {
            assertThat(QuotedAddress.in(text, HERE)).as(text).contains(FOUND);
        }
    }

    @Test
    void everything_else_is_a_link_or_nothing() {
        for (String text : new String[] {
            "See " + HERE + "/@amara/12345",
            "Before\n" + HERE + "/@amara/12345",
            HERE + "/@amara/12345\nAfter",
            "https://elsewhere.example/@amara/12345",
            HERE + ".evil.example/@amara/12345",
            HERE + "/@amara/99999999999999999999",
            HERE + "/@amara/12345/history/2",
            "[words](" + HERE + "/@amara/12345)",
            "`" + HERE + "/@amara/12345`",
            ""
        }) {
            assertThat(QuotedAddress.in(text, HERE)).as(text).isEmpty();
        }
        assertThat(QuotedAddress.in(null, HERE)).isEmpty();
    }
}
