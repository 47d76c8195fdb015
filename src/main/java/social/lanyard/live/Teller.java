package social.lanyard.live;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import social.lanyard.identity.OpenSessions;
import social.lanyard.notification.UnreadCount;

/**
 * Tells open streams what is theirs to know. Streams are taken together by what they watch, so that the database is asked
 * once for many of them, however many posts there are.
 */
@ApplicationScoped
class Teller {
    private static final Predicate<Stream> HOME = stream -> stream.watch().list() == Watch.Kind.HOME;
    private static final Predicate<Stream> LIST =
            stream -> stream.watch().list().open();
    private static final Predicate<Stream> THREAD = stream -> stream.watch().thread() != 0;

    private final Readers readers;
    private final OpenSessions sessions;
    private final UnreadCount unread;

    Teller(Readers readers, OpenSessions sessions, UnreadCount unread) {
        this.readers = readers;
        this.sessions = sessions;
        this.unread = unread;
    }

    /** Tells each stream of those posts that its reader would find on the page, and up to which moment that is all. */
    Uni<Void> tell(Collection<Stream> streams, Arrivals.Batch batch) {
        if (streams.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        if (batch.tooMany()) {
            streams.forEach(stream -> stream.tooMany(batch.moment()));
            return Uni.createFrom().voidItem();
        }
        if (batch.posts().isEmpty()) {
            streams.forEach(stream -> stream.posts(List.of(), batch.moment()));
            return Uni.createFrom().voidItem();
        }
        Function<Stream, Set<Long>> wanted = stream -> wanted(stream, batch.posts());
        return allowed(streams, wanted)
                .invoke(allowed -> streams.forEach(stream -> {
                    Set<Long> mine = wanted.apply(stream);
                    mine.retainAll(allowed.of(stream));
                    stream.posts(mine.stream().sorted().toList(), batch.moment());
                }))
                .replaceWithVoid();
    }

    private static Set<Long> wanted(Stream stream, List<Arrival> posts) {
        long thread = stream.watch().thread();
        return posts.stream()
                .filter(post -> thread == 0 ? stream.watch().holds(post) : post.thread() == thread)
                .map(Arrival::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Takes back what these streams were told and what is not for their readers any more. */
    Uni<Void> narrow(Collection<Stream> streams) {
        return allowed(streams, Stream::known)
                .invoke(allowed -> streams.forEach(stream -> narrow(stream, allowed.of(stream))))
                .chain(() -> endWithTheirPosts(streams));
    }

    private static void narrow(Stream stream, Set<Long> allowed) {
        stream.gone(stream.known().stream().filter(id -> !allowed.contains(id)).toList());
    }

    /** A page that was opened on purpose stays one of somebody who is muted; one that its reader may not see is over. */
    private Uni<Void> endWithTheirPosts(Collection<Stream> streams) {
        return readers.seen(
                        asked(streams, THREAD, stream -> Set.of(stream.watch().thread())))
                .invoke(seen -> streams.stream()
                        .filter(THREAD)
                        .filter(stream -> !seen.getOrDefault(stream.reader().account(), Set.of())
                                .contains(stream.watch().thread()))
                        .forEach(Stream::end))
                .replaceWithVoid();
    }

    /** What the readers of streams may know, by what they watch. */
    private record Allowed(Map<Long, Set<Long>> home, Map<Long, Set<Long>> list, Map<Long, Set<Long>> thread) {
        Set<Long> of(Stream stream) {
            Map<Long, Set<Long>> all = HOME.test(stream) ? home : LIST.test(stream) ? list : thread;
            return all.getOrDefault(stream.reader().account(), Set.of());
        }
    }

    private Uni<Allowed> allowed(Collection<Stream> streams, Function<Stream, Set<Long>> ids) {
        return readers.home(asked(streams, HOME, ids))
                .chain(home -> readers.list(asked(streams, LIST, ids))
                        .chain(list -> readers.thread(asked(streams, THREAD, ids))
                                .map(thread -> new Allowed(home, list, thread))));
    }

    private static Map<Long, Set<Long>> asked(
            Collection<Stream> streams, Predicate<Stream> which, Function<Stream, Set<Long>> ids) {
        Map<Long, Set<Long>> asked = new HashMap<>();
        streams.stream()
                .filter(which)
                .forEach(stream -> asked.computeIfAbsent(stream.reader().account(), id -> new HashSet<>())
                        .addAll(ids.apply(stream)));
        return asked;
    }

    /** Tells these streams how many alerts of their reader are unread, each reader's counted once. */
    Uni<Void> count(Collection<Stream> streams) {
        Map<Long, List<Stream>> readers = streams.stream()
                .collect(Collectors.groupingBy(stream -> stream.reader().account()));
        return Multi.createFrom()
                .iterable(readers.entrySet())
                .onItem()
                .transformToUniAndConcatenate(reader -> unread.of(reader.getKey())
                        .invoke(count -> reader.getValue().forEach(stream -> stream.alerts(count.shown()))))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    /** Ends the streams whose session ended, and sends those away whose people have other roles now. */
    Uni<Void> check(Collection<Stream> streams) {
        Set<String> names = streams.stream()
                .map(stream -> stream.reader().session())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        return names.isEmpty()
                ? Uni.createFrom().voidItem()
                : sessions.standing(names)
                        .invoke(standing -> streams.forEach(stream -> check(stream, standing)))
                        .replaceWithVoid();
    }

    private static void check(Stream stream, Map<String, String> standing) {
        if (stream.reader().session().isEmpty()) {
            return;
        }
        String roles = standing.get(stream.reader().session());
        if (roles == null) {
            stream.end();
        } else if (!roles.equals(stream.reader().roles())) {
            stream.sendAway();
        }
    }
}
