package social.lanyard.post.picture;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.identity.Portraits;
import social.lanyard.media.Picture;
import social.lanyard.media.PictureUse;
import social.lanyard.media.Pictures;
import social.lanyard.post.PostCards;
import social.lanyard.web.Viewer;

/** Who may look at a picture: whoever may see a post or a profile that shows it, and the person who sent it. */
@ApplicationScoped
class PictureReaders {
    private final Pictures pictures;
    private final PostCards cards;
    private final Portraits portraits;
    private final Pool pool;

    PictureReaders(Pictures pictures, PostCards cards, Portraits portraits, Pool pool) {
        this.pictures = pictures;
        this.cards = cards;
        this.portraits = portraits;
        this.pool = pool;
    }

    /** What a reader may do with a picture. */
    enum Sight {
        NONE,
        /** They, and not everybody. */
        THEIRS,
        EVERYBODY
    }

    Uni<Sight> sight(Viewer viewer, Picture picture) {
        return pictures.kept(picture)
                .chain(kept -> kept == null ? Uni.createFrom().item(Sight.NONE) : sight(viewer, kept));
    }

    private Uni<Sight> sight(Viewer viewer, Pictures.Kept kept) {
        Uni<Boolean> open = kept.use() == PictureUse.STORY ? inPost(0, kept) : portraits.shown(kept.picture());
        return open.chain(everybody -> everybody
                ? Uni.createFrom().item(Sight.EVERYBODY)
                : theirs(viewer, kept).map(own -> own ? Sight.THEIRS : Sight.NONE));
    }

    private Uni<Boolean> theirs(Viewer viewer, Pictures.Kept kept) {
        if (!viewer.named()) {
            return Uni.createFrom().item(false);
        }
        return viewer.is(kept.accountId()) ? Uni.createFrom().item(true) : inPost(viewer.accountId(), kept);
    }

    private Uni<Boolean> inPost(long viewerId, Pictures.Kept kept) {
        return pool.preparedQuery(
                        "select distinct post_id from post_picture where name = $1 order by post_id desc limit 200")
                .execute(Tuple.of(kept.picture().name()))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getLong("post_id"))
                        .toList())
                .chain(ids -> cards.seen(viewerId, List.copyOf(ids)))
                .map(seen -> !seen.isEmpty());
    }
}
