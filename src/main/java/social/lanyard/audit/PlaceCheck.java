package social.lanyard.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import social.lanyard.audit.Verdict.Finding;
import social.lanyard.audit.Verdict.Kind;
import social.lanyard.support.Ids;

/** Goes along the chain of one log, place by place, and keeps no more than the last of them. */
final class PlaceCheck {
    /**
     * How far times may be apart without anything being wrong. A transaction can add an entry and be committed minutes
     * later, after others have their places, and the clocks of two machines differ.
     */
    static final Duration TOLERANCE = Duration.ofMinutes(15);

    private final String log;
    private final SealKey key;
    private long seq;
    private byte[] hash = Chain.START;
    private Instant latest = Instant.EPOCH;

    PlaceCheck(String log, SealKey key) {
        this.log = log;
        this.key = key;
    }

    /** How many places were right. */
    long seq() {
        return seq;
    }

    /** Of the last place that was right. */
    byte[] hash() {
        return hash;
    }

    /** @return what is wrong with this place, or null; then the next can be looked at */
    Finding look(Place place) {
        Finding finding = finding(place);
        if (finding == null) {
            seq = place.seq();
            hash = place.hash();
            latest = later(latest, place.entry().at());
        }
        return finding;
    }

    private Finding finding(Place place) {
        if (place.seq() != seq + 1) {
            return new Finding(Kind.DROPPED, seq + 1, null, missing(place.seq() - 1));
        }
        if (place.entry() == null) {
            return found(Kind.DROPPED, place, "The entry that was sealed here is gone.");
        }
        boolean follows = Arrays.equals(place.hash(), Chain.next(hash, place.seq(), place.sealedAt(), place.entry()));
        if (misdated(place)) {
            return found(
                    Kind.BACK_DATED,
                    place,
                    "The entry says " + place.entry().at() + "; the entries before it, its id, which was made at "
                            + Ids.instant(place.entryId()) + ", or its sealing at " + place.sealedAt()
                            + " say otherwise.");
        }
        if (!follows) {
            return found(Kind.CHANGED, place, "The entry is not what was sealed here.");
        }
        if (!key.isMark(place.mark(), log, place.seq(), place.hash())) {
            return found(Kind.CHANGED, place, "The entry was sealed by somebody who does not have this site's key.");
        }
        return null;
    }

    private String missing(long last) {
        return last == seq + 1 ? "This place is gone." : "This place and those up to " + last + " are gone.";
    }

    private static Finding found(Kind kind, Place place, String sentence) {
        return new Finding(kind, place.seq(), place.entryId(), sentence);
    }

    private boolean misdated(Place place) {
        Instant at = place.entry().at();
        Instant made = Ids.instant(place.entryId());
        return at.isBefore(latest.minus(TOLERANCE))
                || at.isBefore(made.minus(TOLERANCE))
                || at.isAfter(made.plus(TOLERANCE))
                || at.isAfter(place.sealedAt().plus(TOLERANCE));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
