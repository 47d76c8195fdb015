package social.lanyard.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MomentTest {
    @Test
    void what_the_database_wrote_is_read_again() {
        assertThat(Moment.parse("10:20:11,12,19")).contains(new Moment("10:20:11,12,19"));
        assertThat(Moment.parse("10:10:")).contains(new Moment("10:10:"));
    }

    @Test
    void what_it_would_not_have_written_is_none() {
        for (String made : new String[] {
            null,
            "",
            "10",
            "10:20",
            "20:10:",
            "0:10:",
            "10:20:9",
            "10:20:20",
            "10:20:12,11",
            "10:20:11,11",
            "10:20:11,",
            "10:20:,11",
            "a:b:",
            "-1:20:",
            "10:9999999999999999999:",
            "10:20:11; drop table post",
            "10:20:" + "11,".repeat(1_000) + "12"
        }) {
            assertThat(Moment.parse(made)).as("" + made).isEmpty();
        }
    }
}
