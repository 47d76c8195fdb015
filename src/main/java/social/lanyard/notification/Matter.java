package social.lanyard.notification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import social.lanyard.outbox.AlertKind;
import social.lanyard.support.Refusal;

/** What alerts are about, in the words in which people choose: the tabs of the page and the rows of the settings. */
public enum Matter {
    RESPONSES(AlertKind.REPLY, AlertKind.HELD_RESPONSE, AlertKind.WAITING_QUESTION),
    MENTIONS(AlertKind.MENTION, AlertKind.QUOTE),
    FOLLOWS(AlertKind.FOLLOW, AlertKind.FOLLOW_REQUEST, AlertKind.REQUEST_ACCEPTED),
    SHARES(AlertKind.SHARE, AlertKind.APPRECIATION, AlertKind.TOOK_TO_WORK),
    BADGE(AlertKind.FACET, AlertKind.DECISION, AlertKind.REMINDER);

    private final Set<AlertKind> kinds;

    Matter(AlertKind first, AlertKind... more) {
        this.kinds = Set.copyOf(EnumSet.of(first, more));
    }

    public Set<AlertKind> kinds() {
        return kinds;
    }

    /** As it stands in an address and in a form. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The matter of a tab, or null for all of them.
     *
     * @throws Refusal for a word that is none
     */
    static Matter of(String word) {
        if (word == null || word.isEmpty() || word.equals("all")) {
            return null;
        }
        return Arrays.stream(values())
                .filter(matter -> matter.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal("show", "There is no such part of your alerts."));
    }

    /** The matters whose words stand in a list; what is none of them is passed over. */
    static Set<Matter> among(Collection<String> words) {
        Set<Matter> found = EnumSet.noneOf(Matter.class);
        Arrays.stream(values()).filter(matter -> words.contains(matter.word())).forEach(found::add);
        return found;
    }

    static Matter of(AlertKind kind) {
        return Arrays.stream(values())
                .filter(matter -> matter.kinds.contains(kind))
                .findFirst()
                .orElseThrow();
    }

    static List<AlertKind> kindsOf(Collection<Matter> matters) {
        List<AlertKind> kinds = new ArrayList<>();
        matters.forEach(matter -> kinds.addAll(matter.kinds));
        return kinds;
    }
}
