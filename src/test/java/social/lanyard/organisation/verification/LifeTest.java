package social.lanyard.organisation.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import social.lanyard.organisation.Lifespan;
import social.lanyard.organisation.Method;
import social.lanyard.organisation.verification.DecisionForm.Decided;
import social.lanyard.support.Refusal;

/** Until when what a verifier confirms holds. */
class LifeTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static VerificationRequest request(Profession profession, LocalDate courseEnd) {
        return VerificationRequest.of(
                10,
                1,
                "Ottoline",
                5,
                new RequestForm.Asked(
                        "saltfen", "Night nurse", profession, "", courseEnd, "", EnumSet.allOf(Wish.class)),
                null,
                Instant.parse("2026-11-22T12:00:00Z"));
    }

    private static DecisionForm form(String until, String proposed, String renewal, boolean agency) {
        DecisionForm form = new DecisionForm();
        form.checked = List.of("REGISTER", "STAFF_RECORD");
        form.decision = "confirm";
        form.name = "Ottoline";
        form.reason = "All match.";
        form.until = until;
        form.proposed = proposed;
        form.renewal = renewal;
        form.agency = agency;
        return form;
    }

    private static LocalDate until(VerificationRequest request, DecisionForm form) {
        Set<Method> possible = EnumSet.allOf(Method.class);
        Decided decided = form.decided(possible, Life.mostMonths(request), TODAY);
        return Life.of(request, decided, Lifespan.DEFAULT, TODAY);
    }

    @Test
    void a_day_that_was_left_as_proposed_follows_the_renewal_date_and_the_agency() {
        VerificationRequest nurse = request(Profession.NURSE, null);
        String proposed = Life.proposed(nurse, Lifespan.DEFAULT, TODAY).toString();
        assertThat(proposed).isEqualTo("2027-11-22");
        assertThat(until(nurse, form(proposed, proposed, "", false))).isEqualTo("2027-11-22");
        assertThat(until(nurse, form(proposed, proposed, "2027-03-31", false))).isEqualTo("2027-03-31");
        assertThat(until(nurse, form(proposed, proposed, "2027-03-31", true))).isEqualTo("2027-02-20");
        assertThat(until(nurse, form(null, null, "2027-03-31", false))).isEqualTo("2027-03-31");
    }

    @Test
    void a_sooner_day_is_the_verifiers_to_choose_and_a_later_one_is_refused_with_the_reason() {
        VerificationRequest nurse = request(Profession.NURSE, null);
        assertThat(until(nurse, form("2027-01-31", "2027-11-22", "2027-03-31", false)))
                .isEqualTo("2027-01-31");
        assertThatThrownBy(() -> until(nurse, form("2027-04-01", "2027-11-22", "2027-03-31", false)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Choose 31 March 2027 or a sooner day: the registration ends then.");
        assertThatThrownBy(() -> until(nurse, form("2027-02-21", "2027-11-22", "", true)))
                .hasMessageContaining(
                        "Choose 20 February 2027 or a sooner day: a check of agency or bank staff counts for"
                                + " 90 days here.");
        assertThatThrownBy(() -> until(nurse, form("2027-11-23", "2027-11-22", "", false)))
                .hasMessageContaining("a check counts for 12 months here");
    }

    @Test
    void a_student_is_one_until_the_course_ends() {
        VerificationRequest student = request(Profession.STUDENT, LocalDate.of(2029, 7, 31));
        DecisionForm form = form(null, null, "", false);
        form.checked = List.of("STAFF_RECORD");
        assertThat(Life.proposed(student, Lifespan.DEFAULT, TODAY)).isEqualTo("2029-07-31");
        assertThat(until(student, form)).isEqualTo("2029-07-31");
        form.until = "2029-08-01";
        assertThatThrownBy(() -> until(student, form)).hasMessageContaining("the course ends then");
        VerificationRequest over = request(Profession.STUDENT, LocalDate.of(2026, 7, 31));
        assertThatThrownBy(() -> until(over, form)).hasMessageContaining("The course was to end on 31 July 2026");
    }

    @Test
    void a_registration_that_is_over_confirms_nothing() {
        VerificationRequest nurse = request(Profession.NURSE, null);
        for (String over : List.of("2026-11-21", "2026-11-22", "2066-01-01", "+999999999-12-31", "soon")) {
            assertThatThrownBy(() -> until(nurse, form(null, null, over, false)))
                    .as(over)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refused -> assertThat(refused.problems())
                                    .singleElement()
                                    .satisfies(problem ->
                                            assertThat(problem.field()).isEqualTo("renewal")));
        }
    }

    @Test
    void only_students_say_when_their_course_ends() {
        RequestForm form = new RequestForm();
        form.organisation = "saltfen";
        form.role = "Student nurse";
        form.profession = "STUDENT";
        assertThatThrownBy(form::asked).isInstanceOf(Refusal.class).hasMessageContaining("when your course ends");
        form.courseEnd = "2029-07-31";
        assertThat(form.asked().courseEnd()).isEqualTo("2029-07-31");
        form.profession = "NONE";
        form.courseEnd = "whenever";
        assertThat(form.asked().courseEnd()).isNull();
    }
}
