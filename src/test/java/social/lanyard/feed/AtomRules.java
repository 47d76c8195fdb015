package social.lanyard.feed;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** What RFC 4287 and RFC 5005 (section 3) require of a page of a feed, written down for the tests alone. */
final class AtomRules {
    private final List<String> problems = new ArrayList<>();

    private AtomRules() {}

    static Document read(byte[] feed) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(feed));
    }

    /** What is wrong with this page. */
    static List<String> broken(byte[] feed) throws Exception {
        AtomRules rules = new AtomRules();
        rules.feed(read(feed).getDocumentElement());
        return rules.problems;
    }

    static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }

    /** The address of a link, or null. */
    static String link(Element parent, String rel) {
        return children(parent, "link").stream()
                .filter(link -> link.getAttribute("rel").equals(rel))
                .map(link -> link.getAttribute("href"))
                .findFirst()
                .orElse(null);
    }

    private void feed(Element feed) {
        must(feed.getLocalName().equals("feed") && feed.getNamespaceURI().equals(AtomWriter.ATOM), "root");
        once(feed, "id", "title", "updated", "subtitle", "generator");
        address(children(feed, "id").get(0).getTextContent());
        date(feed, "updated");
        must(link(feed, "self") != null, "a feed says where it is");
        must(link(feed, "first") != null, "a page of a feed leads to another (RFC 5005)");
        must(!String.valueOf(link(feed, "self")).equals(link(feed, "next")), "next leads on");
        links(feed);
        Set<String> ids = new HashSet<>();
        for (Element entry : children(feed, "entry")) {
            entry(entry);
            must(ids.add(children(entry, "id").get(0).getTextContent()), "an entry comes once");
        }
    }

    private void entry(Element entry) {
        once(entry, "id", "title", "updated", "published", "content", "rights");
        address(children(entry, "id").get(0).getTextContent());
        date(entry, "updated");
        date(entry, "published");
        must(children(entry, "summary").size() <= 1, "one summary at most");
        must(children(entry, "author").size() == 1, "an entry has an author, since the feed has none");
        Element author = children(entry, "author").get(0);
        once(author, "name");
        must(link(entry, "alternate") != null, "an entry leads to its page");
        must(!children(entry, "title").get(0).getTextContent().isBlank(), "a title says something");
        must(children(entry, "content").get(0).getAttribute("type").equals("html"), "content is html");
        for (Element category : children(entry, "category")) {
            must(!category.getAttribute("term").isEmpty(), "a category has a term");
        }
        links(entry);
    }

    private void links(Element parent) {
        Set<String> alternates = new HashSet<>();
        for (Element link : children(parent, "link")) {
            address(link.getAttribute("href"));
            if (link.getAttribute("rel").equals("alternate")) {
                must(
                        alternates.add(link.getAttribute("type") + link.getAttribute("hreflang")),
                        "one alternate of each type and language");
            }
        }
    }

    private void once(Element parent, String... names) {
        for (String name : names) {
            must(children(parent, name).size() == 1, parent.getLocalName() + " has one " + name);
        }
    }

    private void address(String address) {
        must(URI.create(address).isAbsolute(), address + " is whole");
    }

    private void date(Element parent, String name) {
        children(parent, name).forEach(date -> OffsetDateTime.parse(date.getTextContent()));
    }

    private void must(boolean holds, String rule) {
        if (!holds) {
            problems.add(rule);
        }
    }
}
