package social.lanyard.notification;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import social.lanyard.notification.AlertPage.ShiftEnd;
import social.lanyard.notification.push.Browser;
import social.lanyard.support.Problem;

/**
 * The page of settings of alerts.
 *
 * @param until what was typed for shift mode by hand
 * @param byHand whether shift mode was switched on by hand
 * @param pushKey the public key that browsers subscribe with, or empty where this site sends no push
 */
record AlertSettings(
        AlertForm form,
        List<Problem> problems,
        Until until,
        ShiftEnd shiftUntil,
        boolean byHand,
        String pushKey,
        List<Browser> browsers,
        Done done,
        String token) {

    /** What was done a moment ago. */
    enum Done {
        SAVED,
        ON,
        OFF,
        REMOVED;

        static Done of(String word) {
            return Arrays.stream(values())
                    .filter(done -> done.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** One row of the table. */
    record Row(Matter matter, boolean here, boolean mail, boolean push) {
        public String word() {
            return matter.word();
        }

        public boolean badge() {
            return matter == Matter.BADGE;
        }
    }

    /** One day of the rota. */
    record Day(int number, String name, String from, String to, String problem) {}

    static ShiftEnd end(AlertChoices chosen, Instant now) {
        return ShiftEnd.of(chosen.shift().onUntil(now).orElse(null), now);
    }

    public List<Row> rows() {
        return Arrays.stream(Matter.values())
                .map(matter -> new Row(
                        matter, form.has(form.here, matter), form.has(form.mail, matter), form.has(form.push, matter)))
                .toList();
    }

    public List<Day> days() {
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new Day(
                        day.getValue(),
                        day.getDisplayName(TextStyle.FULL, Locale.UK),
                        form.time(form.from, day),
                        form.time(form.to, day),
                        problem("from_" + day.getValue())))
                .toList();
    }

    public List<Rhythm> rhythms() {
        return List.of(Rhythm.values());
    }

    public Rhythm rhythm() {
        return Arrays.stream(Rhythm.values())
                .filter(rhythm -> rhythm.word().equals(form.rhythm))
                .findFirst()
                .orElse(null);
    }

    public String untilProblem() {
        return problem("day");
    }

    private String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .map(Problem::sentence)
                .orElse("");
    }
}
