package social.lanyard.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailDomainTest {
    @Test
    void a_domain_has_one_form() {
        assertThat(MailDomain.ofAddress("a@Saltfen.Example")).contains("saltfen.example");
        assertThat(MailDomain.ofAddress("first+second@saltfen.example")).contains("saltfen.example");
        assertThat(MailDomain.ofAddress("a@b\u00fccher.example")).contains("xn--bcher-kva.example");
        assertThat(MailDomain.normal("bücher.example")).contains("xn--bcher-kva.example");
    }

    @Test
    void a_sub_domain_or_a_longer_name_is_another_domain() {
        assertThat(MailDomain.ofAddress("a@mail.saltfen.example")).contains("mail.saltfen.example");
        assertThat(MailDomain.ofAddress("a@notsaltfen.example")).contains("notsaltfen.example");
        assertThat(MailDomain.ofAddress("a@saltfen.example.evil.example")).contains("saltfen.example.evil.example");
    }

    @Test
    void an_address_in_disguise_is_of_no_organisation() {
        for (String address : new String[] {
            "a@b@saltfen.example",
            "\"a@saltfen.example\"@evil.example",
            "\"a b\"@saltfen.example",
            "a@saltfen.example@evil.example",
            "a@saltfen.example.",
            "a@.saltfen.example",
            "a@saltfen..example",
            "a@ｓａｌｔｆｅｎ.example",
            "a@saltfen。example",
            "a@salt\u00adfen.example",
            "a@salt\u200bfen.example",
            "a@s\u0430ltfen.example",
            "a@xn--sltfen-4ve.example",
            "a@saltfen.examp1e",
            "a@sa1tfen.example",
            "a@evilsaltfen.example",
            "a@saltfen.example.evil.example",
            "a@mail.saltfen.example",
            "a@saltfen.example,b@evil.example",
            "a@saltfen.example\n",
            "a\r\n@saltfen.example",
            "a@saltfen.example#evil.example",
            "a@saltfen.example/evil",
            "saltfen.example",
            "@saltfen.example"
        }) {
            assertThat(MailDomain.ofAddress(address))
                    .as(address)
                    .isNotEqualTo(java.util.Optional.of("saltfen.example"));
        }
    }

    @Test
    void what_is_no_domain_is_none() {
        assertThat(MailDomain.ofAddress(null)).isEmpty();
        assertThat(MailDomain.ofAddress("saltfen.example")).isEmpty();
        assertThat(MailDomain.ofAddress("@saltfen.example")).isEmpty();
        assertThat(MailDomain.normal("saltfen")).isEmpty();
        assertThat(MailDomain.normal("salt fen.example")).isEmpty();
        assertThat(MailDomain.normal("")).isEmpty();
    }

    @Test
    void an_address_has_a_plain_shape() {
        assertThat(InviteForm.isEmail("p.oduya-cole@saltfen.example")).isTrue();
        assertThat(InviteForm.isEmail("p.oduya-cole@saltfen")).isFalse();
        assertThat(InviteForm.isEmail("two words@saltfen.example")).isFalse();
        assertThat(InviteForm.isEmail("a@b.example, c@d.example")).isFalse();
    }
}
