package social.lanyard.organisation.verification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegisterNumberTest {
    private static boolean fits(Profession profession, String typed) {
        return profession.wrongNumber(Register.tidy(typed)).isEmpty();
    }

    @Test
    void a_nursing_number_is_two_digits_a_letter_four_digits_a_letter() {
        assertThat(fits(Profession.NURSE, "00Z0001Z")).isTrue();
        assertThat(fits(Profession.NURSE, "00z 0001z")).isTrue();
        assertThat(fits(Profession.NURSE, "0000001Z")).isFalse();
        assertThat(Profession.NURSE.wrongNumber("00Z000").orElseThrow()).contains("2 characters short");
        assertThat(Profession.NURSE.wrongNumber("00Z0001ZZ").orElseThrow()).contains("one character too long");
    }

    @Test
    void a_medical_number_is_seven_digits() {
        assertThat(fits(Profession.DOCTOR, "0000001")).isTrue();
        assertThat(fits(Profession.DOCTOR, "000000A")).isFalse();
        assertThat(fits(Profession.DOCTOR, "00000001")).isFalse();
    }

    @Test
    void a_health_and_care_number_begins_with_the_letters_of_the_profession() {
        assertThat(fits(Profession.PHYSIOTHERAPIST, "PH000001")).isTrue();
        assertThat(fits(Profession.PHYSIOTHERAPIST, "ph 12345")).isTrue();
        assertThat(Profession.PHYSIOTHERAPIST.wrongNumber("PA000001").orElseThrow())
                .contains("begins with PH");
        assertThat(fits(Profession.PARAMEDIC, "PA0000001")).isFalse();
        assertThat(fits(Profession.PARAMEDIC, "XX000001")).isFalse();
        assertThat(fits(Profession.OPERATING_DEPARTMENT_PRACTITIONER, "ODP12345"))
                .isTrue();
    }

    @Test
    void a_pharmacy_number_is_seven_digits_that_begin_with_two_or_five() {
        assertThat(fits(Profession.PHARMACIST, "2000001")).isTrue();
        assertThat(fits(Profession.PHARMACIST, "5000001")).isFalse();
        assertThat(fits(Profession.PHARMACY_TECHNICIAN, "5000001")).isTrue();
        assertThat(fits(Profession.PHARMACIST, "3000001")).isFalse();
    }

    @Test
    void osteopaths_and_chiropractors_have_their_registers_and_social_workers_their_letters() {
        assertThat(fits(Profession.OSTEOPATH, "1234")).isTrue();
        assertThat(fits(Profession.OSTEOPATH, "123456")).isFalse();
        assertThat(fits(Profession.OSTEOPATH, "OS123")).isFalse();
        assertThat(fits(Profession.CHIROPRACTOR, "01234")).isTrue();
        assertThat(fits(Profession.CHIROPRACTOR, "012345")).isFalse();
        assertThat(fits(Profession.SOCIAL_WORKER, "sw 12345")).isTrue();
        assertThat(fits(Profession.SOCIAL_WORKER, "12345")).isFalse();
        assertThat(Register.values())
                .extracting(Register::name)
                .containsExactlyInAnyOrder("NMC", "GMC", "HCPC", "GPHC", "GDC", "GOC", "GOSC", "GCC", "SWE");
    }

    @Test
    void a_number_is_never_needed_and_means_nothing_without_a_register() {
        assertThat(fits(Profession.NURSE, "")).isTrue();
        assertThat(fits(Profession.NONE, "")).isTrue();
        assertThat(fits(Profession.NONE, "12345")).isFalse();
        assertThat(fits(Profession.STUDENT, "00Z0001Z")).isFalse();
    }

    @Test
    void every_profession_of_a_register_stands_in_the_list_once() {
        long listed = Profession.groups().stream()
                .mapToLong(group -> group.professions().size())
                .sum();
        assertThat(listed + Profession.withoutRegister().size()).isEqualTo(Profession.values().length);
    }
}
