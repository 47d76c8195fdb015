package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;
import social.lanyard.audit.OpeningKeys;

/** Seals reasons of the record under the data key of the person they are about, so that they go when the key goes. */
@ApplicationScoped
class SealOpenings implements OpeningKeys {
    private static final String PURPOSE = "audit_opening.sealed";

    private final KeyRing keys;

    SealOpenings(KeyRing keys) {
        this.keys = keys;
    }

    @Override
    public Uni<SealedOpening> seal(Long subjectId, String opening) {
        return with(subjectId, key -> new SealedOpening(subjectId, key.seal(opening, PURPOSE)))
                .onItem()
                .ifNull()
                .continueWith(() -> new SealedOpening(null, keys.master().seal(opening, PURPOSE)));
    }

    @Override
    public Uni<String> open(SealedOpening kept) {
        return kept.accountId() == null
                ? Uni.createFrom().item(() -> keys.master().open(kept.bytes(), PURPOSE))
                : with(kept.accountId(), key -> key.open(kept.bytes(), PURPOSE));
    }

    /** Null where there is no such account, or its key is gone. */
    private <T> Uni<T> with(Long accountId, Function<DataKey, T> use) {
        return accountId == null
                ? Uni.createFrom().nullItem()
                : keys.existing(accountId).onItem().ifNotNull().transform(use);
    }
}
