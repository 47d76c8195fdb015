package social.lanyard.follow.transfer;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.follow.StartFollowing;
import social.lanyard.follow.Started;
import social.lanyard.follow.block.StartBlocking;
import social.lanyard.follow.block.StartMuting;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;

/**
 * Follows, blocks and mutes whom a file names, by the same acts as the buttons do and in short transactions. Sending the
 * same file again does no harm: who is on the list already stays there, and the file goes on where it ended.
 */
@ApplicationScoped
class TakeIn {
    /** One file does no more than a request can wait for. */
    static final int MOST_NEW = 1_000;

    /** An address that nobody can be found at may be shown to the person who sent it; not ten thousand of them. */
    static final int SHOWN = 20;

    private static final int AT_ONCE = 25;

    private static final String KNOWN = """
            select a.id, a.handle, {there} as there
              from account a
             where a.handle = any($1) and a.host is null and a.closed_at is null and a.id <> $2
               and ({there} or not exists (select 1 from hidden h where h.viewer_id = $2 and h.target_id = a.id))
            """;

    private final Pool pool;
    private final StartFollowing follow;
    private final StartBlocking block;
    private final StartMuting mute;

    TakeIn(Pool pool, StartFollowing follow, StartBlocking block, StartMuting mute) {
        this.pool = pool;
        this.follow = follow;
        this.block = block;
        this.mute = mute;
    }

    /** Whom a line is about, and whether that is so already. */
    private record Whom(long id, boolean there, Line line) {}

    /** How far it has come. */
    private static final class Progress {
        int done;
        int waiting;
        String stopped;
    }

    Uni<Outcome> of(long me, Kind kind, PeopleFile file) {
        return found(me, kind, file).chain(found -> take(me, kind, file, found));
    }

    private Uni<Map<String, Whom>> found(long me, Kind kind, PeopleFile file) {
        Map<String, Line> lines = new HashMap<>();
        file.lines().stream().filter(Line::here).forEach(line -> lines.putIfAbsent(line.handle(), line));
        return pool.preparedQuery(KNOWN.replace("{there}", there(kind)))
                .execute(Tuple.of(lines.keySet().toArray(String[]::new), me))
                .map(rows -> {
                    Map<String, Whom> found = new HashMap<>();
                    rows.forEach(row -> found.put(
                            row.getString("handle"),
                            new Whom(row.getLong("id"), row.getBoolean("there"), lines.get(row.getString("handle")))));
                    return found;
                });
    }

    private static String there(Kind kind) {
        return switch (kind) {
            case FOLLOWING ->
                "(exists (select 1 from follow f where f.follower_id = $2 and f.followee_id = a.id)"
                        + " or exists (select 1 from follow_request f where f.follower_id = $2 and f.followee_id = a.id))";
            case BLOCKS -> "exists (select 1 from block b where b.account_id = $2 and b.target_id = a.id)";
            case MUTES -> "exists (select 1 from mute m where m.account_id = $2 and m.target_id = a.id)";
        };
    }

    private Uni<Outcome> take(long me, Kind kind, PeopleFile file, Map<String, Whom> found) {
        List<Whom> fresh = file.lines().stream()
                .map(line -> found.get(line.handle()))
                .filter(whom -> whom != null && !whom.there())
                .distinct()
                .toList();
        List<Whom> now = fresh.subList(0, Math.min(fresh.size(), MOST_NEW));
        Progress progress = new Progress();
        return Multi.createFrom()
                .iterable(parts(now))
                .onItem()
                .transformToUniAndConcatenate(part -> part(me, kind, part, progress))
                .collect()
                .asList()
                .map(any -> outcome(kind, file, found, fresh.size() - now.size(), progress));
    }

    private static List<List<Whom>> parts(List<Whom> all) {
        List<List<Whom>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }

    private Uni<Integer> part(long me, Kind kind, List<Whom> part, Progress progress) {
        if (progress.stopped != null) {
            return Uni.createFrom().item(0);
        }
        return Panache.withTransaction(() -> each(me, kind, part))
                .invoke(started -> {
                    progress.done += started.size();
                    progress.waiting += (int) started.stream()
                            .filter(one -> one == Started.REQUESTED)
                            .count();
                })
                .map(List::size)
                .onFailure(Refusal.class)
                .recoverWithItem(refused -> {
                    progress.stopped = refused.problems().get(0).sentence();
                    return 0;
                })
                // Somebody left, or blocked, while the file was read. The others of this part come with the next try.
                .onFailure(NotFound.class)
                .recoverWithItem(0);
    }

    private Uni<List<Started>> each(long me, Kind kind, List<Whom> part) {
        return Multi.createFrom()
                .iterable(part)
                .onItem()
                .transformToUniAndConcatenate(whom -> one(me, kind, whom))
                .collect()
                .asList();
    }

    private Uni<Started> one(long me, Kind kind, Whom whom) {
        return switch (kind) {
            case FOLLOWING -> follow.by(me, whom.id()).call(started -> shares(me, whom));
            case BLOCKS -> block.by(me, whom.id()).replaceWith(Started.FOLLOWING);
            case MUTES -> mute.by(me, whom.id(), null, whom.line().silent()).replaceWith(Started.FOLLOWING);
        };
    }

    private static Uni<Integer> shares(long me, Whom whom) {
        return whom.line().shares()
                ? Uni.createFrom().item(0)
                : Panache.getSession()
                        .call(session -> session.flush())
                        .chain(session -> session.createNativeQuery("update follow set show_boosts = false"
                                        + " where follower_id = :me and followee_id = :whom")
                                .setParameter("me", me)
                                .setParameter("whom", whom.id())
                                .executeUpdate());
    }

    private static Outcome outcome(Kind kind, PeopleFile file, Map<String, Whom> found, int left, Progress progress) {
        List<String> elsewhere = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        int known = 0;
        for (Line line : file.lines()) {
            Whom whom = found.get(line.handle());
            if (whom != null) {
                known += whom.there() ? 1 : 0;
            } else if (line.here()) {
                missing.add(line.address());
            } else {
                elsewhere.add(line.address());
            }
        }
        return new Outcome(kind, progress.done, known, progress.waiting, elsewhere, missing, left, progress.stopped);
    }
}
