package social.lanyard.organisation.verification;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.Method;
import social.lanyard.support.Refusal;

/**
 * Which statements follow from a request and from what was checked. A look at a register tells of a profession, not of
 * an employer: that somebody works here needs a staff record, a directory, a work address or somebody who knows them.
 */
public final class Statements {
    /** What is said of somebody's employment where no role is told. */
    public static final String STAFF = "Member of staff";

    private Statements() {}

    /** One statement to offer: its kind, its words, the register it speaks of or null, and the methods that bear it. */
    record Statement(FacetKind kind, String label, Register register, Set<Method> methods) {}

    /** @throws Refusal where nothing that was asked for follows from what was checked */
    static List<Statement> of(VerificationRequest request, Set<Method> methods) {
        Profession profession = request.profession();
        Set<Method> here = EnumSet.copyOf(methods);
        here.remove(Method.REGISTER);
        List<Statement> statements = new ArrayList<>();
        if (profession == Profession.STUDENT) {
            statements.add(new Statement(FacetKind.STUDENT, request.role, null, methods));
        } else if (profession.register() != null) {
            statements.add(new Statement(FacetKind.PROFESSION, profession.label(), profession.register(), methods));
            if (methods.contains(Method.REGISTER)) {
                statements.add(new Statement(
                        FacetKind.REGISTRATION,
                        "On the register: " + profession.register().title().toLowerCase(java.util.Locale.ROOT),
                        profession.register(),
                        EnumSet.of(Method.REGISTER)));
            }
            if (!here.isEmpty()) {
                statements.add(new Statement(FacetKind.EMPLOYMENT, STAFF, null, here));
                if (request.wishes().contains(Wish.ROLE)) {
                    statements.add(new Statement(FacetKind.ROLE, request.role, null, here));
                }
            }
        } else if (!here.isEmpty()) {
            boolean told = request.wishes().contains(Wish.ROLE);
            statements.add(new Statement(FacetKind.EMPLOYMENT, told ? request.role : STAFF, null, here));
        }
        if (statements.isEmpty()) {
            throw new Refusal("checked", "Say how you know that they work for you.");
        }
        return statements;
    }

    /** The checks that make sense for a request. */
    static Set<Method> methodsFor(VerificationRequest request, Set<Method> known) {
        EnumSet<Method> possible = EnumSet.of(Method.STAFF_RECORD, Method.KNOWN_TO_VERIFIER);
        possible.addAll(known);
        if (request.profession().register() != null) {
            possible.add(Method.REGISTER);
        }
        return possible;
    }
}
