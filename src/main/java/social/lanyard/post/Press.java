package social.lanyard.post;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import java.util.function.Supplier;
import social.lanyard.follow.Blocks;
import social.lanyard.support.NotFound;
import social.lanyard.web.Pace;
import social.lanyard.web.Viewer;

/**
 * What each button under a post does first: it asks whether the reader goes at a human pace and may see the post. Then the
 * act runs in a transaction of its own. The acts themselves can be sent any number of times, also all at once.
 */
@ApplicationScoped
public class Press {
    private final PostCards cards;
    private final Blocks blocks;
    private final Pace pace;

    Press(PostCards cards, Blocks blocks, Pace pace) {
        this.cards = cards;
        this.blocks = blocks;
        this.pace = pace;
    }

    /**
     * @param id of a post, or of a share, which stands for the post
     * @throws NotFound when the viewer cannot see it
     */
    public <T> Uni<T> on(Viewer viewer, long id, Function<PostCard, Uni<T>> act) {
        pace.refuseFaster(viewer.accountId());
        return cards.meant(viewer.accountId(), id)
                .map(seen -> seen.orElseThrow(NotFound::new))
                .chain(card -> Panache.withTransaction(() -> blocks.refuseBetween(
                                viewer.accountId(), card.author().id())
                        .chain(() -> act.apply(card))));
    }

    /** Takes something back. That is possible also when the post is gone by now. */
    public <T> Uni<T> back(Viewer viewer, Supplier<Uni<T>> act) {
        pace.refuseFaster(viewer.accountId());
        return Panache.withTransaction(act);
    }
}
