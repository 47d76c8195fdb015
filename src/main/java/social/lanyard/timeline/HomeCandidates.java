package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import social.lanyard.support.Cursor;

/**
 * Picks what is worth looking at for a reader's home: posts of the accounts that they follow and their own, with replies
 * only where both sides are among these. What may be shown is decided afterwards and elsewhere.
 */
interface HomeCandidates {
    Uni<Near> of(long readerId, Cursor cursor);
}
