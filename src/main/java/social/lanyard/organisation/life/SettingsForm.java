package social.lanyard.organisation.life;

import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.organisation.Lifespan;
import social.lanyard.organisation.Typed;

/** How long an admin lets checks count. */
public class SettingsForm {
    @RestForm
    String token;

    @RestForm
    String months;

    @RestForm("agency_days")
    String agencyDays;

    static SettingsForm of(String token, Lifespan span) {
        SettingsForm form = new SettingsForm();
        form.token = token;
        form.months = Integer.toString(span.months());
        form.agencyDays = Integer.toString(span.agencyDays());
        return form;
    }

    public String token() {
        return token == null ? "" : token;
    }

    public String months() {
        return months == null ? "" : months;
    }

    public String agencyDays() {
        return agencyDays == null ? "" : agencyDays;
    }

    String fingerprint() {
        return months() + "\n" + agencyDays();
    }

    Lifespan lifespan() {
        Typed typed = new Typed();
        int wantedMonths = number(typed, "months", months(), Lifespan.FEWEST_MONTHS, Lifespan.MOST_MONTHS, "months");
        int wantedDays = number(
                typed, "agency_days", agencyDays(), Lifespan.FEWEST_AGENCY_DAYS, Lifespan.MOST_AGENCY_DAYS, "days");
        typed.check();
        return new Lifespan(wantedMonths, wantedDays);
    }

    private static int number(Typed typed, String field, String text, int least, int most, String unit) {
        String digits = text.strip();
        int number = digits.matches("[0-9]{1,4}") ? Integer.parseInt(digits) : -1;
        typed.require(
                field,
                number >= least && number <= most,
                "Give a number of " + unit + " from " + least + " to " + most + ".");
        return number;
    }
}
