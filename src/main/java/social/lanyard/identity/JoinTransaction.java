package social.lanyard.identity;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** The boundary of opening an account: a refusal undoes all of it before the page is shown again. */
@ApplicationScoped
class JoinTransaction {
    private final OpenAccount openAccount;

    JoinTransaction(OpenAccount openAccount) {
        this.openAccount = openAccount;
    }

    @WithTransaction
    Uni<Account> open(JoinForm form, Session session, String policyVersion) {
        return Uni.createFrom().deferred(() -> openAccount.open(form, session, policyVersion));
    }
}
