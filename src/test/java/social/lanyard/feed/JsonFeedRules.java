package social.lanyard.feed;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The rules of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), written down for the tests alone. */
final class JsonFeedRules {
    private static final Set<String> TOP = Set.of(
            "version",
            "title",
            "home_page_url",
            "feed_url",
            "description",
            "user_comment",
            "next_url",
            "icon",
            "favicon",
            "authors",
            "language",
            "expired",
            "hubs",
            "items");
    private static final Set<String> ITEM = Set.of(
            "id",
            "url",
            "external_url",
            "title",
            "content_html",
            "content_text",
            "summary",
            "image",
            "banner_image",
            "date_published",
            "date_modified",
            "authors",
            "tags",
            "language",
            "attachments");

    private final List<String> problems = new ArrayList<>();

    private JsonFeedRules() {}

    /** What is wrong with this feed. */
    static List<String> broken(JsonNode feed) {
        JsonFeedRules rules = new JsonFeedRules();
        rules.feed(feed);
        return rules.problems;
    }

    private void feed(JsonNode feed) {
        known(feed, TOP, "feed");
        must(feed.path("version").asText().equals("https://jsonfeed.org/version/1.1"), "version");
        must(feed.path("title").isTextual(), "a feed has a title");
        address(feed, "home_page_url");
        address(feed, "feed_url");
        address(feed, "next_url");
        must(!feed.path("feed_url").equals(feed.path("next_url")), "next_url must not lead back");
        must(feed.path("items").isArray(), "items is a list, even an empty one");
        Set<String> ids = new HashSet<>();
        for (JsonNode item : feed.path("items")) {
            item(item);
            must(ids.add(item.path("id").asText()), "an id comes once");
        }
    }

    private void item(JsonNode item) {
        known(item, ITEM, "item");
        must(item.path("id").isTextual() && !item.path("id").asText().isEmpty(), "an id is a string");
        must(item.path("content_html").isTextual() || item.path("content_text").isTextual(), "an item has content");
        address(item, "url");
        address(item, "image");
        for (String date : List.of("date_published", "date_modified")) {
            if (item.has(date)) {
                OffsetDateTime.parse(item.path(date).asText());
            }
        }
        for (JsonNode author : item.path("authors")) {
            must(author.has("name") || author.has("url") || author.has("avatar"), "an author has something");
            address(author, "url");
        }
        for (JsonNode tag : item.path("tags")) {
            must(tag.isTextual() && !tag.asText().isEmpty(), "a tag is a word");
        }
        for (JsonNode attachment : item.path("attachments")) {
            must(
                    attachment.path("url").isTextual()
                            && attachment.path("mime_type").isTextual(),
                    "an attachment has both");
        }
        must(!item.path("title").isNull(), "no nulls");
    }

    /** Whatever is ours begins with an underscore. */
    private void known(JsonNode node, Set<String> names, String what) {
        node.fieldNames()
                .forEachRemaining(name -> must(names.contains(name) || name.startsWith("_"), what + "." + name));
    }

    private void address(JsonNode node, String name) {
        if (node.has(name)) {
            must(URI.create(node.path(name).asText()).isAbsolute(), name + " is whole");
        }
    }

    private void must(boolean holds, String rule) {
        if (!holds) {
            problems.add(rule);
        }
    }
}
