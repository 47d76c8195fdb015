package social.lanyard.feed;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes the addresses in a text whole, because a reader of feeds shows it elsewhere. It reads markup that our own policy
 * wrote, where each value stands in double quotes and no text holds a pointed bracket, and changes nothing else in it.
 */
final class AbsoluteHtml {
    private static final Pattern TAG = Pattern.compile("<[a-z][^<>]*>");
    private static final Pattern ADDRESS = Pattern.compile(" (href|src|srcset|cite)=\"([^\"]*)\"");

    private AbsoluteHtml() {}

    /**
     * @param origin of this site, without a slash at the end
     * @param page where the text stands here: places within it are found there
     */
    static String of(String html, String origin, String page) {
        return TAG.matcher(html).replaceAll(tag -> Matcher.quoteReplacement(tag(tag.group(), origin, page)));
    }

    private static String tag(String tag, String origin, String page) {
        return ADDRESS.matcher(tag)
                .replaceAll(found -> Matcher.quoteReplacement(" " + found.group(1) + "=\""
                        + (found.group(1).equals("srcset")
                                ? several(found.group(2), origin, page)
                                : whole(found.group(2), origin, page))
                        + "\""));
    }

    /** Addresses with widths: "/a 320w, /b 640w". */
    private static String several(String candidates, String origin, String page) {
        return Arrays.stream(candidates.split(","))
                .map(candidate -> whole(candidate.strip(), origin, page))
                .collect(Collectors.joining(", "));
    }

    private static String whole(String address, String origin, String page) {
        if (address.startsWith("#") || address.startsWith("&#35;")) {
            return page + address;
        }
        return address.startsWith("/") && !address.startsWith("//") ? origin + address : address;
    }
}
