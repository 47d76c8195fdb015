package social.lanyard.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.apptasticsoftware.rssreader.Item;
import com.apptasticsoftware.rssreader.RssReader;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jdom2.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import social.lanyard.feed.FeedEntry.Author;
import social.lanyard.feed.FeedEntry.Category;
import social.lanyard.feed.FeedEntry.Image;
import social.lanyard.post.NoticeKind;
import social.lanyard.post.PostNotice;
import social.lanyard.post.Withdrawal;

class FeedWritersTest {
    private static final String ORIGIN = "https://lanyard.example";
    private static final Instant PUBLISHED = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant UPDATED = Instant.parse("2026-11-03T09:30:15.123456Z");
    private static final Instant NOTICED = Instant.parse("2026-11-04T08:00:00Z");
    private static final String CLAIM =
            "Staff nurse, confirmed by Saltfen on 14 September 2026. Register checked. Good until 13 September 2027.";

    private static FeedPage page(Long older) {
        return new FeedPage(
                new Feed("/@amara", "/@amara", "Amara on Lanyard", "What Amara writes", PUBLISHED),
                FeedPage.FIRST,
                List.of(),
                older);
    }

    private static FeedEntry entry(String title) {
        return new FeedEntry(
                ORIGIN + "/@amara/1",
                ORIGIN + "/@amara/1/the-stairs",
                title,
                true,
                new Author("Amara Osei-Bright", ORIGIN + "/@amara", ORIGIN + "/pictures/p/96.webp"),
                CLAIM,
                true,
                PUBLISHED,
                UPDATED,
                "cy",
                "Thirteen of them",
                "About falls",
                List.of(new Category("night-shift", "Night shift")),
                "https://creativecommons.org/licenses/by/4.0/",
                "© Amara, CC BY 4.0",
                List.of(new PostNotice(NoticeKind.CORRECTION, "It was twelve.", NOTICED)),
                new Image(ORIGIN + "/pictures/a/1344.webp", "image/webp", true),
                null,
                "<p>Up &amp; <a href=\"https://lanyard.example/@b\">down</a></p>");
    }

    private static SyndFeed rome(byte[] atom) throws Exception {
        SyndFeedInput input = new SyndFeedInput();
        input.setPreserveWireFeed(true);
        return input.build(new XmlReader(new ByteArrayInputStream(atom)));
    }

    private static byte[] atom(Long older, FeedEntry... entries) {
        return new AtomWriter(ORIGIN).write(page(older), List.of(entries));
    }

    private static JsonNode json(Long older, FeedEntry... entries) throws Exception {
        return new ObjectMapper().readTree(new JsonFeedWriter(ORIGIN).write(page(older), List.of(entries)));
    }

    @Test
    void rome_reads_every_field_of_an_entry() throws Exception {
        SyndFeed feed = rome(atom(7L, entry("The stairs")));

        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        assertThat(feed.getUri()).isEqualTo(ORIGIN + "/@amara/feed.atom");
        assertThat(feed.getTitle()).isEqualTo("Amara on Lanyard");
        assertThat(feed.getDescription()).isEqualTo("What Amara writes");
        SyndEntry entry = feed.getEntries().get(0);
        assertThat(entry.getUri()).isEqualTo(ORIGIN + "/@amara/1");
        assertThat(entry.getLink()).isEqualTo(ORIGIN + "/@amara/1/the-stairs");
        assertThat(entry.getTitle()).isEqualTo("The stairs");
        assertThat(entry.getAuthors().get(0).getName()).isEqualTo("Amara Osei-Bright");
        assertThat(entry.getAuthors().get(0).getUri()).isEqualTo(ORIGIN + "/@amara");
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(PUBLISHED));
        assertThat(entry.getUpdatedDate()).isEqualTo(Date.from(UPDATED.truncatedTo(ChronoUnit.SECONDS)));
        assertThat(entry.getDescription().getValue()).isEqualTo("Thirteen of them");
        assertThat(entry.getContents().get(0).getType()).isEqualTo("html");
        assertThat(entry.getContents().get(0).getValue()).isEqualTo(entry("").html());
        assertThat(entry.getCategories().get(0).getName()).isEqualTo("night-shift");
        assertThat(entry.getLinks())
                .anyMatch(link ->
                        link.getRel().equals("license") && link.getHref().contains("/by/4.0/"));
        assertThat(entry.getEnclosures().get(0).getUrl()).isEqualTo(ORIGIN + "/pictures/a/1344.webp");
        assertThat(entry.getEnclosures().get(0).getType()).isEqualTo("image/webp");
        List<Element> own = entry.getForeignMarkup();
        assertThat(own).extracting(Element::getName).containsExactlyInAnyOrder("claim", "content-note", "notice");
        Element notice = own.stream()
                .filter(one -> one.getName().equals("notice"))
                .findFirst()
                .orElseThrow();
        assertThat(notice.getAttributeValue("kind")).isEqualTo("correction");
        assertThat(notice.getAttributeValue("at")).isEqualTo(NOTICED.toString());
        assertThat(notice.getText()).isEqualTo("It was twelve.");
    }

    @Test
    void a_second_reader_reads_the_same() {
        List<Item> items = new RssReader()
                .read(new ByteArrayInputStream(atom(7L, entry("The stairs"))))
                .toList();

        assertThat(items).hasSize(1);
        Item item = items.get(0);
        assertThat(item.getGuid()).contains(ORIGIN + "/@amara/1");
        assertThat(item.getTitle()).contains("The stairs");
        assertThat(item.getLink()).contains(ORIGIN + "/@amara/1/the-stairs");
        assertThat(item.getAuthor()).contains("Amara Osei-Bright");
        assertThat(item.getContent().orElse("")).contains("Up &amp; <a href=");
        assertThat(item.getUpdatedZonedDateTime().orElseThrow().toInstant())
                .isEqualTo(UPDATED.truncatedTo(ChronoUnit.SECONDS));
        assertThat(item.getChannel().getTitle()).isEqualTo("Amara on Lanyard");
    }

    @Test
    void atom_keeps_to_its_rules_and_pages_lead_on() throws Exception {
        assertThat(AtomRules.broken(atom(7L, entry("The stairs")))).isEmpty();
        assertThat(AtomRules.broken(atom(null))).as("without entries").isEmpty();
        org.w3c.dom.Element feed = AtomRules.read(atom(7L)).getDocumentElement();
        assertThat(AtomRules.link(feed, "next")).isEqualTo(ORIGIN + "/@amara/feed.atom?max_id=7");
        assertThat(AtomRules.link(AtomRules.read(atom(null)).getDocumentElement(), "next"))
                .isNull();
        org.w3c.dom.Element entry = AtomRules.children(
                        AtomRules.read(atom(null, entry("x"))).getDocumentElement(), "entry")
                .get(0);
        assertThat(entry.getAttribute("xml:lang")).isEqualTo("cy");
    }

    @Test
    void json_keeps_to_its_rules() throws Exception {
        JsonNode feed = json(7L, entry("The stairs"));

        assertThat(JsonFeedRules.broken(feed)).isEmpty();
        assertThat(feed.path("next_url").asText()).isEqualTo(ORIGIN + "/@amara/feed.json?max_id=7");
        assertThat(json(null).has("next_url")).isFalse();
        JsonNode item = feed.path("items").get(0);
        assertThat(item.path("title").asText()).isEqualTo("The stairs");
        assertThat(item.path("image").asText()).isEqualTo(ORIGIN + "/pictures/a/1344.webp");
        assertThat(item.path("authors").get(0).path("avatar").asText()).isEqualTo(ORIGIN + "/pictures/p/96.webp");
        assertThat(item.path("summary").asText()).isEqualTo("Thirteen of them");
        assertThat(item.path("language").asText()).isEqualTo("cy");
        assertThat(item.path("tags").get(0).asText()).isEqualTo("Night shift");
        assertThat(item.path("date_modified").asText()).isEqualTo("2026-11-03T09:30:15Z");
        assertThat(item.path("_lanyard").path("claim").asText()).isEqualTo(CLAIM);
        assertThat(item.path("_lanyard").path("content_note").asText()).isEqualTo("About falls");
        assertThat(item.path("_lanyard").path("notices").get(0).path("kind").asText())
                .isEqualTo("correction");
    }

    @Test
    void the_rules_notice_what_is_broken() throws Exception {
        String xml = new String(atom(7L, entry("x")), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(AtomRules.broken(xml.replaceFirst("<updated>[^<]*</updated><author>", "<author>")
                        .replaceFirst("<rights>[^<]*</rights>", "")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isNotEmpty();
        JsonNode feed = json(7L, entry("x"));
        ((com.fasterxml.jackson.databind.node.ObjectNode) feed).remove("title");
        ((com.fasterxml.jackson.databind.node.ObjectNode) feed).put("own", 1);
        assertThat(JsonFeedRules.broken(feed)).hasSize(2);
    }

    @Test
    void a_withdrawal_is_told_to_programs_too() throws Exception {
        FeedEntry shown = entry("Withdrawn by Amara");
        FeedEntry gone = new FeedEntry(
                shown.id(),
                shown.id(),
                shown.title(),
                true,
                shown.author(),
                CLAIM,
                true,
                PUBLISHED,
                NOTICED,
                "en-GB",
                null,
                null,
                List.of(),
                null,
                "©",
                List.of(),
                null,
                new Withdrawal(NOTICED, "It was not mine to tell."),
                "<p>Withdrawn</p>");

        Element withdrawn = rome(atom(null, gone)).getEntries().get(0).getForeignMarkup().stream()
                .filter(one -> one.getName().equals("withdrawn"))
                .findFirst()
                .orElseThrow();
        assertThat(withdrawn.getAttributeValue("at")).isEqualTo(NOTICED.toString());
        assertThat(withdrawn.getText()).isEqualTo("It was not mine to tell.");
        JsonNode json = json(null, gone);
        assertThat(JsonFeedRules.broken(json)).isEmpty();
        assertThat(json.path("items")
                        .get(0)
                        .path("_lanyard")
                        .path("withdrawn")
                        .path("reason")
                        .asText())
                .isEqualTo("It was not mine to tell.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "]]> ends nothing <![CDATA[",
                "</title></entry></feed><script>alert(1)</script>",
                "&lt;b&gt; &amp; &#x0; &bogus;",
                "Night 🌙 shift 👩🏽‍⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿",
                "bell\u0007 null\u0000 escape\u001b next\u0085 delete\u007f",
                "half \uD83C and other half \uDF19 and end \uD83C",
                "not a character \uFFFE \uFFFF",
                "right to left \u202E and shalom שלום",
                "\"quotes\" 'and' <!-- comments --> <?php ?>"
            })
    void no_title_breaks_a_feed(String title) throws Exception {
        String plain = PlainText.of(title);
        byte[] atom = atom(null, entry(title));
        assertThat(AtomRules.broken(atom)).isEmpty();
        SyndEntry read = rome(atom).getEntries().get(0);
        assertThat(read.getTitle().strip()).isEqualTo(plain.replace("\r", "").strip());
        assertThat(new RssReader().read(new ByteArrayInputStream(atom)).toList())
                .hasSize(1);
        JsonNode json = json(null, entry(title));
        assertThat(JsonFeedRules.broken(json)).isEmpty();
        assertThat(json.path("items").get(0).path("title").asText()).isEqualTo(plain);
        assertThat(plain.toLowerCase(Locale.ROOT)).doesNotContain("\u0000", "\u0007", "\u001b", "\uFFFE");
    }

    @Test
    void a_note_has_no_title_in_json_and_its_beginning_in_atom() throws Exception {
        FeedEntry story = entry("Its beginning");
        FeedEntry note = new FeedEntry(
                story.id(),
                story.url(),
                story.title(),
                false,
                story.author(),
                CLAIM,
                true,
                PUBLISHED,
                UPDATED,
                "en-GB",
                null,
                null,
                List.of(),
                null,
                "©",
                List.of(),
                null,
                null,
                "<p>Its beginning and its end</p>");
        assertThat(json(null, note).path("items").get(0).has("title")).isFalse();
        assertThat(rome(atom(null, note)).getEntries().get(0).getTitle()).isEqualTo("Its beginning");
    }
}
