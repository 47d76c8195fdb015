package social.lanyard.organisation.life;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.organisation.Method;
import social.lanyard.organisation.Typed;
import social.lanyard.support.Ids;

/** Which statements a verifier renews, and what they looked at today. */
public class RenewForm {
    /** A page of them; each is somebody whom the verifier looked up. */
    static final int MOST = 100;

    static final int REASON = 500;

    @RestForm
    String token;

    @RestForm
    List<String> id;

    @RestForm
    List<String> checked;

    /** What the registers show: one date for all, or one for each id in the same order; empty where there is none. */
    @RestForm
    List<String> renewal;

    @RestForm
    String until;

    @RestForm
    String reason;

    static RenewForm empty(String token, List<String> ids) {
        RenewForm form = new RenewForm();
        form.token = token;
        form.id = ids;
        return form;
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String until() {
        return until == null ? "" : until;
    }

    public String reason() {
        return reason == null ? "" : reason;
    }

    public boolean checks(String method) {
        return checked != null && checked.contains(method);
    }

    /** What was typed for this statement. */
    public String renewalOf(long facetId) {
        int at = id == null ? -1 : id.indexOf(Long.toString(facetId));
        return at < 0 ? "" : renewalAt(at);
    }

    private String renewalAt(int at) {
        if (renewal == null || renewal.isEmpty()) {
            return "";
        }
        String typed = renewal.size() == 1 ? renewal.get(0) : at < renewal.size() ? renewal.get(at) : "";
        return typed == null ? "" : typed;
    }

    String fingerprint() {
        return String.join("\n", "" + id, "" + checked, "" + renewal, until(), reason());
    }

    /** The chosen ones, each once. */
    List<Long> ids() {
        List<String> given = id == null ? List.of() : id;
        return given.stream().map(text -> Ids.inAddress(text)).distinct().toList();
    }

    /**
     * A renewal whose fields are in order.
     *
     * @param until as the verifier chose it, or null where it is as long as may be
     * @param registers the last days of registrations by statement; those without a date are missing
     */
    record Renewed(
            List<Long> ids, Set<Method> methods, LocalDate until, Map<Long, LocalDate> registers, String reason) {}

    Renewed renewed(LocalDate today) {
        Typed typed = new Typed();
        List<Long> ids = ids();
        typed.require("id", !ids.isEmpty(), "Choose at least one statement.");
        typed.require("id", ids.size() <= MOST, "Renew up to " + MOST + " statements at a time.");
        Set<Method> methods = EnumSet.noneOf(Method.class);
        for (Method method : Method.values()) {
            if (checks(method.name())) {
                methods.add(method);
            }
        }
        typed.require(
                "checked", !methods.isEmpty(), "Say what you looked at today. Without a look nothing is renewed.");
        LocalDate last = day(typed, "until", until(), today);
        Map<Long, LocalDate> registers = new LinkedHashMap<>();
        for (int at = 0; at < ids.size() && at < MOST; at++) {
            LocalDate day = day(typed, "renewal", renewalOf(ids.get(at)), today);
            if (day != null) {
                registers.put(ids.get(at), day);
            }
        }
        String why = typed.line("reason", reason(), REASON, "Give a reason. It is kept with the renewal.");
        typed.check();
        return new Renewed(new ArrayList<>(ids), methods, last, registers, why);
    }

    private static LocalDate day(Typed typed, String field, String text, LocalDate today) {
        if (text.isBlank()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(text.strip());
            typed.require(field, day.isAfter(today), "Choose a day after today.");
            typed.require(field, day.isBefore(today.plusYears(20)), "This is too far away. Look again.");
            return day;
        } catch (DateTimeParseException notADay) {
            typed.require(field, false, "Give it as day, month and year.");
            return null;
        }
    }
}
