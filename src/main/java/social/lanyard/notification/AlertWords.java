package social.lanyard.notification;

import social.lanyard.outbox.AlertKind;
import social.lanyard.post.PostCard;

/**
 * Alerts in plain words, for what leaves this site. Others may see a screen or a mailbox, and a mail stays where it is: it
 * names people and the titles of what everybody can read, and holds no word of any post.
 */
final class AlertWords {
    private AlertWords() {}

    /** For the lock screen of a telephone: not even who it was. */
    static String push(AlertKind kind) {
        return switch (kind) {
            case REPLY -> "You have a new response.";
            case MENTION -> "Somebody mentioned you.";
            case SHARE -> "Somebody shared your post.";
            case QUOTE -> "Somebody quotes you.";
            case APPRECIATION -> "Somebody appreciates your post.";
            case TOOK_TO_WORK -> "Somebody took your post back to work.";
            case FOLLOW -> "Somebody follows you.";
            case FOLLOW_REQUEST -> "Somebody asks to follow you.";
            case REQUEST_ACCEPTED -> "You may follow somebody you asked.";
            case FACET, DECISION -> "There is news about your badge.";
            case REMINDER -> "A statement about you lapses soon.";
            case WAITING_QUESTION -> "A question waits for you.";
            case HELD_RESPONSE -> "A response waits until you look at it.";
        };
    }

    /** What came during a shift, told when it is over. */
    static String waited(int count) {
        if (count == 1) {
            return "1 alert waited while you were at work.";
        }
        return (count > AlertList.MOST_COUNTED - 1 ? "At least " : "") + count
                + " alerts waited while you were at work.";
    }

    /** One line of a mail. */
    static String line(AlertItem item) {
        String who = item.people().isEmpty() ? "" : item.first().name();
        String all =
                item.several() ? who + " and " + (item.others() == 1 ? "1 other" : item.others() + " others") : who;
        return switch (item.kind()) {
            case REPLY -> who + " answered you" + on(item.thread());
            case MENTION -> who + " mentioned you";
            case SHARE -> all + " shared " + yours(item.post());
            case QUOTE -> who + " quotes you";
            case APPRECIATION -> all + (item.several() ? " appreciate " : " appreciates ") + yours(item.post());
            case TOOK_TO_WORK -> all + " took " + yours(item.post()) + " back to work";
            case FOLLOW ->
                item.several()
                        ? (item.full() ? "At least " : "") + item.count() + " people followed you"
                        : who + " followed you";
            case FOLLOW_REQUEST -> who + " asks to follow you";
            case REQUEST_ACCEPTED -> who + " lets you follow them";
            case WAITING_QUESTION -> who + " asked you a question, and it waits for your answer";
            case HELD_RESPONSE -> "A response by " + who + " waits until you let it through";
            case FACET, DECISION, REMINDER -> "There is news about your badge";
        };
    }

    private static String on(PostCard thread) {
        return thread != null && thread.story() && thread.open() ? " on “" + thread.title() + "”" : "";
    }

    private static String yours(PostCard post) {
        if (!post.story()) {
            return "your note";
        }
        return post.open() ? "“" + post.title() + "”" : "your story";
    }
}
