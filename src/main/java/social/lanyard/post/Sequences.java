package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import java.util.List;

/** Knows in which order a story stands among others; features above implement it for the story's page. */
public interface Sequences {
    /** Those that the story belongs to, usually none. */
    Uni<List<Sequence>> around(long viewerId, PostCard story);
}
