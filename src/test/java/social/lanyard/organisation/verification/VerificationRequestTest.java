package social.lanyard.organisation.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.Method;
import social.lanyard.organisation.verification.VerificationRequest.State;
import social.lanyard.support.Conflict;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.Refusal;

class VerificationRequestTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final long OTTOLINE = 1;
    private static final long KERENSA = 2;
    private static final long PHILIPPA = 3;

    private static VerificationRequest request(Profession profession, Wish... wishes) {
        Set<Wish> asked = EnumSet.noneOf(Wish.class);
        asked.addAll(Set.of(wishes));
        return VerificationRequest.of(
                10,
                OTTOLINE,
                "Ottoline",
                5,
                new RequestForm.Asked("saltfen", "Night registrar", profession, "", null, "", asked),
                null,
                NOW);
    }

    @Test
    void somebody_else_decides_once() {
        VerificationRequest request = request(Profession.DOCTOR);
        assertThat(request.state).isEqualTo(State.WAITING);
        request.confirm(KERENSA, "Ottoline", "Both match.", NOW);
        assertThat(request.state).isEqualTo(State.CONFIRMED);
        assertThatThrownBy(() -> request.decline(KERENSA, "No", NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void nobody_decides_about_themselves() {
        VerificationRequest request = request(Profession.DOCTOR);
        assertThatThrownBy(() -> request.confirm(OTTOLINE, "Ottoline", "Me.", NOW))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> request.decline(OTTOLINE, "Me.", NOW)).isInstanceOf(NotAllowed.class);
        assertThat(request.state).isEqualTo(State.WAITING);
    }

    @Test
    void a_question_waits_for_the_person_and_the_answer_for_the_organisation() {
        VerificationRequest request = request(Profession.DOCTOR);
        request.ask(KERENSA, "Which year?", NOW);
        assertThatThrownBy(() -> request.confirm(KERENSA, "Ottoline", "Fine", NOW))
                .isInstanceOf(Conflict.class);
        request.answer("2019", NOW);
        assertThat(request.state).isEqualTo(State.WAITING);
        assertThat(request.note).isEqualTo("2019");
        request.confirm(KERENSA, "Ottoline", "Fine", NOW);
        assertThat(request.state).isEqualTo(State.CONFIRMED);
    }

    @Test
    void another_person_looks_once_and_never_the_one_who_declined() {
        VerificationRequest request = request(Profession.DOCTOR);
        assertThatThrownBy(() -> request.askAnother("Why?", NOW)).isInstanceOf(Conflict.class);
        request.decline(KERENSA, "Not in our record.", NOW);
        request.askAnother("I began last week.", NOW);
        assertThat(request.state).isEqualTo(State.WAITING);
        assertThat(request.firstReason).isEqualTo("Not in our record.");
        assertThat(request.reason).isNull();
        assertThatThrownBy(() -> request.confirm(KERENSA, "Ottoline", "Now I see.", NOW))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> request.ask(KERENSA, "When?", NOW)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> request.confirm(OTTOLINE, "Ottoline", "Me.", NOW))
                .isInstanceOf(NotAllowed.class);
        request.decline(PHILIPPA, "Not in the record of this month either.", NOW);
        assertThat(request.decidedBy).isEqualTo(PHILIPPA);
        assertThatThrownBy(() -> request.askAnother("And a third?", NOW)).isInstanceOf(Conflict.class);
    }

    @Test
    void an_open_request_can_be_taken_back_and_a_decided_one_cannot() {
        VerificationRequest request = request(Profession.DOCTOR);
        request.withdraw();
        assertThat(request.state).isEqualTo(State.WITHDRAWN);
        assertThatThrownBy(request::withdraw).isInstanceOf(Conflict.class);
    }

    @Test
    void a_look_at_the_register_tells_of_the_profession_and_not_of_an_employer() {
        VerificationRequest request = request(Profession.DOCTOR, Wish.ROLE);
        assertThat(Statements.of(request, EnumSet.of(Method.REGISTER)))
                .extracting(Statements.Statement::kind)
                .containsExactly(FacetKind.PROFESSION, FacetKind.REGISTRATION);
        assertThat(Statements.of(request, EnumSet.of(Method.REGISTER, Method.STAFF_RECORD)))
                .extracting(Statements.Statement::kind)
                .containsExactly(FacetKind.PROFESSION, FacetKind.REGISTRATION, FacetKind.EMPLOYMENT, FacetKind.ROLE);
    }

    @Test
    void the_role_is_said_only_where_it_was_asked_for() {
        Set<Method> record = EnumSet.of(Method.STAFF_RECORD);
        assertThat(Statements.of(request(Profession.NONE), record))
                .extracting(Statements.Statement::label)
                .containsExactly(Statements.STAFF);
        assertThat(Statements.of(request(Profession.NONE, Wish.ROLE), record))
                .extracting(Statements.Statement::label)
                .containsExactly("Night registrar");
        assertThatThrownBy(() -> Statements.of(request(Profession.NONE), EnumSet.of(Method.REGISTER)))
                .isInstanceOf(Refusal.class);
    }
}
