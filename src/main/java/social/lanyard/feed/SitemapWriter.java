package social.lanyard.feed;

import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import social.lanyard.feed.SitemapReader.Address;

/** Writes sitemaps as sitemaps.org describes them (protocol 0.9). */
final class SitemapWriter {
    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private final String origin;

    SitemapWriter(String origin) {
        this.origin = origin;
    }

    /** The index: where each page of each list is. */
    String index(Map<SitemapList, List<String>> lists) {
        return written("sitemapindex", xml -> {
            for (Map.Entry<SitemapList, List<String>> list : lists.entrySet()) {
                for (String place : list.getValue()) {
                    entry(xml, "sitemap", address(list.getKey(), place), null);
                }
            }
        });
    }

    String page(List<Address> addresses) {
        return written("urlset", xml -> {
            for (Address address : addresses) {
                entry(xml, "url", origin + address.path(), FeedDate.of(address.changedAt()));
            }
        });
    }

    private String address(SitemapList list, String place) {
        String file = origin + "/" + list.file();
        return place.equals(list.first()) ? file : file + "?from=" + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String written(String root, Body body) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement(root);
            xml.writeDefaultNamespace(NAMESPACE);
            body.write(xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException("A sitemap could not be written into memory", impossible);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, String name, String address, String changed)
            throws XMLStreamException {
        xml.writeStartElement(name);
        element(xml, "loc", address);
        if (changed != null) {
            element(xml, "lastmod", changed);
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }
}
