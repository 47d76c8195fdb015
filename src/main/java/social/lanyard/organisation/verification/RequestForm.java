package social.lanyard.organisation.verification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.organisation.Typed;

/** What a person types who asks to be confirmed. */
public class RequestForm {
    static final int ROLE = 100;
    static final int NOTE = 1000;

    @RestForm
    String token;

    @RestForm
    String organisation;

    @RestForm
    String role;

    @RestForm
    String profession;

    @RestForm
    String number;

    /** The last day of a student's course. */
    @RestForm("course_end")
    String courseEnd;

    @RestForm
    String note;

    @RestForm
    List<String> show;

    /** As the empty form stands: profession and organisation are ticked, the role is not. */
    static RequestForm empty(String token, String organisation) {
        RequestForm form = new RequestForm();
        form.token = token;
        form.organisation = organisation;
        form.show = List.of(Wish.PROFESSION.name(), Wish.ORGANISATION.name());
        return form;
    }

    public String token() {
        return text(token);
    }

    public String organisation() {
        return text(organisation);
    }

    public String role() {
        return text(role);
    }

    public String profession() {
        return text(profession);
    }

    public String number() {
        return text(number);
    }

    public String courseEnd() {
        return text(courseEnd);
    }

    public String note() {
        return text(note);
    }

    public boolean shows(String wish) {
        return show != null && show.contains(wish);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    /** In a stable form, so that the same request sent twice is known again. */
    String fingerprint() {
        return String.join(
                "\n", organisation(), role(), profession(), number(), courseEnd(), note(), String.valueOf(show));
    }

    /** What is asked for, or a refusal with a sentence for each field. */
    Asked asked() {
        Typed typed = new Typed();
        String where = typed.line("organisation", organisation, 200, "Choose your organisation from the list.");
        String words = typed.line("role", role, ROLE, "Say what your role is, as you would say it to a patient.");
        var chosen = Profession.named(profession());
        typed.require("profession", chosen.isPresent(), "Choose your profession, or say that you are on no register.");
        String tidy = Register.tidy(typed.line("number", number, 30));
        chosen.flatMap(known -> known.wrongNumber(tidy))
                .ifPresent(sentence -> typed.require("number", false, sentence));
        LocalDate ends =
                courseEnd(typed, chosen.filter(Profession.STUDENT::equals).isPresent());
        String told = typed.text("note", note, NOTE);
        Set<Wish> wishes = EnumSet.noneOf(Wish.class);
        for (Wish wish : Wish.values()) {
            if (shows(wish.name())) {
                wishes.add(wish);
            }
        }
        typed.check();
        return new Asked(where, words, chosen.orElseThrow(), tidy, ends, told, wishes);
    }

    /** Asked of students alone; what else stands there is left aside. */
    private LocalDate courseEnd(Typed typed, boolean student) {
        if (!student) {
            return null;
        }
        LocalDate day = null;
        try {
            day = LocalDate.parse(courseEnd().strip());
        } catch (DateTimeParseException notADay) {
            typed.require("course_end", false, "Say when your course ends, as day, month and year.");
        }
        typed.require(
                "course_end",
                day == null || day.getYear() >= 2000 && day.getYear() < 2200,
                "Say when your course ends, as day, month and year.");
        return day;
    }

    /**
     * A request whose fields are in order.
     *
     * @param organisation name or code, as typed
     * @param number tidied, or empty
     * @param courseEnd the last day of a student's course, or null
     */
    record Asked(
            String organisation,
            String role,
            Profession profession,
            String number,
            LocalDate courseEnd,
            String note,
            Set<Wish> wishes) {}
}
