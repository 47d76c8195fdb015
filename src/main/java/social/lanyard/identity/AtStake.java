package social.lanyard.identity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/** Gathers what a change of name would end, so that a person reads it before they save one. */
@ApplicationScoped
class AtStake {
    private final Instance<RenameListener> renames;

    AtStake(@Any Instance<RenameListener> renames) {
        this.renames = renames;
    }

    /** Fills in what stands below the name on the form of this person. */
    Uni<ProfileForm> on(ProfileForm form, long accountId) {
        return Multi.createFrom()
                .iterable(renames)
                .onItem()
                .transformToUniAndConcatenate(listener -> listener.atStake(accountId))
                .collect()
                .asList()
                .map(all -> form.atStake(all.stream().flatMap(List::stream).toList()));
    }
}
