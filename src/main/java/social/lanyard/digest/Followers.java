package social.lanyard.digest;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import social.lanyard.support.NotFound;
import social.lanyard.support.Refusal;

/** What somebody gets who has the link of their mails: to see it, to change it, to stop it. */
@ApplicationScoped
class Followers {
    private final Pool pool;
    private final Choices choices;
    private final Clock clock;

    Followers(Pool pool, Choices choices, Clock clock) {
        this.pool = pool;
        this.choices = choices;
        this.clock = clock;
    }

    /** What comes, and how often. */
    record Following(List<Choice> choices, Often often) {}

    /** @throws NotFound where nobody has this link */
    Uni<Following> of(Secret link) {
        return pool.preparedQuery("""
                        select f.often, m.kind, m.ref_id, m.tag
                          from mail_follower f left join mail_following m on m.follower_id = f.id
                         where f.link_hash = $1 order by m.since_id, m.kind, m.ref_id, m.tag
                        """)
                .execute(Tuple.of(Buffer.buffer(link.hash())))
                .chain(rows -> {
                    List<Thing> things = new ArrayList<>();
                    Often often = null;
                    for (Row row : rows) {
                        often = Often.valueOf(row.getString("often"));
                        if (row.getString("kind") != null) {
                            things.add(new Thing(
                                    Thing.Kind.valueOf(row.getString("kind")),
                                    row.getLong("ref_id"),
                                    row.getString("tag")));
                        }
                    }
                    if (often == null) {
                        throw new NotFound();
                    }
                    Often chosen = often;
                    return choices.kept(things).map(found -> new Following(found, chosen));
                });
    }

    /**
     * Keeps of what is followed only this, and the rhythm.
     *
     * @throws NotFound where nobody has this link
     * @throws Refusal where nothing would be left: stopping has a button of its own
     */
    Uni<Void> change(Secret link, Set<String> values, Often often) {
        return of(link).map(following -> {
                    List<Thing> dropped = following.choices.stream()
                            .filter(choice -> !values.contains(choice.value()))
                            .map(Choice::thing)
                            .toList();
                    if (dropped.size() == following.choices.size()) {
                        throw new Refusal("follow", "Keep at least one, or stop everything with the button below.");
                    }
                    return dropped;
                })
                .chain(dropped -> Panache.withTransaction(() -> keep(link, dropped, often)));
    }

    private Uni<Void> keep(Secret link, List<Thing> dropped, Often often) {
        return Multi.createFrom()
                .iterable(dropped)
                .onItem()
                .transformToUniAndConcatenate(thing -> drop(link, thing))
                .collect()
                .asList()
                .chain(() -> rhythm(link, often))
                .replaceWithVoid();
    }

    private static Uni<Integer> drop(Secret link, Thing thing) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                delete from mail_following
                                 where follower_id = (select id from mail_follower where link_hash = :link)
                                   and kind = :kind and ref_id = :ref and tag = :tag
                                """)
                        .setParameter("link", link.hash())
                        .setParameter("kind", thing.kind().name())
                        .setParameter("ref", thing.id())
                        .setParameter("tag", thing.tag())
                        .executeUpdate());
    }

    private Uni<Integer> rhythm(Secret link, Often often) {
        Instant now = clock.instant();
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update mail_follower set often = :often, next_at = :next
                                 where link_hash = :link and often <> :often
                                """)
                        .setParameter("often", often.name())
                        .setParameter("next", often.after(now).atOffset(ZoneOffset.UTC))
                        .setParameter("link", link.hash())
                        .executeUpdate());
    }

    /** Forgets the address and everything about it. Nobody learns whether there was something to forget. */
    @WithTransaction
    Uni<Void> stop(Secret link) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                with gone as (delete from mail_follower where link_hash = :link returning id, address_hash)
                                delete from mail_request r using gone g
                                 where r.address_hash = g.address_hash or r.follower_id = g.id
                                """)
                        .setParameter("link", link.hash())
                        .executeUpdate())
                .replaceWithVoid();
    }
}
