package social.lanyard.notification;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import social.lanyard.support.Problem;
import social.lanyard.support.Refusal;

/** What somebody chose on the page of settings, as it came in. */
public class AlertForm {
    @RestForm
    String token;

    @RestForm
    List<String> here;

    @RestForm
    List<String> mail;

    @RestForm
    List<String> push;

    @RestForm
    String rhythm;

    /** Of Monday first; empty where there is no shift. */
    @RestForm
    List<String> from;

    @RestForm
    List<String> to;

    static AlertForm of(AlertChoices chosen) {
        AlertForm form = new AlertForm();
        form.here = words(chosen.here());
        form.mail = words(chosen.mail());
        form.push = words(chosen.push());
        form.rhythm = chosen.rhythm().word();
        form.from = times(chosen.shift(), true);
        form.to = times(chosen.shift(), false);
        return form;
    }

    private static List<String> words(Set<Matter> matters) {
        return matters.stream().map(Matter::word).toList();
    }

    private static List<String> times(ShiftMode shift, boolean from) {
        List<String> times = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            times.add(shift.rota().stream()
                    .filter(one -> one.day() == day)
                    .findFirst()
                    .map(one -> (from ? one.from() : one.to()).toString())
                    .orElse(""));
        }
        return times;
    }

    boolean has(List<String> words, Matter matter) {
        return words != null && words.contains(matter.word());
    }

    String time(List<String> times, DayOfWeek day) {
        int at = day.getValue() - 1;
        return times == null || times.size() <= at || times.get(at) == null
                ? ""
                : times.get(at).strip();
    }

    String fingerprint() {
        return here + "\n" + mail + "\n" + push + "\n" + rhythm + "\n" + from + "\n" + to;
    }

    /**
     * What was chosen, over what stands.
     *
     * @param pushOffered whether the form held choices for push at all
     * @throws Refusal with what cannot be
     */
    AlertChoices over(AlertChoices before, boolean pushOffered) {
        List<Problem> problems = new ArrayList<>();
        List<Shift> rota = rota(problems);
        Rhythm chosen = Arrays.stream(Rhythm.values())
                .filter(one -> one.word().equals(rhythm))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            problems.add(new Problem("rhythm", "Choose how often the mail comes."));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        return new AlertChoices(
                Matter.among(some(here)),
                Matter.among(some(mail)),
                pushOffered ? Matter.among(some(push)) : before.push(),
                chosen,
                new ShiftMode(rota, before.shift().until()));
    }

    private List<Shift> rota(List<Problem> problems) {
        List<Shift> rota = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            String begins = time(from, day);
            String ends = time(to, day);
            if (begins.isEmpty() && ends.isEmpty()) {
                continue;
            }
            try {
                Shift shift = new Shift(day, LocalTime.parse(begins), LocalTime.parse(ends));
                if (shift.from().equals(shift.to())) {
                    problems.add(new Problem(
                            "from_" + day.getValue(), "A shift that begins and ends at the same time has no length."));
                }
                rota.add(shift);
            } catch (DateTimeParseException unreadable) {
                problems.add(new Problem(
                        "from_" + day.getValue(),
                        "Give both times of the shift, such as 07:30 and 20:00, or leave both empty."));
            }
        }
        return rota;
    }

    private static List<String> some(List<String> words) {
        return words == null ? List.of() : words;
    }
}
