package social.lanyard.testing;

import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What no page may hold, whatever people typed into it. Written down apart from the product's own lists. */
public final class PageSafety {
    private static final Set<String> TEMPLATES = Set.of("saving-words", "picture-item", "picture-lines");

    private static final Set<String> NEVER = Set.of(
            "iframe",
            "object",
            "embed",
            "applet",
            "base",
            "frame",
            "frameset",
            "video",
            "audio",
            "source",
            "template",
            "style",
            "math",
            "foreignobject",
            "animate",
            "set",
            "marquee",
            "noscript",
            "portal",
            "dialog");
    private static final Set<String> ADDRESSES =
            Set.of("href", "src", "action", "formaction", "srcset", "poster", "background", "data", "xlink:href");

    private PageSafety() {}

    /** What is wrong with a page of this origin; empty when nothing is. */
    public static List<String> faults(String html, String origin) {
        List<String> faults = new ArrayList<>();
        Document page = Jsoup.parse(html, origin);
        for (Element element : page.getAllElements()) {
            if (NEVER.contains(element.normalName()) && !isOurs(element)) {
                faults.add("element " + element.normalName());
            }
            if (element.normalName().equals("script")
                    && !element.attr("src").startsWith("/assets/")
                    && !isData(element)) {
                faults.add("script " + element);
            }
            if (element.normalName().equals("meta") && element.hasAttr("http-equiv")) {
                faults.add("meta " + element);
            }
            for (Attribute attribute : element.attributes()) {
                check(element, attribute, origin, faults);
            }
        }
        return faults;
    }

    /** The words and parts that our own scripts show on the writing page: each once, and nobody's text is in them. */
    private static boolean isOurs(Element element) {
        return element.normalName().equals("template")
                && TEMPLATES.contains(element.id())
                && element.ownerDocument().select("template#" + element.id()).size() == 1;
    }

    /** Facts for search engines: one block that browsers do not run, and nothing in it could end it or be markup. */
    private static boolean isData(Element element) {
        String data = element.data();
        return element.attributes().size() == 1
                && element.attr("type").equals("application/ld+json")
                && element.ownerDocument().select("script:not([src])").size() == 1
                && !data.contains("<")
                && !data.contains(">")
                && !data.contains("&")
                && new JsonObject(data).getString("@context").equals("https://schema.org");
    }

    private static void check(Element element, Attribute attribute, String origin, List<String> faults) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        if (name.startsWith("on") || name.equals("style") || name.equals("srcdoc")) {
            faults.add("attribute " + name + " on " + element.normalName());
        }
        if (ADDRESSES.contains(name)) {
            String value = attribute.getValue().strip().toLowerCase(Locale.ROOT);
            boolean link = element.normalName().equals("a") && name.equals("href");
            boolean own = value.isEmpty()
                    || value.startsWith("#")
                    || value.startsWith("?")
                    || (value.startsWith("/") && !value.startsWith("//") && !value.startsWith("/\\"))
                    || value.startsWith(origin.toLowerCase(Locale.ROOT));
            boolean outward =
                    value.startsWith("https://") || value.startsWith("http://") || value.startsWith("mailto:");
            if (!own && !(link && outward)) {
                faults.add(name + "=" + value + " on " + element.normalName());
            }
        }
    }
}
