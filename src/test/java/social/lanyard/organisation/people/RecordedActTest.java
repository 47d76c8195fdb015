package social.lanyard.organisation.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.OrganisationAct;
import social.lanyard.organisation.Role;
import social.lanyard.organisation.people.RecordedAct.Actor;

class RecordedActTest {
    private static RecordedAct with(String code) {
        return new RecordedAct(
                1,
                Instant.EPOCH,
                OrganisationAct.ROLES_CHANGED,
                Actor.YOU,
                "Kerensa Bayliss",
                "Idris Falkland",
                code,
                "");
    }

    @Test
    void a_code_says_which_roles_were_given_and_taken() {
        assertThat(with("+admin+verifier-writer").given()).containsExactly(Role.ADMIN, Role.VERIFIER);
        assertThat(with("+admin+verifier-writer").taken()).containsExactly(Role.WRITER);
        assertThat(with("-analyst").given()).isEmpty();
        assertThat(with("-analyst").taken()).containsExactly(Role.ANALYST);
    }

    @Test
    void a_code_of_another_kind_says_nothing_about_roles() {
        assertThat(with("").given()).isEmpty();
        assertThat(with("first_admin").taken()).isEmpty();
        assertThat(with("verifier").invitedAs()).isEqualTo(Role.VERIFIER);
        assertThat(with("staff").invitedAs()).isNull();
    }
}
