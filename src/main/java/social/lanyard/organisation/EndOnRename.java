package social.lanyard.organisation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.identity.Account;
import social.lanyard.identity.RenameListener;

/** A statement holds for the name that was confirmed. Under another name it ends, and says so. */
@ApplicationScoped
class EndOnRename implements RenameListener {
    private final Facets facets;
    private final Clock clock;

    EndOnRename(Facets facets, Clock clock) {
        this.facets = facets;
        this.clock = clock;
    }

    @Override
    public Uni<Void> renamed(Account account, String oldName) {
        return facets.update(
                        "endedAt = ?1, endedBy = ?2, endedHow = ?3, endedReason = ?4, version = version + 1"
                                + " where accountId = ?2 and endedAt is null and declinedAt is null"
                                + " and displayName <> ?5",
                        clock.instant(),
                        account.id(),
                        Facet.Ending.RENAME,
                        "It was made for the name “" + oldName + "”, which was changed.",
                        account.displayName())
                .replaceWithVoid();
    }
}
