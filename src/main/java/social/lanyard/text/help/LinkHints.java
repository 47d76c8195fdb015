package social.lanyard.text.help;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import social.lanyard.text.Prose;

/** Looks at the words of links: they are read out alone, one after another, to people who listen. */
final class LinkHints {

    private static final Set<String> SAY_NOTHING = Set.of(
            "article",
            "click",
            "click here",
            "click here for more",
            "click on this link",
            "click this",
            "click this link",
            "details",
            "find out more",
            "follow this link",
            "further information",
            "go here",
            "here",
            "info",
            "it",
            "learn more",
            "link",
            "more",
            "more details",
            "more here",
            "more info",
            "more information",
            "page",
            "read",
            "read here",
            "read it here",
            "read more",
            "read on",
            "read this",
            "see here",
            "see more",
            "see this",
            "site",
            "source",
            "that",
            "the link",
            "there",
            "this",
            "this article",
            "this link",
            "this page",
            "this site",
            "this website",
            "web page",
            "website");
    /** Longer words than any of these are not looked at closely. */
    private static final int LONGEST = 40;

    private LinkHints() {}

    private record Same(FindingKind kind, String words) {}

    static List<Finding> of(List<Prose.Link> links) {
        Map<Same, Finding> found = new LinkedHashMap<>();
        for (Prose.Link link : links) {
            Same same = same(link);
            if (same != null) {
                String shown = link.text().isEmpty() ? link.address() : link.text();
                Finding one = found.get(same);
                found.put(
                        same,
                        one == null
                                ? Finding.of(same.kind, shown, 1, link.line())
                                : Finding.of(same.kind, one.quote(), one.count() + 1, one.line()));
            }
        }
        return new ArrayList<>(found.values());
    }

    private static Same same(Prose.Link link) {
        String text = link.text();
        if (text.isEmpty()) {
            return new Same(FindingKind.LINK_EMPTY, link.address());
        }
        if (address(text, link.address())) {
            return new Same(FindingKind.LINK_IS_ADDRESS, text);
        }
        String words = text.length() > LONGEST ? "" : plain(text);
        return SAY_NOTHING.contains(words) ? new Same(FindingKind.LINK_SAYS_NOTHING, words) : null;
    }

    /** An e-mail address is what people look for; a web address tells them little. */
    private static boolean address(String text, String address) {
        String lower = text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
        boolean web = lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("www.");
        return web && !text.contains(" ") || text.equals(address) && !text.contains("@");
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
