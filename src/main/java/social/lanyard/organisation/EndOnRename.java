package social.lanyard.organisation;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import social.lanyard.identity.Account;
import social.lanyard.identity.RenameListener;
import social.lanyard.outbox.Outbox;

/** A statement holds for the name that was confirmed. Under another name it ends, and says so. */
@ApplicationScoped
public class EndOnRename implements RenameListener {
    /** Carried out by {@code social.lanyard.organisation.life}. */
    public static final String MAIL = "life.name_changed";

    private final Facets facets;
    private final FacetStories stories;
    private final Outbox outbox;
    private final Clock clock;

    EndOnRename(Facets facets, FacetStories stories, Outbox outbox, Clock clock) {
        this.facets = facets;
        this.stories = stories;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Uni<Void> renamed(Account account, String oldName) {
        Instant now = clock.instant();
        return facets.count(
                        "accountId = ?1 and acceptedAt is not null and endedAt is null and displayName <> ?2",
                        account.id(),
                        account.displayName())
                .call(accepted -> end(account, oldName, now))
                .chain(accepted -> accepted == 0
                        ? Uni.createFrom().voidItem()
                        : outbox.add(
                                MAIL,
                                new JsonObject()
                                        .put("account", Long.toString(account.id()))
                                        .put("at", now.toString())));
    }

    @Override
    public Uni<List<String>> atStake(long accountId) {
        return stories.ofPerson(accountId)
                .map(told -> told.stream()
                        .filter(story -> story.endedAt() == null)
                        .map(story -> "“" + story.facet().label() + "”, confirmed by "
                                + story.facet().organisationName())
                        .toList());
    }

    private Uni<Integer> end(Account account, String oldName, Instant now) {
        return facets.update(
                "endedAt = ?1, endedBy = ?2, endedHow = ?3, endedReason = ?4, version = version + 1"
                        + " where accountId = ?2 and endedAt is null and declinedAt is null"
                        + " and displayName <> ?5",
                now,
                account.id(),
                Facet.Ending.RENAME,
                "It was made for the name “" + oldName + "”, which was changed.",
                account.displayName());
    }
}
