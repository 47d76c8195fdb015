package social.lanyard.organisation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** How somebody checked. The words are part of the sentence that a badge is, the same on a page, in a mail and as data. */
public enum Method {
    REGISTER("register looked up"),
    STAFF_RECORD("staff record matched"),
    /** A row of a file from the organisation's staff system said so; {@link #STAFF_RECORD} is a person who looked. */
    HR_FILE("found in the staff file"),
    DIRECTORY("signed in through the staff directory"),
    ORGANISATION_MAIL("work email proved"),
    KNOWN_TO_VERIFIER("known to a verifier");

    private final String words;

    Method(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** As it is stored: names joined by a plus sign, in the order of the sentence. */
    public static String stored(Set<Method> methods) {
        return EnumSet.copyOf(methods).stream().map(Method::name).collect(Collectors.joining("+"));
    }

    static List<Method> of(String stored) {
        return Arrays.stream(stored.split("\\+")).map(Method::valueOf).toList();
    }

    /** "register looked up, work email proved and staff record matched", from the stored form. */
    public static String inWords(String stored) {
        List<String> words = of(stored).stream().map(Method::words).toList();
        int last = words.size() - 1;
        return last == 0 ? words.get(0) : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }
}
