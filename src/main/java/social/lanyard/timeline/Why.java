package social.lanyard.timeline;

import social.lanyard.follow.list.ListName;
import social.lanyard.post.PostAuthor;
import social.lanyard.post.PostCard;
import social.lanyard.post.ReplyTo;

/**
 * Why a post is in somebody's home. There is always a reason, and it is one that the reader can change.
 *
 * @param name of the author, the topic or the series that it is there for
 * @param path of the page that has the button to change it
 * @param other name of the person who was answered, or of the list; or null
 */
public record Why(Reason reason, String name, String path, String other) {
    /** Reasons for a post in home. */
    public enum Reason {
        /** The reader wrote it. */
        OWN,
        /** The reader follows its author. */
        FOLLOWED,
        /** Its author, whom the reader follows, answers somebody whom the reader follows too. */
        BOTH_FOLLOWED,
        /** Its author, whom the reader follows, answers the reader. */
        ANSWERS_YOU,
        /** Somebody whom the reader follows shared it. */
        SHARED,
        /** The reader shared it. */
        SHARED_BY_YOU,
        /** The reader follows a topic that it has. */
        TOPIC,
        /** The reader follows a series in which it stands. */
        SERIES,
        /** Its author is in the list that the reader opened. */
        LIST
    }

    static Why of(long readerId, PostCard card) {
        return card.sharedBy() == null
                ? written(readerId, card)
                : shared(readerId, card.sharedBy().by());
    }

    private static Why shared(long readerId, PostAuthor by) {
        return new Why(
                by.id() == readerId ? Reason.SHARED_BY_YOU : Reason.SHARED, by.name(), by.path() + "#follow", null);
    }

    private static Why written(long readerId, PostCard card) {
        return new Why(
                reason(readerId, card),
                card.author().name(),
                card.author().path() + "#follow",
                card.replyTo() == null ? null : card.replyTo().name());
    }

    static Why of(Subject subject) {
        return new Why(subject.reason(), subject.name(), subject.path() + "#follow", null);
    }

    static Why of(PostCard card, ListName list) {
        return new Why(Reason.LIST, card.author().name(), list.path() + "/people?in=list", list.title());
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

    /** Whether there is something to change: what readers do themselves needs no button. */
    public boolean changeable() {
        return reason != Reason.OWN && reason != Reason.SHARED_BY_YOU;
    }
}
