package social.lanyard.feed;

import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import social.lanyard.post.PostNotice;

/**
 * Writes a page of a feed as Atom (RFC 4287), with the links between pages of RFC 5005 and the licence link of RFC 4946.
 *
 * <p>What Atom has no words for stands in elements of our own, besides in the text: {@code lanyard:claim} says who is
 * speaking and who confirms it, {@code lanyard:content-note} warns, {@code lanyard:notice} is a correction, an update or a
 * retraction, {@code lanyard:withdrawn} says that an entry was withdrawn. A withdrawn post keeps its entry, so that a reader
 * who has the words puts ours in their place; RFC 6721's {@code deleted-entry} would make some readers drop it without a
 * word. For a post that was taken down there is nothing: to everybody else it never was.
 */
final class AtomWriter {
    static final String ATOM = "http://www.w3.org/2005/Atom";
    static final String LANYARD = "https://lanyard.social/ns/feed";

    private final String origin;

    AtomWriter(String origin) {
        this.origin = origin;
    }

    byte[] write(FeedPage page, List<FeedEntry> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
        try {
            Writer text = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            feed(xml, page, entries);
            xml.writeEndDocument();
            xml.close();
            text.close();
        } catch (XMLStreamException | java.io.IOException impossible) {
            throw new IllegalStateException("A feed could not be written into memory", impossible);
        }
        return bytes.toByteArray();
    }

    private void feed(XMLStreamWriter xml, FeedPage page, List<FeedEntry> entries) throws XMLStreamException {
        Feed feed = page.feed();
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeNamespace("lanyard", LANYARD);
        xml.writeAttribute("xml:lang", "en-GB");
        // All pages are one feed (RFC 5005, section 3), so they have one id.
        element(xml, "id", origin + feed.path(FeedForm.ATOM));
        element(xml, "title", feed.title());
        element(xml, "subtitle", feed.subtitle());
        element(xml, "updated", FeedDate.of(page.updated()));
        link(xml, "self", FeedForm.ATOM.type(), FeedAddress.of(origin, page, FeedForm.ATOM));
        link(xml, "first", FeedForm.ATOM.type(), origin + feed.path(FeedForm.ATOM));
        if (page.older() != null) {
            link(xml, "next", FeedForm.ATOM.type(), FeedAddress.next(origin, page, FeedForm.ATOM));
        }
        link(xml, "alternate", "text/html", origin + feed.page());
        element(xml, "generator", "Lanyard");
        for (FeedEntry entry : entries) {
            entry(xml, entry);
        }
        xml.writeEndElement();
    }

    private void entry(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("entry");
        xml.writeAttribute("xml:lang", entry.language());
        element(xml, "id", entry.id());
        element(xml, "title", entry.title());
        element(xml, "published", FeedDate.of(entry.published()));
        element(xml, "updated", FeedDate.of(entry.updated()));
        xml.writeStartElement("author");
        element(xml, "name", entry.author().name());
        element(xml, "uri", entry.author().url());
        xml.writeEndElement();
        for (FeedEntry.Category category : entry.categories()) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("scheme", origin + "/topics/");
            xml.writeAttribute("term", PlainText.of(category.term()));
            xml.writeAttribute("label", PlainText.of(category.label()));
        }
        element(xml, "rights", entry.rights());
        if (entry.licence() != null) {
            link(xml, "license", null, entry.licence());
        }
        if (entry.image() != null) {
            // What we drew is no part of the entry: a preview (RFC 6903), which readers of podcasts do not fetch.
            link(
                    xml,
                    entry.image().own() ? "enclosure" : "preview",
                    entry.image().type(),
                    entry.image().url());
        }
        // The last of the links: simple readers take that one for the page.
        link(xml, "alternate", "text/html", entry.url());
        own(xml, entry);
        if (entry.summary() != null) {
            element(xml, "summary", entry.summary());
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "html");
        xml.writeCharacters(PlainText.of(entry.html()));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void own(XMLStreamWriter xml, FeedEntry entry) throws XMLStreamException {
        xml.writeStartElement("lanyard", "claim", LANYARD);
        xml.writeAttribute("confirmed", Boolean.toString(entry.confirmed()));
        xml.writeCharacters(PlainText.of(entry.claim()));
        xml.writeEndElement();
        if (entry.contentNote() != null) {
            xml.writeStartElement("lanyard", "content-note", LANYARD);
            xml.writeCharacters(PlainText.of(entry.contentNote()));
            xml.writeEndElement();
        }
        for (PostNotice notice : entry.notices()) {
            xml.writeStartElement("lanyard", "notice", LANYARD);
            xml.writeAttribute("kind", notice.kind().name().toLowerCase(Locale.ROOT));
            dated(xml, notice.givenAt(), notice.reason());
        }
        if (entry.withdrawal() != null) {
            xml.writeStartElement("lanyard", "withdrawn", LANYARD);
            dated(xml, entry.withdrawal().at(), entry.withdrawal().reason());
        }
    }

    private static void dated(XMLStreamWriter xml, Instant at, String text) throws XMLStreamException {
        xml.writeAttribute("at", FeedDate.of(at));
        xml.writeCharacters(PlainText.of(text));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(PlainText.of(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String rel, String type, String href) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", rel);
        if (type != null) {
            xml.writeAttribute("type", type);
        }
        xml.writeAttribute("href", href);
    }
}
