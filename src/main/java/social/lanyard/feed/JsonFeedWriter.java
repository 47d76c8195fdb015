package social.lanyard.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import social.lanyard.post.PostNotice;

/**
 * Writes a page of a feed as JSON Feed 1.1. What that has no words for stands under {@code _lanyard}, with the same names
 * as in Atom.
 */
final class JsonFeedWriter {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    private final String origin;

    JsonFeedWriter(String origin) {
        this.origin = origin;
    }

    byte[] write(FeedPage page, List<FeedEntry> entries) {
        Feed feed = page.feed();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("version", "https://jsonfeed.org/version/1.1");
        put(json, "title", feed.title());
        put(json, "description", feed.subtitle());
        json.put("home_page_url", origin + feed.page());
        json.put("feed_url", FeedAddress.of(origin, page, FeedForm.JSON));
        if (page.older() != null) {
            json.put("next_url", FeedAddress.next(origin, page, FeedForm.JSON));
        }
        json.put("language", "en-GB");
        ArrayNode items = json.putArray("items");
        entries.forEach(entry -> item(items.addObject(), entry));
        try {
            return MAPPER.writeValueAsBytes(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A feed could not be written into memory", impossible);
        }
    }

    private static void item(ObjectNode item, FeedEntry entry) {
        item.put("id", entry.id());
        item.put("url", entry.url());
        if (entry.named()) {
            // A note has no title; readers of JSON Feed know what to do with that.
            put(item, "title", entry.title());
        }
        put(item, "content_html", entry.html());
        if (entry.summary() != null) {
            put(item, "summary", entry.summary());
        }
        if (entry.image() != null) {
            item.put("image", entry.image().url());
        }
        item.put("date_published", FeedDate.of(entry.published()));
        item.put("date_modified", FeedDate.of(entry.updated()));
        ObjectNode author = item.putArray("authors").addObject();
        put(author, "name", entry.author().name());
        author.put("url", entry.author().url());
        if (entry.author().portrait() != null) {
            author.put("avatar", entry.author().portrait());
        }
        if (!entry.categories().isEmpty()) {
            ArrayNode tags = item.putArray("tags");
            entry.categories().forEach(category -> tags.add(PlainText.of(category.label())));
        }
        item.put("language", entry.language());
        own(item.putObject("_lanyard"), entry);
    }

    private static void own(ObjectNode own, FeedEntry entry) {
        own.put("about", AtomWriter.LANYARD);
        put(own, "claim", entry.claim());
        own.put("confirmed", entry.confirmed());
        put(own, "rights", entry.rights());
        if (entry.licence() != null) {
            own.put("license", entry.licence());
        }
        if (entry.contentNote() != null) {
            put(own, "content_note", entry.contentNote());
        }
        if (!entry.notices().isEmpty()) {
            ArrayNode notices = own.putArray("notices");
            entry.notices().forEach(notice -> notice(notices.addObject(), notice));
        }
        if (entry.withdrawal() != null) {
            ObjectNode withdrawn = own.putObject("withdrawn");
            withdrawn.put("at", FeedDate.of(entry.withdrawal().at()));
            put(withdrawn, "reason", entry.withdrawal().reason());
        }
    }

    private static void notice(ObjectNode json, PostNotice notice) {
        json.put("kind", notice.kind().name().toLowerCase(Locale.ROOT));
        json.put("at", FeedDate.of(notice.givenAt()));
        put(json, "reason", notice.reason());
    }

    private static void put(ObjectNode json, String name, String text) {
        json.put(name, PlainText.of(text));
    }
}
