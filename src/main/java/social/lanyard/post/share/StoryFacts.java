package social.lanyard.post.share;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import social.lanyard.media.preview.Preview;
import social.lanyard.organisation.Claim;
import social.lanyard.post.NoticeKind;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostNotice;
import social.lanyard.post.PostPage;

/** What search engines read about a post, in the words of schema.org. */
record StoryFacts(JsonObject json) {

    static StoryFacts of(PostPage page, SharedPost shared, String origin) {
        PostCard card = page.card();
        JsonObject json = new JsonObject()
                .put("@context", "https://schema.org")
                .put("@type", card.story() ? "Article" : "SocialMediaPosting")
                .put("@id", shared.base())
                .put("url", shared.address())
                .put("mainEntityOfPage", shared.address())
                .put("headline", shared.title())
                .put("description", shared.description())
                .put("inLanguage", card.language())
                .put("datePublished", card.publishedAt().toString())
                .put("author", author(card, shared, origin))
                .put("publisher", publisher(origin))
                .put("image", picture(shared))
                .put("version", page.text().version())
                .put("isAccessibleForFree", true)
                .put("commentCount", card.responses());
        if (card.editedAt() != null) {
            json.put("dateModified", card.editedAt().toString());
        }
        if (page.text().licence().address() != null) {
            json.put("license", page.text().licence().address());
        }
        if (!page.topics().isEmpty()) {
            JsonArray topics = new JsonArray();
            page.topics().forEach(topic -> topics.add(topic.words()));
            json.put("keywords", topics);
        }
        if (!page.notices().isEmpty()) {
            notices(page, json);
        }
        return new StoryFacts(json);
    }

    private static JsonObject author(PostCard card, SharedPost shared, String origin) {
        Claim claim = card.claim();
        JsonObject author = new JsonObject()
                .put("@type", card.author().organisation() ? "Organization" : "Person")
                .put("name", card.author().name())
                .put("url", origin + card.author().path())
                .put("description", shared.statement());
        // What was confirmed then and is not now is in the sentence, and is no fact about the person today.
        if (claim.kind() == Claim.Kind.CONFIRMED) {
            author.put("jobTitle", claim.role())
                    .put(
                            "affiliation",
                            new JsonObject()
                                    .put("@type", "Organization")
                                    .put("name", claim.organisationName())
                                    .put("url", origin + "/organisations/" + claim.organisationCode()));
        }
        return author;
    }

    private static JsonObject publisher(String origin) {
        return new JsonObject()
                .put("@type", "Organization")
                .put("name", "Lanyard")
                .put("url", origin + "/");
    }

    private static JsonObject picture(SharedPost shared) {
        return new JsonObject()
                .put("@type", "ImageObject")
                .put("url", shared.picture())
                .put("width", Preview.WIDTH)
                .put("height", Preview.HEIGHT);
    }

    private static void notices(PostPage page, JsonObject json) {
        JsonArray corrections = new JsonArray();
        for (PostNotice notice : page.notices()) {
            corrections.add(new JsonObject()
                    .put("@type", "CorrectionComment")
                    .put("text", notice.reason())
                    .put("datePublished", notice.givenAt().toString()));
            if (notice.kind() == NoticeKind.RETRACTION) {
                json.put("creativeWorkStatus", "Retracted");
            }
        }
        json.put("correction", corrections);
    }

    /**
     * For a data block in a page: what could end the block, begin a comment in it or be read as markup is written in
     * another way that JSON has, so that no text can mean anything there.
     */
    String inPage() {
        String plain = json.encode();
        StringBuilder safe = new StringBuilder(plain.length() + 64);
        for (int at = 0; at < plain.length(); at++) {
            char c = plain.charAt(at);
            if (c == '<' || c == '>' || c == '&' || c == '\'' || c == '\u2028' || c == '\u2029') {
                safe.append("\\u%04x".formatted((int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }
}
