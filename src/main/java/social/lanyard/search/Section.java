package social.lanyard.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import social.lanyard.support.Refusal;

/** What a search shows. */
public enum Section {
    EVERYTHING,
    POSTS,
    PEOPLE,
    ORGANISATIONS,
    TOPICS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Section of(String in) {
        if (in == null || in.isEmpty()) {
            return EVERYTHING;
        }
        return Arrays.stream(values())
                .filter(section -> section != EVERYTHING && section.word().equals(in))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal("in", "Look in one of these, or leave it out for all: " + words() + "."));
    }

    private static String words() {
        return Arrays.stream(values())
                .filter(section -> section != EVERYTHING)
                .map(Section::word)
                .collect(Collectors.joining(", "));
    }
}
