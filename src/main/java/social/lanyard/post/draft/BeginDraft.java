package social.lanyard.post.draft;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.post.StoryText;
import social.lanyard.support.Conflict;
import social.lanyard.support.Ids;
import social.lanyard.web.Once;

/** Keeps the first words of a new story. */
@ApplicationScoped
class BeginDraft {
    /** Nobody needs so many, and a runaway client must not fill the disk. */
    static final int MOST = 1_000;

    private final Drafts drafts;
    private final Once once;
    private final Ids ids;
    private final Clock clock;

    BeginDraft(Drafts drafts, Once once, Ids ids, Clock clock) {
        this.drafts = drafts;
        this.once = once;
        this.ids = ids;
        this.clock = clock;
    }

    /** @return the id of the draft, the same for the same key */
    @WithTransaction
    Uni<Long> begin(long accountId, StoryText text, String key) {
        return once.run(accountId, key, "draft\u0000" + text.stable(), () -> keep(accountId, text))
                .map(outcome -> Long.parseLong(outcome.body()));
    }

    /**
     * The same for a page, where words go on being added: its token alone says that it is the same draft.
     *
     * @return the id of the draft, whose text may be another by now
     */
    @WithTransaction
    Uni<Long> beginPage(long accountId, StoryText text, String token) {
        String key = token == null || token.isEmpty() ? null : token + ".draft";
        return once.run(accountId, key, "the draft of a page", () -> keep(accountId, text))
                .map(outcome -> Long.parseLong(outcome.body()));
    }

    private Uni<Once.Outcome> keep(long accountId, StoryText text) {
        return drafts.count("accountId = ?1 and deletedAt is null and publishedPostId is null", accountId)
                .invoke(BeginDraft::refuseMore)
                .chain(() -> drafts.persistAndFlush(Draft.begin(ids.next(), accountId, text, clock.instant())))
                .map(draft -> new Once.Outcome(201, "/drafts/" + draft.id, Long.toString(draft.id)));
    }

    private static void refuseMore(long kept) {
        if (kept >= MOST) {
            throw new Conflict("You have " + kept + " drafts. Delete some that you do not need before you begin more.");
        }
    }
}
