package social.lanyard.organisation.verification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.Method;
import social.lanyard.organisation.Typed;

/** What a verifier checked, and what they decide. */
public class DecisionForm {
    static final int REASON = 500;

    @RestForm
    String token;

    @RestForm
    List<String> checked;

    @RestForm
    String decision;

    @RestForm
    String until;

    @RestForm
    String reason;

    /** The name that stood on the page: what was checked was checked for this name. */
    @RestForm
    String name;

    static DecisionForm empty(String token, String name, LocalDate today) {
        DecisionForm form = new DecisionForm();
        form.token = token;
        form.name = name;
        form.until = today.plusMonths(12).toString();
        return form;
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String decision() {
        return decision == null ? "" : decision;
    }

    public String until() {
        return until == null ? "" : until;
    }

    public String reason() {
        return reason == null ? "" : reason;
    }

    public String name() {
        return name == null ? "" : name;
    }

    public boolean checks(String method) {
        return checked != null && checked.contains(method);
    }

    String fingerprint() {
        return String.join("\n", decision(), until(), reason(), name(), String.valueOf(checked));
    }

    /** What a verifier decides. */
    enum Verdict {
        CONFIRM,
        ASK,
        DECLINE;

        static Optional<Verdict> named(String name) {
            return Arrays.stream(values())
                    .filter(verdict -> verdict.name().equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    /** A decision whose fields are in order; methods and day count for a confirmation only. */
    record Decided(Verdict verdict, Set<Method> methods, LocalDate goodUntil, String reason, String name) {}

    /** @param possible the methods that this request allows: nobody looks up a register for somebody on none */
    Decided decided(Set<Method> possible, LocalDate today) {
        Typed typed = new Typed();
        Optional<Verdict> verdict = Verdict.named(decision());
        typed.require("decision", verdict.isPresent(), "Choose what you decide.");
        Set<Method> methods = methods();
        LocalDate day = null;
        if (verdict.filter(Verdict.CONFIRM::equals).isPresent()) {
            typed.require(
                    "checked",
                    !methods.isEmpty(),
                    "Say what you checked. Without a check there is nothing to confirm.");
            typed.require("checked", possible.containsAll(methods), "One of these checks does not fit this request.");
            typed.require("name", !name().isEmpty(), "Say which name you checked.");
            day = day(typed, today);
        }
        String why = typed.line("reason", reason(), REASON, "Give a reason. The person who asked can read it.");
        typed.check();
        return new Decided(verdict.orElseThrow(), methods, day, why, name());
    }

    private Set<Method> methods() {
        EnumSet<Method> methods = EnumSet.noneOf(Method.class);
        for (Method method : Method.values()) {
            if (checks(method.name())) {
                methods.add(method);
            }
        }
        return methods;
    }

    private LocalDate day(Typed typed, LocalDate today) {
        LocalDate day;
        try {
            day = LocalDate.parse(until().strip());
        } catch (DateTimeParseException notADay) {
            typed.require("until", false, "Give the last day on which this holds, as day, month and year.");
            return null;
        }
        typed.require("until", day.isAfter(today), "Choose a day after today.");
        typed.require(
                "until",
                !day.isAfter(today.plusMonths(Facet.MOST_MONTHS)),
                "Choose a day within " + Facet.MOST_MONTHS + " months. After that somebody has to look again.");
        return day;
    }
}
