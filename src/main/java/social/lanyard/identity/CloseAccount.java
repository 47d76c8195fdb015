package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import social.lanyard.audit.Audit;
import social.lanyard.audit.Entry;
import social.lanyard.support.NotFound;

/** Closes an account: signed out everywhere, hidden with all that it wrote, and its handle kept for nobody. */
@ApplicationScoped
class CloseAccount {
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    CloseAccount(Accounts accounts, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    Uni<Void> close(long accountId) {
        Instant now = clock.instant();
        return accounts.open(accountId)
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .invoke(account -> account.close(now))
                .chain(Panache::getSession)
                .chain(session -> session.createNativeQuery("""
                                update session set ended_at = :now, ended_how = 'CLOSED'
                                 where account_id = :account and ended_at is null
                                """)
                        .setParameter("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                        .setParameter("account", accountId)
                        .executeUpdate()
                        .chain(() -> session.createNativeQuery(
                                        "delete from verified_address where account_id = :account")
                                .setParameter("account", accountId)
                                .executeUpdate()))
                .chain(() -> audit.append(new Entry(accountId, IdentityAct.ACCOUNT_CLOSED, accountId, null, null)));
    }
}
