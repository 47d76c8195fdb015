package social.lanyard.live;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;

/**
 * What an open page wants to be told of.
 *
 * @param list a list of posts, or {@link Kind#NONE}
 * @param part which of them it is about
 * @param thread the story or note whose responses are watched, or 0
 * @param alerts whether the count of unread alerts is
 * @param after the page shows what is up to this id; where the stream goes on after a break, the moment says more
 * @param known posts that the page was told of and does not show yet
 */
record Watch(Kind list, Part part, long thread, boolean alerts, long after, Set<Long> known) {
    /** So many are remembered for a page, to tell it when one of them is gone. */
    static final int MOST_KNOWN = 100;

    /** The lists that can be watched. */
    enum Kind {
        NONE,
        HOME,
        LATEST,
        STORIES,
        NOTES;

        boolean open() {
            return this == LATEST || this == STORIES || this == NOTES;
        }

        boolean holds(Arrival arrival) {
            return switch (this) {
                case NONE -> false;
                case HOME -> true;
                case LATEST, STORIES, NOTES -> arrival.open() && kind(arrival);
            };
        }

        private boolean kind(Arrival arrival) {
            return switch (this) {
                case STORIES -> arrival.story();
                case NOTES -> !arrival.story();
                default -> true;
            };
        }
    }

    /** Reads the query of an address. */
    static Watch of(String posts, String of, String responses, String alerts, String after, String known) {
        Kind list = switch (posts == null ? "" : posts) {
            case "" -> Kind.NONE;
            case "home" -> Kind.HOME;
            case "latest" -> Kind.LATEST;
            case "stories" -> Kind.STORIES;
            case "notes" -> Kind.NOTES;
            default -> throw new Refusal("posts", "Watch “home”, “latest”, “stories” or “notes”.");
        };
        long thread = responses == null || responses.isEmpty() ? 0 : id("responses", responses);
        boolean counted = "yes".equals(alerts);
        if (list == Kind.NONE && thread == 0 && !counted) {
            throw new Refusal("posts", "Say what to watch: “posts”, “responses” or “alerts”.");
        }
        if (list != Kind.NONE && thread != 0) {
            throw new Refusal("posts", "Watch posts or responses, not both at once.");
        }
        Part part = Part.of(of);
        if (!part.everything() && !list.open()) {
            throw new Refusal("of", "Only “latest”, “stories” and “notes” can be watched in part.");
        }
        return new Watch(
                list, part, thread, counted, after == null || after.isEmpty() ? 0 : id("after", after), ids(known));
    }

    /** Whether the list that is watched would show this post to those who may see it. */
    boolean holds(Arrival arrival) {
        boolean kind = part.ofOneAuthor() ? arrival.alone() && list.kind(arrival) : list.holds(arrival);
        return kind && part.holds(arrival);
    }

    /** The same, from here on where the page did not say what it shows. */
    Watch orFrom(long id) {
        return after == 0 ? new Watch(list, part, thread, alerts, id, known) : this;
    }

    /** Whether only somebody who is signed in can be told this. */
    boolean personal() {
        return list == Kind.HOME || alerts;
    }

    private static long id(String field, String text) {
        return Ids.parse(text).orElseThrow(() -> new Refusal(field, "This is not the number of a post."));
    }

    private static Set<Long> ids(String known) {
        if (known == null || known.isEmpty()) {
            return Set.of();
        }
        List<String> texts = Arrays.asList(known.split("\\.", MOST_KNOWN + 1));
        if (texts.size() > MOST_KNOWN) {
            throw new Refusal("known", "Name at most " + MOST_KNOWN + " posts.");
        }
        Set<Long> ids = new LinkedHashSet<>();
        texts.forEach(text -> ids.add(id("known", text)));
        return ids;
    }
}
