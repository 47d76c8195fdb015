package social.lanyard.live;

import social.lanyard.post.Tag;
import social.lanyard.support.Ids;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;

/**
 * Which part of all posts a list is about: one topic, one author, or those whose authors one organisation confirmed.
 *
 * @param topic as the database has it, or empty
 * @param author of the posts, or 0
 * @param organisation that confirmed their authors on the day of writing, or 0
 */
record Part(String topic, long author, long organisation) {
    static final Part ALL = new Part("", 0, 0);

    /** Reads {@code topic:plain-words}, {@code author:1} or {@code organisation:1}; nothing is all of them. */
    static Part of(String text) {
        if (text == null || text.isEmpty()) {
            return ALL;
        }
        int colon = text.indexOf(':');
        String which = text.substring(colon + 1);
        return switch (colon < 0 ? "" : text.substring(0, colon)) {
            case "topic" -> new Part(tag(which), 0, 0);
            case "author" -> new Part("", id(which), 0);
            case "organisation" -> new Part("", 0, id(which));
            default -> throw refused();
        };
    }

    private static String tag(String text) {
        try {
            return Tag.of(text);
        } catch (NotFound noTag) {
            throw refused();
        }
    }

    private static long id(String text) {
        return Ids.parse(text).orElseThrow(Part::refused);
    }

    private static Refusal refused() {
        return new Refusal("of", "Name a part as “topic:…”, “author:…” or “organisation:…”.");
    }

    boolean everything() {
        return topic.isEmpty() && author == 0 && organisation == 0;
    }

    boolean holds(Arrival arrival) {
        return (topic.isEmpty() || arrival.topics().contains(topic))
                && (author == 0 || arrival.author() == author)
                && (organisation == 0 || arrival.confirmedBy().contains(organisation));
    }

    /** Somebody's own page shows what is not for everybody to those for whom it is. */
    boolean ofOneAuthor() {
        return author != 0;
    }
}
