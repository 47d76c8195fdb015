package social.lanyard.organisation.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import social.lanyard.organisation.Claim;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.FacetState;
import social.lanyard.organisation.FacetView;
import social.lanyard.organisation.Lifespan;
import social.lanyard.organisation.Method;
import social.lanyard.support.Refusal;

/**
 * What a verifier would sign, as readers would see it.
 *
 * @param statements the most telling first, or none
 * @param missing what has to be filled in before there is anything to sign, or null
 */
record Preview(List<FacetView> statements, String missing) {
    /** Before anything is filled in. */
    static Preview nothing() {
        return new Preview(List.of(), "Choose what you checked. Then the statement stands here.");
    }

    /** From what stands in the form so far; it may be anything. */
    static Preview of(
            Desk desk,
            VerificationRequest request,
            DecisionForm form,
            Set<Method> possible,
            Lifespan span,
            LocalDate today) {
        Set<Method> methods = form.methods();
        methods.retainAll(possible);
        if (methods.isEmpty()) {
            return nothing();
        }
        try {
            LocalDate until = Life.of(request, form.soFar(methods, Life.mostMonths(request), today), span, today);
            List<FacetView> statements = Statements.of(request, methods).stream()
                    .map(statement -> view(desk, request, statement, until, today))
                    .sorted(FacetView.MOST_TELLING)
                    .toList();
            return new Preview(statements, null);
        } catch (Refusal refused) {
            return new Preview(List.of(), refused.problems().get(0).sentence());
        }
    }

    private static FacetView view(
            Desk desk, VerificationRequest request, Statements.Statement statement, LocalDate until, LocalDate today) {
        return new FacetView(
                0,
                request.accountId,
                statement.kind(),
                statement.label(),
                statement.register() == null ? null : statement.register().name(),
                desk.organisationId(),
                desk.name(),
                desk.code(),
                Method.stored(statement.methods()),
                today,
                desk.roleInWords(),
                Days.endOf(until),
                false,
                FacetState.FRESH);
    }

    /** The line beside the name, or null where there is nothing to sign yet. */
    public Claim getClaim() {
        return statements.isEmpty() ? null : Claim.confirmed(null, statements.get(0));
    }

    /** What else would be said. */
    public List<FacetView> getOthers() {
        return statements.size() < 2 ? List.of() : statements.subList(1, statements.size());
    }
}
