package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.support.NotFound;

/** Whether search engines may list what a person wrote: their own choice, and kept with its date. */
@ApplicationScoped
class SearchEngines {
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    SearchEngines(Accounts accounts, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Needs no token: the same choice twice changes nothing and leaves no second mark. */
    @WithTransaction
    Uni<Void> choose(long accountId, boolean out) {
        return accounts.open(accountId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .chain(account -> account.stayOutOfSearch(out, clock.instant())
                        ? audit.append(new Entry(
                                accountId,
                                out ? IdentityAct.SEARCH_LEFT : IdentityAct.SEARCH_JOINED,
                                accountId,
                                null,
                                null))
                        : Uni.createFrom().voidItem());
    }
}
