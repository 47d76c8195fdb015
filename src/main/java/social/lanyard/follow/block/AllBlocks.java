package social.lanyard.follow.block;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Blocks by those who made them, inside a transaction. */
@ApplicationScoped
class AllBlocks implements PanacheRepositoryBase<Block, PairId> {

    Uni<Block> between(long accountId, long targetId) {
        return findById(new PairId(accountId, targetId));
    }

    Uni<Long> countOf(long accountId) {
        return count("accountId", accountId);
    }

    /** True when there was one to end. */
    Uni<Boolean> end(long accountId, long targetId) {
        return delete("accountId = ?1 and targetId = ?2", accountId, targetId).map(ended -> ended > 0);
    }
}
