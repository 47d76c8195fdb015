package social.lanyard.notification;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import social.lanyard.post.PostCard;

/** What was read to tell the bundles of a page, part by part, and the lines that are made of it. */
record Known(
        Map<Long, PostCard> posts,
        Map<Long, PostCard> threads,
        Map<Long, String> words,
        Map<Long, AlertPerson> people,
        Map<String, BadgeFact> facts) {

    static Known of(List<PostCard> posts) {
        return new Known(byId(posts), Map.of(), Map.of(), Map.of(), Map.of());
    }

    Known withThreads(List<PostCard> read) {
        return new Known(posts, byId(read), words, people, facts);
    }

    Known withWords(Map<Long, String> read) {
        return new Known(posts, threads, read, people, facts);
    }

    Known withPeople(Map<Long, AlertPerson> read) {
        return new Known(posts, threads, words, read, facts);
    }

    Known withFacts(Map<String, BadgeFact> read) {
        return new Known(posts, threads, words, people, read);
    }

    private static Map<Long, PostCard> byId(Collection<PostCard> cards) {
        return cards.stream()
                .collect(Collectors.toMap(PostCard::id, Function.identity(), (one, same) -> one, HashMap::new));
    }

    /** Posts at the top of the threads of responses. */
    List<Long> threadIds() {
        return posts.values().stream()
                .map(PostCard::threadId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** The lines of the page. What cannot be told now has none. */
    List<AlertItem> items(List<Bundle> bundles) {
        return bundles.stream().map(this::item).filter(Objects::nonNull).toList();
    }

    private AlertItem item(Bundle bundle) {
        PostCard post = bundle.postId() == null ? null : posts.get(bundle.postId());
        List<AlertPerson> by =
                bundle.by().stream().map(people::get).filter(Objects::nonNull).toList();
        BadgeFact fact = facts.get(bundle.key());
        boolean badge = Matter.of(bundle.kind()) == Matter.BADGE;
        if (bundle.postId() != null && post == null || badge && fact == null || !badge && by.isEmpty()) {
            return null;
        }
        return new AlertItem(
                bundle.key(),
                bundle.kind(),
                bundle.newest(),
                bundle.unread(),
                bundle.count(),
                by,
                (int) by.stream()
                        .filter(person -> person.voice().equals("v-pro"))
                        .count(),
                post,
                post == null || post.threadId() == null ? null : threads.get(post.threadId()),
                post == null ? "" : words.getOrDefault(post.id(), ""),
                fact);
    }
}
