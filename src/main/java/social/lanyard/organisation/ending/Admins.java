package social.lanyard.organisation.ending;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The admins of an organisation at this moment, and who of them can be the second at an ending. A role counts once it was
 * held for 30 days, as long as a concern counts: nobody can be made an admin in order to agree.
 */
record Admins(List<Admin> all) {
    /** How long somebody has to have a role before their word counts here. */
    static final Duration RIPE = Duration.ofDays(30);

    /** Somebody who gives and takes roles there, and since when. */
    record Admin(long accountId, Instant since) {}

    /** Who can be the second: not who proposed it, not whom it is about. Nobody, where a moderator has to. */
    List<Long> secondsFor(ProposedEnding ending) {
        if (!ripe(ending.proposerSince, ending.proposedAt)) {
            return List.of();
        }
        return all.stream()
                .filter(admin -> ripe(admin.since(), ending.proposedAt))
                .map(Admin::accountId)
                .filter(id -> id != ending.proposedBy && id != ending.accountId)
                .toList();
    }

    /** Where only one person is an admin, or nobody else can be the second, a moderator is. */
    boolean needModerator(ProposedEnding ending) {
        return all.size() < 2 || secondsFor(ending).isEmpty();
    }

    private static boolean ripe(Instant since, Instant proposedAt) {
        return !since.plus(RIPE).isAfter(proposedAt);
    }
}
