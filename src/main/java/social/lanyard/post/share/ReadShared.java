package social.lanyard.post.share;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.post.PostCard;
import social.lanyard.post.ReadPost;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.web.Viewer;

/** Opens posts as a visitor sees them: what a signed-in person may see besides never leaves the site this way. */
@ApplicationScoped
class ReadShared {
    private final ReadPost read;

    ReadShared(ReadPost read) {
        this.read = read;
    }

    /** @throws NotFound when a visitor does not see it */
    Uni<PostCard> card(String handle, String id) {
        return read.card(Viewer.VISITOR, handle, number(id));
    }

    /** @throws NotFound when a visitor could not see it before it was withdrawn */
    Uni<PostCard> withdrawn(String handle, String id) {
        return read.withdrawn(Viewer.VISITOR, handle, number(id));
    }

    private static long number(String id) {
        return Ids.inAddress(id);
    }
}
