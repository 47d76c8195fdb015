package social.lanyard.media;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** Whatever shows pictures, or may do so later: features above implement it. */
public interface PictureUses {
    /** Which of these names are in use. */
    Uni<Set<String>> used(Set<String> names);
}
