package social.lanyard.organisation.verification;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.Lifespan;
import social.lanyard.organisation.Method;
import social.lanyard.organisation.verification.DecisionForm.Decided;
import social.lanyard.support.Refusal;
import social.lanyard.web.BritishDates;

/** Until when the statements of one decision hold: all until one day, the soonest that the rule gives to any of them. */
final class Life {
    private Life() {}

    /** No check is good for longer; a course may be. */
    static int mostMonths(VerificationRequest request) {
        return request.profession() == Profession.STUDENT ? Lifespan.LONGEST_COURSE_MONTHS : Facet.MOST_MONTHS;
    }

    /** What stands in the form before anything is filled in. */
    static LocalDate proposed(VerificationRequest request, Lifespan span, LocalDate today) {
        FacetKind kind = request.profession() == Profession.STUDENT ? FacetKind.STUDENT : FacetKind.EMPLOYMENT;
        return span.goodUntil(kind, null, false, request.courseEnd, today);
    }

    /** @throws Refusal where the verifier chose a later day than the rule allows, or no day is left */
    static LocalDate of(VerificationRequest request, Decided decided, Lifespan span, LocalDate today) {
        LocalDate last = last(request, decided.methods(), decided, span, today);
        if (!last.isAfter(today)) {
            throw new Refusal(
                    "until",
                    "The course was to end on " + BritishDates.day(last)
                            + ". Ask for something more, or decline: they can ask again as what they are now.");
        }
        LocalDate chosen = decided.goodUntil();
        if (chosen != null && chosen.isAfter(last)) {
            throw new Refusal(
                    "until",
                    "Choose " + BritishDates.day(last) + " or a sooner day: " + why(request, decided, span, last)
                            + ".");
        }
        return chosen == null ? last : chosen;
    }

    private static LocalDate last(
            VerificationRequest request, Set<Method> methods, Decided decided, Lifespan span, LocalDate today) {
        return Statements.of(request, methods).stream()
                .map(statement -> span.goodUntil(
                        statement.kind(), decided.registerRenewal(), decided.agency(), request.courseEnd, today))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static String why(VerificationRequest request, Decided decided, Lifespan span, LocalDate last) {
        if (last.equals(request.courseEnd)) {
            return "the course ends then";
        }
        if (last.equals(decided.registerRenewal())) {
            return "the registration ends then";
        }
        return decided.agency()
                ? "a check of agency or bank staff counts for " + span.agencyDays() + " days here"
                : "a check counts for " + months(span.months()) + " here";
    }

    private static String months(int months) {
        return months == 1 ? "1 month" : months + " months";
    }
}
