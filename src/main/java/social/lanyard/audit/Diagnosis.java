package social.lanyard.audit;

import java.util.Arrays;
import social.lanyard.audit.Verdict.Finding;
import social.lanyard.audit.Verdict.Kind;

/**
 * Finds out why a place does not follow from the one before it, by going through the whole log once: the entry or the
 * seal that belongs here may stand elsewhere.
 */
final class Diagnosis {
    private final String log;
    private final SealKey key;
    private final byte[] previous;
    private final Place wrong;
    /** The seal was made for this very place. */
    private final boolean genuine;

    private Place elsewhere;
    private long madeFor;

    Diagnosis(String log, SealKey key, byte[] previous, Place wrong) {
        this.log = log;
        this.key = key;
        this.previous = previous;
        this.wrong = wrong;
        this.genuine = isFor(wrong, wrong.seq());
    }

    void look(Place other) {
        if (elsewhere == null && belongsHere(other)) {
            elsewhere = other;
        }
        if (!genuine && madeFor == 0 && other.seq() != wrong.seq() && isFor(wrong, other.seq())) {
            madeFor = other.seq();
        }
    }

    private boolean belongsHere(Place other) {
        if (other.seq() == wrong.seq()) {
            return false;
        }
        return genuine
                ? other.entry() != null
                        && Arrays.equals(
                                wrong.hash(), Chain.next(previous, wrong.seq(), wrong.sealedAt(), other.entry()))
                : isFor(other, wrong.seq());
    }

    private boolean isFor(Place place, long seq) {
        return key.isMark(place.mark(), log, seq, place.hash());
    }

    /** @param otherwise what was found before */
    Finding after(long last, Finding otherwise) {
        if (elsewhere != null) {
            return new Finding(
                    Kind.REORDERED,
                    wrong.seq(),
                    wrong.entryId(),
                    "Entry " + elsewhere.entryId() + " was sealed here and stands at place " + elsewhere.seq()
                            + " now.");
        }
        // Where places were counted anew after one was taken out, the last seal belongs to the place after the end.
        if (madeFor > wrong.seq() || !genuine && isFor(wrong, last + 1)) {
            return new Finding(
                    Kind.DROPPED, wrong.seq(), null, "What was sealed here is gone, and later places were moved up.");
        }
        return otherwise;
    }
}
