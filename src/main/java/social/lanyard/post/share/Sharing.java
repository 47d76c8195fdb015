package social.lanyard.post.share;

import io.quarkus.qute.RawString;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import social.lanyard.media.preview.PreviewWords;
import social.lanyard.organisation.ClaimWords;
import social.lanyard.post.NoticeKind;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostPage;
import social.lanyard.post.PostText;
import social.lanyard.post.PostWords;
import social.lanyard.text.Excerpt;
import social.lanyard.web.BritishDates;
import social.lanyard.web.WebConfig;

/**
 * The words and addresses under which a post goes round. In templates: {@code cdi:sharing.of(post)} and
 * {@code cdi:sharing.citation(post)}.
 */
@Named("sharing")
@Singleton
public class Sharing {
    private static final int TITLE = 90;
    private static final int ON_PICTURE = 150;
    private static final int DESCRIPTION = 200;

    private final ShareMessages messages;
    private final PostWords words;
    private final ClaimWords claims;
    private final WebConfig config;

    Sharing(ShareMessages messages, PostWords words, ClaimWords claims, WebConfig config) {
        this.messages = messages;
        this.words = words;
        this.claims = claims;
        this.config = config;
    }

    /** What programs read about a post that everybody may see. */
    public SharedPost of(PostPage page) {
        SharedPost shared = of(page.card(), page.text());
        return shared.with(
                new RawString(StoryFacts.of(page, shared, config.origin()).inPage()));
    }

    SharedPost of(PostCard card, PostText text) {
        String title = title(card, text.plain(), TITLE);
        String statement = claims.of(card.claim());
        String base = config.origin() + card.author().path() + "/" + card.id();
        return new SharedPost(
                title,
                description(card, text.plain(), statement),
                statement,
                card.language().replace('-', '_'),
                config.origin() + card.path(),
                base,
                base + "/preview.png?v=" + preview(card, text.plain()).mark(),
                messages.picture_of(title, card.author().name(), statement),
                Oembed.address(config.origin(), card.path(), "json"),
                Oembed.address(config.origin(), card.path(), "xml"),
                null);
    }

    /** How to name a post as a source. */
    public Citation citation(PostPage page) {
        return citation(page.card(), page.text());
    }

    Citation citation(PostCard card, PostText text) {
        String address = config.origin() + card.author().path() + "/" + card.id();
        String statement = claims.of(card.claim());
        String title = title(card, text.plain(), TITLE);
        return new Citation(
                card.id(),
                card.author().name(),
                title,
                card.publishedAt().atZone(BritishDates.ZONE).toLocalDate(),
                text.version(),
                address,
                config.origin() + card.author().path() + "/how-we-know",
                card.language(),
                messages.cite_statement(statement),
                messages.cite(
                        card.author().name(), title, BritishDates.day(card.publishedAt()), text.version(), address));
    }

    /** What the picture of a post says. */
    PreviewWords preview(PostCard card, String plain) {
        List<String> kicker = new ArrayList<>();
        kicker.add(kind(card));
        kicker.add(BritishDates.day(card.publishedAt()));
        if (card.notice() != null) {
            kicker.add(notice(card.notice()));
        }
        if (card.story() && card.contentNote() != null) {
            kicker.add(messages.content_note(card.contentNote()));
        }
        return new PreviewWords(
                card.id(),
                String.join(" · ", kicker),
                title(card, plain, ON_PICTURE),
                card.author().name(),
                card.author().handle(),
                claims.of(card.claim()));
    }

    String kind(PostCard card) {
        return card.story()
                ? words.genre(card.genre())
                : card.replyTo() == null ? messages.note() : messages.response();
    }

    String notice(NoticeKind kind) {
        return messages.notice(kind);
    }

    /** Of a story its title; of a note its beginning, or the warning before it. */
    private String title(PostCard card, String plain, int characters) {
        if (card.story()) {
            return card.title();
        }
        return card.contentNote() == null ? Excerpt.of(plain, characters) : messages.content_note(card.contentNote());
    }

    private String description(PostCard card, String plain, String statement) {
        return beginning(card, plain, DESCRIPTION) + " · " + card.author().name() + ": " + statement;
    }

    /** What a post is about, in a few words of its own. */
    String beginning(PostCard card, String plain, int characters) {
        if (card.story() && card.standfirst() != null && !card.standfirst().isEmpty()) {
            return Excerpt.of(card.standfirst(), characters);
        }
        return card.contentNote() == null ? Excerpt.of(plain, characters) : messages.content_note(card.contentNote());
    }
}
