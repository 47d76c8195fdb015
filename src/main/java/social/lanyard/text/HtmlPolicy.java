package social.lanyard.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * The list of elements, attributes and addresses that may stand in a person's text, and the only place where the
 * sanitizer is used. It is the last step: whatever the parser and our own writer did before, only what is listed here
 * gets through.
 */
public final class HtmlPolicy {

    static final String LINK_REL = "nofollow ugc noopener";

    private static final Pattern OUTSIDE =
            Pattern.compile("(?:https?://|mailto:)[^\\s<>\"`]{1,2100}", Pattern.CASE_INSENSITIVE);
    private static final Pattern INSIDE =
            Pattern.compile("/@[a-z0-9_.-]{1,64}|/topics/[A-Za-z0-9_%]{1,1000}|#t-[a-z0-9-]{1,160}");
    private static final Pattern ID = Pattern.compile("t-[a-z0-9-]{1,160}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern LABEL = Pattern.compile("[^<>\"]{1,300}");
    private static final Set<String> CLASSES = Set.of(
            "table-wrap",
            "table",
            "n",
            "center",
            "footnotes",
            "footnote-ref",
            "footnote-back",
            "task",
            "mention",
            "hashtag");

    private static final PolicyFactory POLICY = new HtmlPolicyBuilder()
            .allowElements(
                    "p",
                    "br",
                    "hr",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "em",
                    "strong",
                    "del",
                    "code",
                    "pre",
                    "blockquote",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "th",
                    "td",
                    "sup",
                    "section",
                    "div",
                    "span",
                    "figure",
                    "figcaption",
                    "picture")
            .allowElements(HtmlPolicy::link, "a")
            .allowElements(HtmlPolicy::picture, "img", "source")
            .allowWithoutAttributes("span", "a")
            .allowUrlProtocols("http", "https", "mailto")
            .allowAttributes("href")
            .matching((element, attribute, value) -> address(value))
            .onElements("a")
            .allowAttributes("id")
            .matching(ID)
            .onElements("h2", "h3", "h4", "h5", "h6", "li", "a")
            .allowAttributes("class")
            .matching((element, attribute, value) -> CLASSES.contains(value) ? value : null)
            .onElements("div", "table", "th", "td", "section", "sup", "a", "li", "span")
            .allowAttributes("role")
            .matching(false, "region", "doc-noteref", "doc-backlink", "doc-endnotes", "img")
            .onElements("div", "a", "section", "span")
            .allowAttributes("aria-label")
            .matching(LABEL)
            .onElements("div", "a", "section", "span")
            .allowAttributes("tabindex")
            .matching(false, "0")
            .onElements("div")
            .allowAttributes("scope")
            .matching(false, "col")
            .onElements("th")
            // Pictures of this site and of nowhere else.
            .allowAttributes("src")
            .matching((element, attribute, value) -> TextPicture.source(value))
            .onElements("img")
            .allowAttributes("srcset")
            .matching((element, attribute, value) -> TextPicture.sourceSet(value))
            .onElements("img", "source")
            .allowAttributes("sizes")
            .matching(false, TextPicture.SIZES)
            .onElements("img", "source")
            .allowAttributes("type")
            .matching(false, "image/webp")
            .onElements("source")
            .allowAttributes("width", "height")
            .matching(NUMBER)
            .onElements("img")
            .allowAttributes("alt")
            .onElements("img")
            .allowAttributes("loading")
            .matching(false, "lazy")
            .onElements("img")
            .allowAttributes("decoding")
            .matching(false, "async")
            .onElements("img")
            .allowAttributes("start")
            .matching(NUMBER)
            .onElements("ol")
            .toFactory();

    private static final PolicyFactory MARKS =
            new HtmlPolicyBuilder().allowElements("mark").toFactory();

    private static final CleanedHtml CLEANED = new CleanedHtml(POLICY::sanitize);

    private HtmlPolicy() {}

    /** What is left of plain text that was escaped and in which words are marked: nothing but the marks is markup. */
    static SafeHtml marked(String html) {
        return new SafeHtml(MARKS.sanitize(html));
    }

    /**
     * What is left of this markup after the policy. Cleaning twice gives the same as cleaning once, so HTML that was
     * stored may be cleaned again when it is read, and a stricter policy then holds for old posts too.
     */
    public static SafeHtml clean(String html) {
        return CLEANED.of(html);
    }

    /** Whether {@link #clean} answers at once, because this was asked before. */
    public static boolean cleaned(String html) {
        return CLEANED.knows(html);
    }

    private static String link(String element, List<String> attributes) {
        String href = null;
        for (int at = 0; at < attributes.size(); at += 2) {
            if (attributes.get(at).equals("href")) {
                href = attributes.get(at + 1);
            }
        }
        if (href == null) {
            return null;
        }
        if (OUTSIDE.matcher(href).matches()) {
            attributes.add("rel");
            attributes.add(LINK_REL);
        }
        return "a";
    }

    /** One without an address of ours is none. */
    private static String picture(String element, List<String> attributes) {
        return attributes.contains(element.equals("img") ? "src" : "srcset") ? element : null;
    }

    /** The address if a person's text may lead there, else null. */
    static String address(String value) {
        return OUTSIDE.matcher(value).matches() || INSIDE.matcher(value).matches() ? value : null;
    }

    /** Whether this is an address outside the site that a person may link to: http, https or mailto, nothing else. */
    static boolean outside(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        if (!OUTSIDE.matcher(address).matches()) {
            return false;
        }
        if (lower.startsWith("mailto:")) {
            return lower.indexOf('@') > 0;
        }
        int from = lower.indexOf("//") + 2;
        int to = from;
        while (to < lower.length() && "/?#\\".indexOf(lower.charAt(to)) < 0) {
            to++;
        }
        // "https://bank.example@elsewhere.example" reads as one place and leads to another.
        return to > from && lower.substring(from, to).indexOf('@') < 0;
    }
}
