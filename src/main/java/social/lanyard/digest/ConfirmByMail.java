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
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import social.lanyard.support.Ids;

/** Makes a request that waits into mail that comes. Pressed twice, it is one, and leads to the same page. */
@ApplicationScoped
class ConfirmByMail {
    private final AddressKeys keys;
    private final Choices choices;
    private final Ids ids;
    private final Clock clock;
    private final Pool pool;

    ConfirmByMail(AddressKeys keys, Choices choices, Ids ids, Clock clock, Pool pool) {
        this.keys = keys;
        this.choices = choices;
        this.ids = ids;
        this.clock = clock;
        this.pool = pool;
    }

    /** What the link in the mail is about. */
    record Waiting(List<Choice> choices, Often often) {}

    /** What waits under this link, or null. Looking changes nothing: programs that check mail open every link. */
    Uni<Waiting> waiting(Secret token) {
        return pool.preparedQuery("select things, often from mail_request where token_hash = $1 and asked_at > $2")
                .execute(Tuple.of(Buffer.buffer(token.hash()), since()))
                .chain(rows -> {
                    for (Row row : rows) {
                        Often often = Often.valueOf(row.getString("often"));
                        return choices.kept(ConfirmMail.things(row.getString("things")))
                                .map(found -> new Waiting(found, often));
                    }
                    return Uni.createFrom().nullItem();
                });
    }

    private record Request(long id, String address, Often often, List<Thing> things, Long follower) {}

    private record Follower(long id, Secret link) {}

    /** @return the link to the page of what is followed, or null where nothing waits any more */
    @WithTransaction
    Uni<Secret> confirm(Secret token) {
        return request(token)
                .onItem()
                .ifNotNull()
                .transformToUni(
                        request -> request.follower == null ? follow(request) : existing("id = ?1", request.follower))
                .onItem()
                .ifNotNull()
                .transform(Follower::link);
    }

    private Uni<Request> request(Secret token) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select id, address, key_id, often, things, follower_id from mail_request
                                 where token_hash = :token and asked_at > :since for update
                                """, Object[].class)
                        .setParameter("token", token.hash())
                        .setParameter("since", since())
                        .getSingleResultOrNull())
                .onItem()
                .ifNotNull()
                .transform(row -> {
                    long id = ((Number) row[0]).longValue();
                    Long follower = row[5] == null ? null : ((Number) row[5]).longValue();
                    return new Request(
                            id,
                            follower == null
                                    ? keys.open((byte[]) row[1], (String) row[2], AskByMail.addressIn(id))
                                    : "",
                            Often.valueOf((String) row[3]),
                            ConfirmMail.things((String) row[4]),
                            follower);
                });
    }

    private Uni<Follower> follow(Request request) {
        MailAddress address = new MailAddress(request.address);
        Instant now = clock.instant();
        return lock(address)
                .chain(() -> existing("address_hash = any(?1)", keys.hashes(address)))
                .chain(known -> known == null ? begin(address, request.often, now) : again(known, request.often, now))
                .call(follower -> Multi.createFrom()
                        .iterable(request.things)
                        .onItem()
                        .transformToUniAndConcatenate(thing -> add(follower, thing, now))
                        .collect()
                        .asList())
                .call(follower -> used(request, follower));
    }

    private Uni<Integer> lock(MailAddress address) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select 1 from pg_advisory_xact_lock(hashtextextended(:key, 0))", Integer.class)
                        .setParameter("key", keys.hash(address))
                        .getSingleResult());
    }

    private Uni<Follower> existing(String which, Object value) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select id, link, key_id from mail_follower where " + which + " order by id limit 1",
                                Object[].class)
                        .setParameter(1, value)
                        .getSingleResultOrNull())
                .onItem()
                .ifNotNull()
                .transform(row -> {
                    long id = ((Number) row[0]).longValue();
                    return new Follower(id, new Secret(keys.open((byte[]) row[1], (String) row[2], linkIn(id))));
                });
    }

    static String addressIn(long followerId) {
        return "mail_follower.address:" + followerId;
    }

    static String linkIn(long followerId) {
        return "mail_follower.link:" + followerId;
    }

    private Uni<Follower> begin(MailAddress address, Often often, Instant now) {
        Follower follower = new Follower(ids.next(), Secret.fresh());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into mail_follower (id, address, address_hash, link, link_hash, key_id, often, since_id,
                                                           next_at, confirmed_at)
                                values (:id, :address, :hash, :link, :linkHash, :key, :often, :since, :next, :now)
                                """)
                        .setParameter("id", follower.id)
                        .setParameter("address", keys.seal(address.sent(), addressIn(follower.id)))
                        .setParameter("hash", keys.hash(address))
                        .setParameter("link", keys.seal(follower.link.text(), linkIn(follower.id)))
                        .setParameter("linkHash", follower.link.hash())
                        .setParameter("key", keys.id())
                        .setParameter("often", often.name())
                        .setParameter("since", Ids.at(now))
                        .setParameter("next", often.after(now).atOffset(ZoneOffset.UTC))
                        .setParameter("now", now.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWith(follower);
    }

    private static Uni<Follower> again(Follower follower, Often often, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "update mail_follower set often = :often, next_at = :next where id = :id")
                        .setParameter("often", often.name())
                        .setParameter("next", often.after(now).atOffset(ZoneOffset.UTC))
                        .setParameter("id", follower.id)
                        .executeUpdate())
                .replaceWith(follower);
    }

    private static Uni<Integer> add(Follower follower, Thing thing, Instant now) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into mail_following (follower_id, kind, ref_id, tag, since_id)
                                values (:follower, :kind, :ref, :tag, :since) on conflict do nothing
                                """)
                        .setParameter("follower", follower.id)
                        .setParameter("kind", thing.kind().name())
                        .setParameter("ref", thing.id())
                        .setParameter("tag", thing.tag())
                        .setParameter("since", Ids.at(now))
                        .executeUpdate());
    }

    /** The request stays until its time is over, so that a second press finds where it led, but without the address. */
    private Uni<Integer> used(Request request, Follower follower) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                update mail_request set confirmed_at = :now, follower_id = :follower, address = ''::bytea,
                                       token = ''::bytea where id = :id
                                """)
                        .setParameter("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .setParameter("follower", follower.id)
                        .setParameter("id", request.id)
                        .executeUpdate());
    }

    private OffsetDateTime since() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)).minus(AskByMail.WAITS);
    }
}
