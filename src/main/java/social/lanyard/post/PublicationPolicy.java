package social.lanyard.post;

import io.smallrye.mutiny.Uni;
import java.util.List;
import social.lanyard.support.Problem;

/**
 * A rule that is asked before anything goes out. Every bean of this type is asked, one after the other, inside the
 * transaction of the publication (so it may read in the current session); features above add theirs.
 */
public interface PublicationPolicy {
    /** What stands in the way, each with its sentence; empty where nothing does. */
    Uni<List<Problem>> problemsWith(Intended post);
}
