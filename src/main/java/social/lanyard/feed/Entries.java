package social.lanyard.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import social.lanyard.feed.FeedEntry.Author;
import social.lanyard.feed.FeedEntry.Category;
import social.lanyard.feed.FeedEntry.Image;
import social.lanyard.feed.FeedPage.Item;
import social.lanyard.organisation.ClaimWords;
import social.lanyard.post.FullText;
import social.lanyard.post.Licence;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostText;
import social.lanyard.post.Tag;
import social.lanyard.post.Withdrawal;
import social.lanyard.text.Excerpt;
import social.lanyard.web.WebConfig;

/** Makes entries of posts: the same for both forms. */
@ApplicationScoped
class Entries {
    private static final int TITLE = 60;

    private final FeedMessages messages;
    private final ClaimWords claims;
    private final String origin;

    Entries(FeedMessages messages, ClaimWords claims, WebConfig config) {
        this.messages = messages;
        this.claims = claims;
        this.origin = config.origin();
    }

    /** @param texts what they say; a post that vanished while the page was read has no entry */
    List<FeedEntry> of(List<Item> items, Map<Long, FullText> texts) {
        return items.stream()
                .map(item -> item.state().withdrawn()
                        ? withdrawn(item)
                        : entry(item, texts.get(item.card().id())))
                .filter(Objects::nonNull)
                .toList();
    }

    private FeedEntry entry(Item item, FullText full) {
        if (full == null) {
            return null;
        }
        PostCard card = item.card();
        PostText text = full.text();
        String claim = claims.of(card.claim());
        String url = origin + card.path();
        return new FeedEntry(
                id(card),
                url,
                card.story() ? card.title() : title(card, text),
                card.story(),
                author(card),
                claim,
                card.claim().sentence() != null,
                card.publishedAt(),
                item.updated(),
                card.language(),
                empty(card.standfirst()) ? null : card.standfirst(),
                card.contentNote(),
                text.tags().stream()
                        .map(tag -> new Category(tag, Tag.words(tag)))
                        .toList(),
                text.licence().address(),
                messages.rights(card.author().name(), text.licence()),
                full.notices(),
                image(card),
                null,
                AbsoluteHtml.of(
                        FeedPages.entry(new FeedPiece(card, full), claim).render(), origin, url));
    }

    /** Of a post that was taken back nothing is told but that, when and why: neither its title nor the slug made of it. */
    private FeedEntry withdrawn(Item item) {
        PostCard card = item.card();
        String claim = claims.of(card.claim());
        Withdrawal withdrawal =
                new Withdrawal(item.state().withdrawnAt(), item.state().reason());
        return new FeedEntry(
                id(card),
                id(card),
                messages.withdrawn_title(card.author().name()),
                true,
                author(card),
                claim,
                card.claim().sentence() != null,
                card.publishedAt(),
                item.updated(),
                "en-GB",
                null,
                null,
                List.of(),
                null,
                messages.rights(card.author().name(), Licence.ALL_RIGHTS),
                List.of(),
                null,
                withdrawal,
                FeedPages.withdrawn(card, withdrawal, claim).render());
    }

    private String id(PostCard card) {
        return origin + card.author().path() + "/" + card.id();
    }

    private Author author(PostCard card) {
        String portrait = card.author().portrait();
        return new Author(
                card.author().name(), origin + card.author().path(), portrait.isEmpty() ? null : origin + portrait);
    }

    /** Of a story its first picture, or the one that we draw of it; a note has none. */
    private Image image(PostCard card) {
        if (!card.story()) {
            return null;
        }
        return card.picture() == null
                ? new Image(id(card) + "/preview.png", "image/png", false)
                : new Image(origin + card.picture().large(), "image/webp", true);
    }

    /** A reader of feeds lists titles: what a content note is about must not stand there instead. */
    private String title(PostCard card, PostText text) {
        String beginning = card.contentNote() == null ? Excerpt.of(text.plain(), TITLE) : card.contentNote();
        return beginning.isEmpty() ? messages.note_by(card.author().name()) : beginning;
    }

    private static boolean empty(String text) {
        return text == null || text.isEmpty();
    }
}
