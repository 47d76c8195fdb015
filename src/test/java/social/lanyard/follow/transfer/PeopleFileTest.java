package social.lanyard.follow.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Refusal;

class PeopleFileTest {
    private static final String HOST = "lanyard.example";

    @Test
    void a_file_from_mastodon_is_read_with_its_columns() {
        PeopleFile file = read("Account address,Show boosts,Notify on new posts,Languages\n"
                + "amara@lanyard.example,true,false,\n"
                + "Tomasz@LANYARD.example,false,false,\"en,pl\"\n"
                + "ward@elsewhere.example,true,false,\n");
        assertThat(file.lines()).extracting(Line::handle).containsExactly("amara", "tomasz", "");
        assertThat(file.lines()).extracting(Line::shares).containsExactly(true, false, true);
    }

    @Test
    void a_list_of_blocks_has_no_heading_and_says_at_signs_as_it_likes() {
        assertThat(read("amara@lanyard.example\r\n@wren\r\n\r\nbad handle!@lanyard.example\r\n@amara@lanyard.example\n")
                        .lines())
                .extracting(Line::handle)
                .containsExactly("amara", "wren", "", "amara");
    }

    @Test
    void mutes_say_whether_alerts_stay_away() {
        assertThat(read("\uFEFFAccount address,Hide notifications\namara,false\nwren,true\nleila\n")
                        .lines())
                .extracting(Line::silent)
                .containsExactly(false, true, true);
    }

    @Test
    void the_same_address_twice_is_one() {
        assertThat(read("amara\nAMARA\namara\n").lines()).hasSize(1);
    }

    @Test
    void what_is_no_such_file_is_refused_in_words() {
        refused(new byte[0], "empty");
        refused("Account address\n".getBytes(StandardCharsets.UTF_8), "nobody below it");
        refused("The quick brown fox\njumps over\n".getBytes(StandardCharsets.UTF_8), "begins with the address");
        refused(new byte[] {'a', 0, 'b'}, "not a text file");
        refused(new byte[] {(byte) 0xff, (byte) 0xfe, 'a', 0}, "UTF-8");
        refused(new byte[PeopleFile.MOST_BYTES + 1], "larger than 1 MB");
        refused("\"amara\nwren\n".getBytes(StandardCharsets.UTF_8), "quotation mark");
        refused("a\n".repeat(PeopleFile.MOST_LINES + 2).getBytes(StandardCharsets.UTF_8), "20,000 lines");
    }

    private static PeopleFile read(String text) {
        return PeopleFile.of(text.getBytes(StandardCharsets.UTF_8), HOST);
    }

    private static void refused(byte[] bytes, String words) {
        assertThatThrownBy(() -> PeopleFile.of(bytes, HOST))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(words);
    }
}
