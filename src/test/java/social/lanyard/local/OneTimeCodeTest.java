package social.lanyard.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {
    /** The secret of the examples in RFC 6238, appendix B; the last six of its eight digits. */
    private final OneTimeCode code = new OneTimeCode("12345678901234567890");

    @Test
    void it_shows_what_the_standard_says() {
        assertThat(code.at(Instant.ofEpochSecond(59))).isEqualTo("287082");
        assertThat(code.at(Instant.ofEpochSecond(1111111109))).isEqualTo("081804");
        assertThat(code.at(Instant.ofEpochSecond(20000000000L))).isEqualTo("353130");
    }

    @Test
    void it_can_be_typed_into_an_app() {
        assertThat(code.typed()).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(new OneTimeCode("f").typed()).isEqualTo("MY");
    }
}
