package social.lanyard.post;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import social.lanyard.support.Problem;

/** Topics as a writer types them ("Night shift, Rotas") and as they are kept ("night-shift", "rotas"). */
public final class Topics {
    static final int MOST = 5;
    static final int LONGEST = 60;

    private static final Normalizer2 NFKC = Normalizer2.getNFKCInstance();

    private Topics() {}

    /** The tags of a comma-separated line, each once, in order; what is no topic is left out. */
    public static List<String> of(String line) {
        Set<String> tags = new LinkedHashSet<>();
        for (String part : line.split(",")) {
            String tag = tag(part);
            if (!tag.isEmpty()) {
                tags.add(tag);
            }
        }
        return List.copyOf(tags);
    }

    /** Small letters, digits, underscores, and one hyphen where words meet; empty where nothing readable is left. */
    static String tag(String words) {
        String folded = NFKC.normalize(words).toLowerCase(Locale.ROOT);
        String tag = folded.codePoints()
                .map(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK || c == '_'
                        ? c
                        : '-')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return tag.replaceAll("-{2,}", "-").replaceAll("^-|-$", "");
    }

    /** How a tag stands in a form again. */
    static String line(Collection<String> tags) {
        return tags.stream().map(Topics::words).collect(Collectors.joining(", "));
    }

    /** "Night shift" for "night-shift". */
    static String words(String tag) {
        String words = tag.replace('-', ' ');
        int first = words.offsetByCodePoints(0, words.isEmpty() ? 0 : 1);
        return words.substring(0, first).toUpperCase(Locale.UK) + words.substring(first);
    }

    static List<Problem> problems(String line) {
        List<Problem> problems = new ArrayList<>();
        List<String> tags = of(line);
        if (tags.size() > MOST) {
            problems.add(new Problem("tags", "Give up to five topics. There are " + tags.size() + " here."));
        }
        if (tags.stream().anyMatch(tag -> tag.length() > LONGEST)) {
            problems.add(new Problem("tags", "A topic may have up to " + LONGEST + " characters."));
        }
        boolean unreadable = Arrays.stream(line.split(","))
                .anyMatch(part -> !part.isBlank() && tag(part).isEmpty());
        if (unreadable) {
            problems.add(new Problem("tags", "A topic needs at least one letter or digit."));
        }
        return problems;
    }
}
