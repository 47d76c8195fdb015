package social.lanyard.search;

import java.util.List;
import social.lanyard.support.Page;

/**
 * All that one search found.
 *
 * @param titled stories with exactly this title
 * @param posts that hold the words, the newest first
 * @param next where the list of people, organisations or topics goes on, or null
 */
record Found(
        List<FoundPost> titled,
        Page<FoundPost> posts,
        List<FoundPerson> people,
        List<FoundPerson> organisations,
        List<FoundTopic> topics,
        String next) {
    static final Page<FoundPost> NO_POSTS = new Page<>(List.of(), null, null);

    static Found ofPosts(List<FoundPost> titled, Page<FoundPost> posts) {
        List<Long> above = titled.stream().map(post -> post.card().id()).toList();
        List<FoundPost> below = posts.items().stream()
                .filter(post -> !above.contains(post.card().id()))
                .toList();
        return new Found(
                titled, new Page<>(below, posts.older(), posts.newer()), List.of(), List.of(), List.of(), null);
    }

    Found and(List<FoundPerson> named, List<FoundPerson> houses, List<FoundTopic> about) {
        return new Found(titled, posts, named, houses, about, null);
    }

    /** One page of people; one more than is shown was asked for. */
    static Found ofPeople(List<FoundPerson> named, int limit, boolean organisations) {
        boolean more = named.size() > limit;
        List<FoundPerson> shown = more ? named.subList(0, limit) : named;
        return new Found(
                List.of(),
                NO_POSTS,
                organisations ? List.of() : shown,
                organisations ? shown : List.of(),
                List.of(),
                more ? shown.get(limit - 1).place() : null);
    }

    static Found ofTopics(List<FoundTopic> topics, int limit) {
        boolean more = topics.size() > limit;
        List<FoundTopic> shown = more ? topics.subList(0, limit) : topics;
        return new Found(
                List.of(),
                NO_POSTS,
                List.of(),
                List.of(),
                shown,
                more ? shown.get(limit - 1).tag() : null);
    }
}
