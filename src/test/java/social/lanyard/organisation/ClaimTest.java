package social.lanyard.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import social.lanyard.identity.Statement;

class ClaimTest {
    private static final Instant UNTIL = Instant.parse("2027-10-01T00:00:00Z");

    private static FacetView facet(long id, FacetKind kind, String label, long organisation, FacetState state) {
        return new FacetView(
                id,
                7,
                kind,
                label,
                null,
                organisation,
                organisation == 1 ? "Saltfen Community Health" : "Harrowmere Hospitals Trust",
                organisation == 1 ? "saltfen" : "harrowmere",
                "REGISTER+STAFF_RECORD",
                LocalDate.of(2026, 11, 18),
                "workforce team",
                UNTIL,
                false,
                state);
    }

    private static final FacetView NURSE = facet(1, FacetKind.PROFESSION, "Registered nurse", 1, FacetState.FRESH);

    @Test
    void a_badge_is_a_sentence_with_issuer_method_day_and_end() {
        assertThat(Claim.confirmed("iris", NURSE).sentence())
                .isEqualTo("Registered nurse, confirmed by Saltfen Community Health on 18 November 2026."
                        + " Register looked up and staff record matched. Good until 1 October 2027.");
    }

    @Test
    void methods_read_in_the_order_of_the_sentence() {
        String stored = Method.stored(EnumSet.of(Method.KNOWN_TO_VERIFIER, Method.STAFF_RECORD, Method.REGISTER));
        assertThat(stored).isEqualTo("REGISTER+STAFF_RECORD+KNOWN_TO_VERIFIER");
        assertThat(Method.inWords(stored))
                .isEqualTo("register looked up, staff record matched and known to a verifier");
        assertThat(Method.inWords("REGISTER")).isEqualTo("register looked up");
    }

    @Test
    void the_profession_speaks_before_employment_and_what_holds_before_what_lapsed() {
        FacetView work = facet(2, FacetKind.EMPLOYMENT, "Staff nurse", 1, FacetState.FRESH);
        FacetView lapsed = facet(3, FacetKind.PROFESSION, "Midwife", 1, FacetState.LAPSED);
        assertThat(Claim.of("amara", List.of(work, NURSE), null, true).role()).isEqualTo("Registered nurse");
        assertThat(Claim.of("amara", List.of(lapsed, work), null, true).role()).isEqualTo("Staff nurse");
    }

    @Test
    void a_lapsed_statement_has_no_professional_shape() {
        FacetView lapsed = facet(3, FacetKind.PROFESSION, "Midwife", 1, FacetState.LAPSED);
        Claim claim = Claim.of("bronwen", List.of(lapsed), null, true);
        assertThat(claim.kind()).isEqualTo(Claim.Kind.LAPSED);
        assertThat(claim.voice()).isEmpty();
        assertThat(claim.icon()).isEqualTo("badge-lapsed");
        assertThat(Claim.confirmed("iris", NURSE).voice()).isEqualTo("v-pro");
    }

    @Test
    void somebody_with_nothing_confirmed_says_what_they_say() {
        assertThat(Claim.of("wren", List.of(), Statement.PATIENT, false).kind()).isEqualTo(Claim.Kind.MEMBER);
        assertThat(Claim.of("wren", List.of(), Statement.PATIENT, true).kind()).isEqualTo(Claim.Kind.MEMBER);
        assertThat(Claim.of("otto", List.of(), null, true).kind()).isEqualTo(Claim.Kind.STAFF);
        assertThat(Claim.of("new", List.of(), null, false).kind()).isEqualTo(Claim.Kind.NOTHING);
        assertThat(Claim.of("otto", List.of(), null, true).sentence()).isNull();
    }

    @Test
    void an_old_post_holds_while_the_same_or_a_renewed_statement_holds() {
        FacetView renewed = facet(9, FacetKind.PROFESSION, "Registered nurse", 1, FacetState.AGEING);
        assertThat(Claim.onPost("amara", NURSE.frozen(), List.of(NURSE)).kind()).isEqualTo(Claim.Kind.CONFIRMED);
        Claim claim = Claim.onPost("amara", NURSE.frozen(), List.of(renewed));
        assertThat(claim.kind()).isEqualTo(Claim.Kind.CONFIRMED);
        assertThat(claim.ageing()).isTrue();
    }

    @Test
    void an_old_post_says_then_and_not_now_when_the_statement_is_gone() {
        FacetView lapsed = facet(1, FacetKind.PROFESSION, "Registered nurse", 1, FacetState.LAPSED);
        FacetView elsewhere = facet(9, FacetKind.PROFESSION, "Registered nurse", 2, FacetState.FRESH);
        assertThat(Claim.onPost("amara", NURSE.frozen(), List.of()).kind()).isEqualTo(Claim.Kind.THEN);
        assertThat(Claim.onPost("amara", NURSE.frozen(), List.of(lapsed)).kind())
                .isEqualTo(Claim.Kind.THEN);
        Claim moved = Claim.onPost("amara", NURSE.frozen(), List.of(elsewhere));
        assertThat(moved.kind()).isEqualTo(Claim.Kind.THEN_ELSEWHERE);
        assertThat(moved.organisationName()).isEqualTo("Saltfen Community Health");
        assertThat(moved.sentence())
                .startsWith("Registered nurse, confirmed then by Saltfen Community Health on 18 November 2026.");
    }

    @Test
    void beside_old_words_stands_what_is_confirmed_and_shown_today() {
        FacetView elsewhere = facet(9, FacetKind.PROFESSION, "Registered nurse", 2, FacetState.FRESH);
        FacetView midwife = facet(10, FacetKind.PROFESSION, "Registered midwife", 2, FacetState.FRESH);
        Claim moved = Claim.onPost("amara", NURSE.frozen(), List.of(midwife, elsewhere));
        assertThat(moved.today().role()).isEqualTo("Registered nurse");
        assertThat(moved.sentence())
                .contains("Elsewhere now. Today: Registered nurse, confirmed by Harrowmere Hospitals Trust on");
        Claim other = Claim.onPost("amara", NURSE.frozen(), List.of(midwife));
        assertThat(other.kind()).isEqualTo(Claim.Kind.THEN);
        assertThat(other.today().role()).isEqualTo("Registered midwife");
        assertThat(other.withoutLink().today()).isEqualTo(other.today());
        assertThat(Claim.onPost("amara", null, true, List.of(midwife)).today().role())
                .isEqualTo("Registered midwife");
        assertThat(Claim.onPost("amara", null, true, List.of()).handle()).isNull();
        assertThat(Claim.onPost("amara", Statement.PATIENT, false, List.of(midwife))
                        .today())
                .isNull();
        assertThat(Claim.onPost("amara", NURSE.frozen(), List.of(NURSE)).today())
                .isNull();
    }
}
