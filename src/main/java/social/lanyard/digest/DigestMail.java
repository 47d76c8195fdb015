package social.lanyard.digest;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import social.lanyard.outbox.Delivery;
import social.lanyard.outbox.Letter;
import social.lanyard.outbox.Mails;
import social.lanyard.post.PostCard;

/**
 * A mail with new stories. Whoever stopped meanwhile gets nothing, and what is no longer for everybody is left out. Its
 * links are those of the site and carry nothing that tells who follows them, except for the two that change and stop it.
 */
@ApplicationScoped
class DigestMail implements Delivery {
    static final String KIND = "digest.stories";

    private final Pool pool;
    private final AddressKeys keys;
    private final NewStories stories;
    private final Mails mails;

    DigestMail(Pool pool, AddressKeys keys, NewStories stories, Mails mails) {
        this.pool = pool;
        this.keys = keys;
        this.stories = stories;
        this.mails = mails;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Uni<Void> deliver(long id, JsonObject payload) {
        return stories.open(payload.getJsonArray("posts").stream()
                        .map(post -> Long.parseLong((String) post))
                        .toList())
                .chain(open -> open.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : send(id, Long.parseLong(payload.getString("follower")), open));
    }

    /** The address is looked up last, so that what was stopped a moment ago stays stopped. */
    private Uni<Void> send(long id, long followerId, List<PostCard> open) {
        return pool.preparedQuery("select id, address, link, key_id, often from mail_follower where id = $1")
                .execute(Tuple.of(followerId))
                .chain(rows -> {
                    for (Row row : rows) {
                        return send(id, row, open);
                    }
                    return Uni.createFrom().voidItem();
                });
    }

    private Uni<Void> send(long id, Row row, List<PostCard> open) {
        long follower = row.getLong("id");
        String key = row.getString("key_id");
        String address = keys.open(row.getBuffer("address").getBytes(), key, ConfirmByMail.addressIn(follower));
        String link = keys.open(row.getBuffer("link").getBytes(), key, ConfirmByMail.linkIn(follower));
        return mails.sendStoppable(
                id, address, letter(open, Often.valueOf(row.getString("often")), link), "/follow/email/stop/" + link);
    }

    static Letter letter(List<PostCard> stories, Often often, String link) {
        boolean one = stories.size() == 1;
        PostCard first = stories.get(0);
        String what = one ? "A new story by " + first.author().name() : stories.size() + " new stories";
        Letter letter = Letter.about(one ? what : what + " on Lanyard", one ? first.title() : titles(stories), what);
        for (PostCard story : stories) {
            letter = story(letter, story);
        }
        return letter.heading("What you get")
                .link("See or change what you follow", "/follow/email/yours/" + link)
                .link("Stop all of these messages", "/follow/email/stop/" + link)
                .because(switch (often) {
                            case EACH -> "You get this when there is a new story,";
                            case DAY -> "You get this at most once a day,";
                            case WEEK -> "You get this at most once a week,";
                        }
                        + " because you asked for it and confirmed it by email. We do not see whether you open it.");
    }

    private static Letter story(Letter letter, PostCard story) {
        String said = story.contentNote() != null
                ? "Before you read: " + story.contentNote()
                : story.standfirst() == null ? "" : story.standfirst();
        Letter more = letter.heading(story.title()).words(by(story));
        return (said.isBlank() ? more : more.words(said)).link("Read this story", story.path());
    }

    /** Who speaks, and who says so, in the words that stand beside the name on the site. */
    private static String by(PostCard story) {
        String confirmed = story.claim().sentence();
        return "By " + story.author().name() + ". "
                + (confirmed == null ? "Nothing about their work is confirmed." : confirmed);
    }

    private static String titles(List<PostCard> stories) {
        return String.join("; ", stories.stream().map(PostCard::title).limit(3).toList());
    }
}
