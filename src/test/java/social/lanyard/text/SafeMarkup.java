package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What may stand in the HTML of a person's text, written down apart from the product's own list and checked with
 * another parser. It can be used on any part of a page that shows a person's text.
 */
public final class SafeMarkup {

    private static final String INSIDE_OR_OUTSIDE =
            "(?i:https?)://[^\\s<>\"]+|(?i:mailto):[^\\s<>\"]+|/@[a-z0-9_.-]+|/topics/[A-Za-z0-9_%]+|#t-[a-z0-9-]+";
    private static final String OWN_ID = "t-[a-z0-9-]+";

    private static final String OWN_PICTURE = "/pictures/[a-z2-7]{26}-[0-9]+x[0-9]+/[0-9]+\\.(webp|jpg)";
    private static final String OWN_PICTURES = "(" + OWN_PICTURE + " [0-9]+w( , )?)+";

    private static final Map<String, Map<String, String>> ALLOWED = Map.ofEntries(
            Map.entry("p", Map.of()),
            Map.entry("br", Map.of()),
            Map.entry("hr", Map.of()),
            Map.entry("h2", Map.of("id", OWN_ID)),
            Map.entry("h3", Map.of("id", OWN_ID)),
            Map.entry("h4", Map.of("id", OWN_ID)),
            Map.entry("h5", Map.of("id", OWN_ID)),
            Map.entry("h6", Map.of("id", OWN_ID)),
            Map.entry("em", Map.of()),
            Map.entry("strong", Map.of()),
            Map.entry("del", Map.of()),
            Map.entry("code", Map.of()),
            Map.entry("pre", Map.of()),
            Map.entry("blockquote", Map.of()),
            Map.entry("ul", Map.of()),
            Map.entry("ol", Map.of("start", "[0-9]{1,9}")),
            Map.entry("li", Map.of("id", OWN_ID, "class", "task")),
            Map.entry("sup", Map.of("class", "footnote-ref")),
            Map.entry("section", Map.of("class", "footnotes", "role", "doc-endnotes", "aria-label", "Notes")),
            Map.entry("span", Map.of("role", "img", "aria-label", "Done|To do")),
            Map.entry(
                    "div",
                    Map.of("class", "table-wrap", "role", "region", "tabindex", "0", "aria-label", "Table [0-9]+")),
            Map.entry("figure", Map.of()),
            Map.entry("figcaption", Map.of()),
            Map.entry("picture", Map.of()),
            Map.entry("source", Map.of("type", "image/webp", "srcset", OWN_PICTURES, "sizes", "[^<>\"]+")),
            Map.entry(
                    "img",
                    Map.of(
                            "src", OWN_PICTURE,
                            "srcset", OWN_PICTURES,
                            "sizes", "[^<>\"]+",
                            "width", "[0-9]+",
                            "height", "[0-9]+",
                            "alt", "(?s).*",
                            "loading", "lazy",
                            "decoding", "async")),
            Map.entry("table", Map.of("class", "table")),
            Map.entry("thead", Map.of()),
            Map.entry("tbody", Map.of()),
            Map.entry("tr", Map.of()),
            Map.entry("th", Map.of("scope", "col", "class", "n|center")),
            Map.entry("td", Map.of("class", "n|center")),
            Map.entry(
                    "a",
                    Map.of(
                            "href", INSIDE_OR_OUTSIDE,
                            "rel", "nofollow ugc noopener",
                            "id", OWN_ID,
                            "class", "mention|hashtag|footnote-back",
                            "role", "doc-noteref|doc-backlink",
                            "aria-label", "Note [0-9]+|Back to note [0-9]+ in the text")));

    private static final Pattern TAG = Pattern.compile("<(?:/?([a-z0-9]+)(?=[ >])|!-- -->)?");

    private SafeMarkup() {}

    /** Fails on anything in this HTML that is not on the list, also after a browser wrote it out and read it again. */
    public static void check(String html) {
        everyBracketOpensAKnownTag(html);
        Document once = Jsoup.parseBodyFragment(html);
        everythingIsListed(once.body());
        once.outputSettings().prettyPrint(false);
        Document twice = Jsoup.parseBodyFragment(once.body().html());
        everythingIsListed(twice.body());
        assertThat(once.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    }

    private static void everyBracketOpensAKnownTag(String html) {
        Matcher tags = TAG.matcher(html);
        while (tags.find()) {
            boolean blankComment = tags.group().equals("<!-- -->");
            assertThat(blankComment || tags.group(1) != null && ALLOWED.containsKey(tags.group(1)))
                    .as("an unknown tag at %s in %s", tags.start(), html)
                    .isTrue();
        }
    }

    private static void everythingIsListed(Element body) {
        for (Element element : body.getAllElements()) {
            if (element != body) {
                element(element);
            }
            for (Node child : element.childNodes()) {
                boolean plain = child instanceof Element
                        || child instanceof TextNode && !(child instanceof DataNode)
                        || child instanceof Comment comment && comment.getData().isBlank();
                assertThat(plain).as("%s in %s", child.getClass(), body.html()).isTrue();
            }
        }
    }

    private static void element(Element element) {
        Map<String, String> attributes = ALLOWED.get(element.normalName());
        assertThat(attributes)
                .as("<%s> in %s", element.tagName(), element.outerHtml())
                .isNotNull();
        for (Attribute attribute : element.attributes()) {
            String pattern = attributes.get(attribute.getKey());
            assertThat(pattern)
                    .as("%s of %s", attribute.getKey(), element.outerHtml())
                    .isNotNull();
            assertThat(attribute.getValue()).as(element.outerHtml()).matches(pattern);
        }
        if (element.normalName().equals("a")) {
            boolean outside = !Set.of('/', '#').contains(element.attr("href").charAt(0));
            assertThat(element.hasAttr("rel")).as(element.outerHtml()).isEqualTo(outside);
        }
    }
}
