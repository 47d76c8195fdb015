package social.lanyard.post.share;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.follow.FollowLookup;
import social.lanyard.post.PostCard;
import social.lanyard.post.ReadPost;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.PageFrame;
import social.lanyard.web.Viewer;

/**
 * Opens posts as a visitor sees them: what a signed-in person may see besides never leaves the site this way. Whom a block
 * keeps away from the author gets nothing either.
 */
@ApplicationScoped
class ReadShared {
    private final PageFrame frame;
    private final FollowLookup follows;
    private final ReadPost read;

    ReadShared(PageFrame frame, FollowLookup follows, ReadPost read) {
        this.frame = frame;
        this.follows = follows;
        this.read = read;
    }

    /** @throws NotFound when a visitor does not see it */
    Uni<PostCard> card(String handle, String id) {
        return read.card(Viewer.VISITOR, handle, number(id)).call(this::refuseHidden);
    }

    /** @throws NotFound when a visitor could not see it before it was withdrawn */
    Uni<PostCard> withdrawn(String handle, String id) {
        return read.withdrawn(Viewer.VISITOR, handle, number(id)).call(this::refuseHidden);
    }

    private Uni<Void> refuseHidden(PostCard card) {
        return follows.apart(frame.viewer().accountId(), card.author().id())
                .invoke(apart -> {
                    if (apart) {
                        throw new NotFound();
                    }
                })
                .replaceWithVoid();
    }

    private static long number(String id) {
        return Ids.inAddress(id);
    }
}
