package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The accounts of this server. Closed ones are not found, so that nothing shows them by accident. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, Long> {

    /** An open account of this server by its handle, in small letters, or null. */
    public Uni<Account> byHandle(String handle) {
        return find("handle = ?1 and host is null and closedAt is null", handle).firstResult();
    }

    /** An open account by its id, or null. */
    public Uni<Account> open(long id) {
        return find("id = ?1 and closedAt is null", id).firstResult();
    }
}
