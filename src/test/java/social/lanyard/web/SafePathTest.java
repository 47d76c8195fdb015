package social.lanyard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafePathTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/@nurse",
                "/@nurse/123/a-slug?x=1&y=%2F",
                "/topics/caf%C3%A9",
                "/a.b/c..d",
                "/latest?max_id=12"
            })
    void a_plain_address_of_this_site_holds(String address) {
        assertThat(SafePath.holds(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "latest",
                "//elsewhere.example",
                "/\\elsewhere.example",
                "https://elsewhere.example",
                "javascript:alert(1)",
                "/%2Felsewhere",
                "/a/../b",
                "/a/./b",
                "/a/..",
                "/a/.",
                "/a%2e%2e/b",
                "/a;b=c",
                "/a%3Bb",
                "/a%5Cb",
                "/a%00b",
                "/a%0d%0aSet-Cookie:x",
                "/a\r\nSet-Cookie: x",
                "/a b",
                "/a%",
                "/a%2",
                "/a%zz",
                "/a%\u0663\u0663",
                "/a//b",
                "/a%252fb",
                "/caf\u00e9",
                "/a?x=%00",
                "/a?x=%",
                "/a?x=\u2028"
            })
    void every_other_address_does_not(String address) {
        assertThat(SafePath.holds(address)).isFalse();
    }
}
