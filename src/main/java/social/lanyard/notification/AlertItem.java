package social.lanyard.notification;

import java.time.Instant;
import java.util.List;
import social.lanyard.outbox.AlertKind;
import social.lanyard.post.PostCard;
import social.lanyard.support.Ids;

/**
 * One line of the page of alerts: a single alert, or several that are told together.
 *
 * @param key of the bundle, for marking it read and for looking who is in it
 * @param newest id of its newest alert
 * @param count how many people
 * @param people those who are named, the newest first
 * @param confirmed of how many somebody confirmed something, where that was counted, else 0
 * @param post what it is about: of a response, a mention and a quote the new post; else the reader's own; or null
 * @param thread the post at the top of a response's thread, where it can be read, or null
 * @param words the beginning of what somebody wrote, or empty
 * @param fact what an organisation did, or null
 */
public record AlertItem(
        String key,
        AlertKind kind,
        long newest,
        boolean unread,
        int count,
        List<AlertPerson> people,
        int confirmed,
        PostCard post,
        PostCard thread,
        String words,
        BadgeFact fact) {
    public AlertItem {
        people = List.copyOf(people);
    }

    public Instant at() {
        return Ids.instant(newest);
    }

    public AlertPerson first() {
        return people.get(0);
    }

    /** Told for several people together. */
    public boolean several() {
        return count > 1;
    }

    public int others() {
        return count - 1;
    }

    /** So many that counting ended. */
    public boolean full() {
        return count >= AlertList.WINDOW;
    }

    /** How many said nothing that is confirmed, where that was counted, else -1. */
    public int unconfirmed() {
        return count > Bundle.MOST_NAMED ? -1 : count - confirmed;
    }

    /** Somebody wrote it: its beginning stands in the line. */
    public boolean spoken() {
        return post != null
                && switch (kind) {
                    case REPLY, MENTION, QUOTE, WAITING_QUESTION, HELD_RESPONSE -> true;
                    default -> false;
                };
    }

    /** The words as they stand between quotation marks. */
    public String quoted() {
        return words.replace('“', '‘').replace('”', '’');
    }

    /** What the reader is most likely to do is to answer. */
    public boolean answerable() {
        return kind == AlertKind.REPLY || kind == AlertKind.MENTION || kind == AlertKind.WAITING_QUESTION;
    }

    /** Name in the sprite, for lines that show no face. */
    public String icon() {
        return switch (kind) {
            case SHARE -> "share";
            case APPRECIATION -> "appreciate";
            case TOOK_TO_WORK -> "receipt";
            case REMINDER -> "badge-ageing";
            case FACET -> fact.what() == BadgeFact.What.ENDED ? "badge-ended" : "badge-fresh";
            case DECISION -> "scales";
            default -> "people";
        };
    }

    /** Where the reader goes on. */
    public String path() {
        return switch (kind) {
            case FOLLOW, REQUEST_ACCEPTED -> several() ? "/notifications/" + key : first().path();
            case FOLLOW_REQUEST -> "/settings/requests";
            case FACET, DECISION, REMINDER -> fact.path();
            case HELD_RESPONSE -> post.held() ? post.waitingPath() + "#w" + post.id() : post.path();
            default -> post.path();
        };
    }
}
