package social.lanyard.identity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.Set;

/** Everybody who wants to know that somebody signed in, asked one after the other. */
@ApplicationScoped
class SignInListeners {
    private final Instance<SignInListener> listeners;

    SignInListeners(@Any Instance<SignInListener> listeners) {
        this.listeners = listeners;
    }

    Uni<Void> arrived(long accountId, Sessions.Arrival arrival) {
        return accountId == 0 ? Uni.createFrom().voidItem() : told(accountId, arrival.email(), arrival.organisations());
    }

    Uni<Void> told(long accountId, String verifiedEmail, Set<String> directories) {
        return Multi.createFrom()
                .iterable(listeners)
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.signedIn(accountId, verifiedEmail, directories))
                .collect()
                .asList()
                .replaceWithVoid();
    }
}
