package social.lanyard.follow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReturnPathTest {

    @Test
    void a_page_of_ours_is_returned_to() {
        for (String path :
                List.of("/", "/@amara", "/?max_id=12", "/settings/following?after=wren", "/topics/plain-words")) {
            assertThat(ReturnPath.of(path, "/@amara")).isEqualTo(path);
        }
    }

    @Test
    void everything_else_leads_to_the_profile() {
        for (String path : List.of(
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "javascript:alert(1)",
                "@amara",
                "/a\r\nSet-Cookie: x=1",
                "/a b",
                "/%zz",
                "/" + "a".repeat(500),
                "")) {
            assertThat(ReturnPath.of(path, "/@amara")).as(path).isEqualTo("/@amara");
        }
        assertThat(ReturnPath.of(null, "/@amara")).isEqualTo("/@amara");
    }
}
