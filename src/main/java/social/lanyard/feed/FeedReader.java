package social.lanyard.feed;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import social.lanyard.post.FullText;
import social.lanyard.post.FullTexts;
import social.lanyard.post.PostCard;
import social.lanyard.post.PostCards;
import social.lanyard.post.Visibility;

/**
 * Reads a page of a feed as a visitor may see it, less whom a signed-in reader is kept apart from, in two steps: first which posts, in four short statements at most, and
 * only for a reader who does not have that page yet what they say, in two more.
 */
@ApplicationScoped
class FeedReader {
    private final PostCards cards;
    private final FullTexts texts;
    private final Pool pool;

    FeedReader(PostCards cards, FullTexts texts, Pool pool) {
        this.cards = cards;
        this.texts = texts;
        this.pool = pool;
    }

    /**
     * @param whose the author, topic, organisation or series, or null for everything
     * @param before show what is older than this id
     * @param readerId who reads it, or 0 for a visitor
     */
    Uni<FeedPage> page(Feed feed, FeedList list, Object whose, long before, long readerId) {
        Tuple place = Tuple.of(before, Candidates.PAGE + 1);
        return pool.preparedQuery(list.statement())
                .execute(whose == null ? place : place.addValue(whose))
                .map(rows -> Candidates.of(StreamSupport.stream(rows.spliterator(), false)
                        .map(Candidate::of)
                        .toList()))
                .chain(found -> shown(readerId, found).map(items -> new FeedPage(feed, before, items, found.older())));
    }

    /** What was picked is not yet what may be shown. */
    private Uni<List<FeedPage.Item>> shown(long readerId, Candidates found) {
        return cards.visible(readerId, ids(found, false))
                .chain(standing ->
                        cards.withdrawn(readerId, ids(found, true)).map(gone -> items(found, standing, gone)));
    }

    private static List<Long> ids(Candidates found, boolean withdrawn) {
        return found.posts().stream()
                .filter(post -> post.withdrawn() == withdrawn)
                .map(Candidate::id)
                .toList();
    }

    private static List<FeedPage.Item> items(Candidates found, List<PostCard> standing, List<PostCard> gone) {
        Map<Long, PostCard> seen = Stream.concat(standing.stream(), gone.stream())
                .filter(card -> card.visibility() == Visibility.PUBLIC && card.replyTo() == null)
                .collect(Collectors.toMap(PostCard::id, Function.identity()));
        return found.posts().stream()
                .filter(post -> seen.containsKey(post.id()))
                .map(post -> new FeedPage.Item(seen.get(post.id()), post))
                .toList();
    }

    /** What the posts of a page say; of those that were withdrawn nothing is read. */
    Uni<Map<Long, FullText>> texts(FeedPage page) {
        return texts.of(page.items().stream()
                .filter(item -> !item.state().withdrawn())
                .map(FeedPage.Item::card)
                .toList());
    }
}
