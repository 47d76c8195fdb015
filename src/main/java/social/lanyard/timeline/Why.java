package social.lanyard.timeline;

import social.lanyard.post.PostCard;
import social.lanyard.post.ReplyTo;

/**
 * Why a post is in somebody's home. There is always a reason, and it is one that the reader can change.
 *
 * @param name of the author who is followed
 * @param handle of that author, whose page has the button to change it
 * @param other name of the person who was answered, or null
 */
public record Why(Reason reason, String name, String handle, String other) {
    /** Reasons for a post in home. */
    public enum Reason {
        /** The reader wrote it. */
        OWN,
        /** The reader follows its author. */
        FOLLOWED,
        /** Its author, whom the reader follows, answers somebody whom the reader follows too. */
        BOTH_FOLLOWED,
        /** Its author, whom the reader follows, answers the reader. */
        ANSWERS_YOU
    }

    static Why of(long readerId, PostCard card) {
        return new Why(
                reason(readerId, card),
                card.author().name(),
                card.author().handle(),
                card.replyTo() == null ? null : card.replyTo().name());
    }

    private static Reason reason(long readerId, PostCard card) {
        ReplyTo answered = card.replyTo();
        if (card.author().id() == readerId) {
            return Reason.OWN;
        }
        if (answered == null || answered.authorId() == card.author().id() || answered.gone()) {
            return Reason.FOLLOWED;
        }
        return answered.authorId() == readerId ? Reason.ANSWERS_YOU : Reason.BOTH_FOLLOWED;
    }
}
