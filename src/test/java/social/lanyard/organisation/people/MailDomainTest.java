package social.lanyard.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MailDomainTest {
    @Test
    void a_domain_has_one_form() {
        assertThat(MailDomain.ofAddress("a@Saltfen.Example")).contains("saltfen.example");
        assertThat(MailDomain.ofAddress("a@b@saltfen.example")).contains("saltfen.example");
        assertThat(MailDomain.normal("bücher.example")).contains("xn--bcher-kva.example");
    }

    @Test
    void a_sub_domain_or_a_longer_name_is_another_domain() {
        assertThat(MailDomain.ofAddress("a@mail.saltfen.example")).contains("mail.saltfen.example");
        assertThat(MailDomain.ofAddress("a@notsaltfen.example")).contains("notsaltfen.example");
        assertThat(MailDomain.ofAddress("a@saltfen.example.evil.example")).contains("saltfen.example.evil.example");
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
