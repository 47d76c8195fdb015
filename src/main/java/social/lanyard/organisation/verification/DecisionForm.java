package social.lanyard.organisation.verification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
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

    /** The day that stood in the form: left as it is, it follows from the two fields below. */
    @RestForm
    String proposed;

    /** The last day of the registration, as the register shows it. */
    @RestForm
    String renewal;

    /** Agency or bank, not employed. */
    @RestForm
    boolean agency;

    @RestForm
    String reason;

    /** Words of the organisation that were chosen, to stand in the reason: an id, see {@link WordsShelf}. */
    @RestForm
    String words;

    /** The name that stood on the page: what was checked was checked for this name. */
    @RestForm
    String name;

    static DecisionForm empty(String token, String name, LocalDate until) {
        DecisionForm form = new DecisionForm();
        form.token = token;
        form.name = name;
        form.until = until.toString();
        form.proposed = form.until;
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

    public String proposed() {
        return proposed == null ? "" : proposed;
    }

    public String renewal() {
        return renewal == null ? "" : renewal;
    }

    public boolean agency() {
        return agency;
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

    /** Puts chosen words into the reason, after what was typed, so that nothing typed is lost. */
    void take(List<WordsShelf.Kept> kept) {
        kept.stream()
                .filter(known -> Long.toString(known.id()).equals(words))
                .findFirst()
                .ifPresent(
                        known -> reason = reason().isBlank() ? known.words() : reason().strip() + " " + known.words());
    }

    String fingerprint() {
        return String.join(
                "\n", decision(), until(), renewal(), "" + agency, reason(), name(), String.valueOf(checked));
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

    /**
     * A decision whose fields are in order; methods and days count for a confirmation only.
     *
     * @param goodUntil as the verifier chose it, or null where it is as long as may be
     * @param registerRenewal the last day of the registration, or null
     * @param agency agency or bank, not employed
     */
    record Decided(
            Verdict verdict,
            Set<Method> methods,
            LocalDate goodUntil,
            LocalDate registerRenewal,
            boolean agency,
            String reason,
            String name) {
        Decided until(LocalDate day) {
            return new Decided(verdict, methods, day, registerRenewal, agency, reason, name);
        }
    }

    /**
     * @param possible the methods that this request allows: nobody looks up a register for somebody on none
     * @param months no check of this kind is good for longer
     */
    Decided decided(Set<Method> possible, int months, LocalDate today) {
        Typed typed = new Typed();
        Optional<Verdict> verdict = Verdict.named(decision());
        typed.require("decision", verdict.isPresent(), "Choose what you decide.");
        Set<Method> methods = methods();
        LocalDate day = null;
        LocalDate renews = null;
        if (verdict.filter(Verdict.CONFIRM::equals).isPresent()) {
            typed.require(
                    "checked",
                    !methods.isEmpty(),
                    "Say what you checked. Without a check there is nothing to confirm.");
            typed.require("checked", possible.containsAll(methods), "One of these checks does not fit this request.");
            typed.require("name", !name().isEmpty(), "Say which name you checked.");
            renews = renewal(typed, today);
            day = day(typed, months, today);
        }
        String why = typed.line("reason", reason(), REASON, "Give a reason. The person who asked can read it.");
        typed.check();
        return new Decided(verdict.orElseThrow(), methods, day, renews, agency, why, name());
    }

    /**
     * What the fields so far would decide, if it were to confirm.
     *
     * @throws Refusal where a day is none
     */
    Decided soFar(Set<Method> checks, int months, LocalDate today) {
        Typed typed = new Typed();
        LocalDate renews = renewal(typed, today);
        LocalDate day = day(typed, months, today);
        typed.check();
        return new Decided(Verdict.CONFIRM, checks, day, renews, agency, reason(), name());
    }

    Set<Method> methods() {
        EnumSet<Method> methods = EnumSet.noneOf(Method.class);
        for (Method method : Method.values()) {
            if (checks(method.name())) {
                methods.add(method);
            }
        }
        return methods;
    }

    private LocalDate renewal(Typed typed, LocalDate today) {
        if (renewal().isBlank()) {
            return null;
        }
        LocalDate day;
        try {
            day = LocalDate.parse(renewal().strip());
        } catch (DateTimeParseException notADay) {
            typed.require("renewal", false, "Give the day as the register shows it, as day, month and year.");
            return null;
        }
        typed.require(
                "renewal",
                day.isAfter(today),
                "This registration is over, or ends today. Look at the register again when it is renewed.");
        typed.require("renewal", day.isBefore(today.plusYears(20)), "No registration is good for so long. Look again.");
        return day;
    }

    private LocalDate day(Typed typed, int months, LocalDate today) {
        if (until().isBlank() || until().equals(proposed())) {
            return null;
        }
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
                !day.isAfter(today.plusMonths(months)),
                "Choose a day within " + months + " months. After that somebody has to look again.");
        return day;
    }
}
