package social.lanyard.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.lanyard.support.Refusal;

class MailAddressTest {
    @Test
    void what_people_have_is_taken_as_they_typed_it() {
        assertThat(MailAddress.of(" Iris.O'Lane+news@Mail.Example ").sent()).isEqualTo("Iris.O'Lane+news@mail.example");
        assertThat(MailAddress.of("iris@bücher.example").sent()).isEqualTo("iris@xn--bcher-kva.example");
    }

    @Test
    void spellings_of_one_address_are_one() {
        assertThat(MailAddress.of("IRIS@BÜCHER.example").compared())
                .isEqualTo(MailAddress.of("iris@xn--bcher-kva.example").compared());
        assertThat(MailAddress.of("iris@a.example").compared())
                .isNotEqualTo(MailAddress.of("iris@b.example").compared());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "iris",
                "@mail.example",
                "iris@",
                "iris@mail",
                "iris@@mail.example",
                "iris@mail..example",
                "iris@-mail.example",
                "iris@127.0.0.1",
                "iris@[127.0.0.1]",
                "iris@mail.example, eve@mail.example",
                "iris@mail.example\r\nBcc: eve@mail.example",
                "\"iris lane\"@mail.example",
                "iris<eve@mail.example>",
                ".iris@mail.example",
                "iris.@mail.example",
                "irıs\u0000@mail.example"
            })
    void what_no_mail_server_takes_or_reads_in_two_ways_is_refused(String typed) {
        assertThatThrownBy(() -> MailAddress.of(typed)).isInstanceOf(Refusal.class);
    }

    @Test
    void an_address_has_an_end() {
        assertThat(MailAddress.of("a".repeat(64) + "@mail.example").sent()).hasSize(77);
        assertThatThrownBy(() -> MailAddress.of("a".repeat(65) + "@mail.example"))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> MailAddress.of("a@" + "long.".repeat(60) + "example"))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void it_does_not_print_itself() {
        assertThat(MailAddress.of("iris@mail.example")).hasToString("an address");
    }
}
