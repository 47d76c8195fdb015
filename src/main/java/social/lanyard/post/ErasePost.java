package social.lanyard.post;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Erases the other copies of what a post said. */
@ApplicationScoped
public class ErasePost {
    private final PostVersions versions;
    private final Mentions mentions;
    private final List<PostRemains> remains;

    ErasePost(PostVersions versions, Mentions mentions, @All List<PostRemains> remains) {
        this.versions = versions;
        this.mentions = mentions;
        this.remains = remains;
    }

    /** What features above hold of it, such as drafts. */
    Uni<Void> remains(long authorId, long postId) {
        return Multi.createFrom()
                .iterable(remains)
                .onItem()
                .transformToUniAndConcatenate(place -> place.erase(authorId, postId))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** That, and all that it said before it was changed. */
    public Uni<Void> everything(long authorId, long postId) {
        return versions.forget(postId).chain(() -> mentions.forget(postId)).chain(() -> remains(authorId, postId));
    }
}
