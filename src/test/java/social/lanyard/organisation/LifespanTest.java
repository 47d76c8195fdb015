package social.lanyard.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** For how long a check counts. */
class LifespanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    @ParameterizedTest
    @CsvSource({
        // nothing known: twelve months
        "PROFESSION,, false,, 2027-11-22",
        "EMPLOYMENT,, false,, 2027-11-22",
        "ROLE,, false,, 2027-11-22",
        "STUDENT,, false,, 2027-11-22",
        // the register's date is sooner, or is not
        "REGISTRATION, 2027-03-31, false,, 2027-03-31",
        "PROFESSION, 2027-03-31, false,, 2027-03-31",
        "PROFESSION, 2027-11-21, false,, 2027-11-21",
        "PROFESSION, 2027-11-23, false,, 2027-11-22",
        "REGISTRATION, 2029-03-31, false,, 2027-11-22",
        "REGISTRATION, 2026-11-01, false,, 2026-11-01",
        // a register says nothing about an employer
        "EMPLOYMENT, 2027-03-31, false,, 2027-11-22",
        "ROLE, 2027-03-31, false,, 2027-11-22",
        // agency staff: ninety days
        "EMPLOYMENT,, true,, 2027-02-20",
        "PROFESSION, 2027-03-31, true,, 2027-02-20",
        "PROFESSION, 2026-12-31, true,, 2026-12-31",
        // students: the end of the course, sooner or later than a year, and nobody else
        "STUDENT,, false, 2027-07-31, 2027-07-31",
        "STUDENT,, false, 2029-07-31, 2029-07-31",
        "STUDENT,, true, 2029-07-31, 2029-07-31",
        "STUDENT,, false, 2039-07-31, 2033-11-22",
        "EMPLOYMENT,, false, 2027-07-31, 2027-11-22"
    })
    void the_default_life_follows_from_what_is_known(
            FacetKind kind, String renewal, boolean agency, String courseEnd, String until) {
        assertThat(Lifespan.DEFAULT.goodUntil(kind, day(renewal), agency, day(courseEnd), TODAY))
                .isEqualTo(day(until));
    }

    @Test
    void an_organisation_sets_its_own() {
        Lifespan strict = new Lifespan(6, 30);
        assertThat(strict.goodUntil(FacetKind.EMPLOYMENT, null, false, null, TODAY))
                .isEqualTo(LocalDate.of(2027, 5, 22));
        assertThat(strict.goodUntil(FacetKind.EMPLOYMENT, null, true, null, TODAY))
                .isEqualTo(LocalDate.of(2026, 12, 22));
    }

    @Test
    void agency_staff_never_outlive_the_employed() {
        Lifespan monthly = new Lifespan(1, 365);
        assertThat(monthly.goodUntil(FacetKind.EMPLOYMENT, null, true, null, TODAY))
                .isEqualTo(LocalDate.of(2026, 12, 22));
    }

    @ParameterizedTest
    @EnumSource(FacetKind.class)
    void the_end_of_a_month_stays_within_the_month(FacetKind kind) {
        assertThat(new Lifespan(1, 90).goodUntil(kind, null, false, null, LocalDate.of(2027, 1, 31)))
                .isEqualTo(LocalDate.of(2027, 2, 28));
    }

    @ParameterizedTest
    @CsvSource({"0,90", "25,90", "-1,90", "12,6", "12,366"})
    void bounds_are_kept(int months, int agencyDays) {
        assertThatThrownBy(() -> new Lifespan(months, agencyDays)).isInstanceOf(IllegalArgumentException.class);
    }
}
