package social.lanyard.notification;

import io.vertx.mutiny.sqlclient.Row;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import social.lanyard.outbox.AlertKind;

/**
 * What somebody wants to be told, and where.
 *
 * @param here what stands on the page of alerts and is counted; what an organisation says about them always does
 * @param mail what the mail about alerts tells
 * @param push what is sent to their browsers
 * @param rhythm how often that mail comes
 */
record AlertChoices(Set<Matter> here, Set<Matter> mail, Set<Matter> push, Rhythm rhythm, ShiftMode shift) {
    /** Whoever never chose: everything on the page, and nothing that leaves this site. */
    static final AlertChoices UNCHOSEN = new AlertChoices(
            EnumSet.allOf(Matter.class),
            EnumSet.of(Matter.RESPONSES, Matter.MENTIONS, Matter.FOLLOWS),
            EnumSet.of(Matter.RESPONSES, Matter.MENTIONS, Matter.BADGE),
            Rhythm.OFF,
            ShiftMode.OFF);

    AlertChoices {
        Set<Matter> shown = EnumSet.of(Matter.BADGE);
        shown.addAll(here);
        here = Set.copyOf(shown);
        mail = Set.copyOf(mail);
        push = Set.copyOf(push);
    }

    /** Kinds that stand on the page, within one tab of it. */
    List<AlertKind> shown(Matter tab) {
        return tab == null ? Matter.kindsOf(here) : here.contains(tab) ? Matter.kindsOf(List.of(tab)) : List.of();
    }

    /** Kinds that the mail tells: what an organisation says about somebody has a mail of its own each time. */
    List<AlertKind> mailed() {
        return Matter.kindsOf(mail.stream()
                .filter(matter -> matter != Matter.BADGE && here.contains(matter))
                .toList());
    }

    /** Kinds that are sent to browsers. */
    List<AlertKind> pushed() {
        return Matter.kindsOf(push.stream().filter(here::contains).toList());
    }

    boolean pushes(AlertKind kind) {
        return push.contains(Matter.of(kind)) && here.contains(Matter.of(kind));
    }

    AlertChoices with(ShiftMode other) {
        return new AlertChoices(here, mail, push, rhythm, other);
    }

    AlertChoices without(Rhythm mails) {
        return new AlertChoices(here, mail, push, mails, shift);
    }

    static AlertChoices of(Row row) {
        var until = row.getOffsetDateTime("shift_until");
        return new AlertChoices(
                matters(row.getString("here")),
                matters(row.getString("by_mail")),
                matters(row.getString("by_push")),
                Rhythm.valueOf(row.getString("rhythm")),
                ShiftMode.read(row.getString("rota"), until == null ? null : until.toInstant()));
    }

    private static Set<Matter> matters(String words) {
        return Matter.among(Arrays.asList(words.split(" ")));
    }

    static String words(Collection<Matter> matters) {
        return matters.stream().map(Matter::word).sorted().collect(Collectors.joining(" "));
    }
}
