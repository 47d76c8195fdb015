package social.lanyard.organisation.ending;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import social.lanyard.organisation.Desk;
import social.lanyard.support.NotAllowed;
import social.lanyard.support.NotFound;

/**
 * Admins who are the only one at their organisation. Whoever works at the desk there was put there by them, so nobody there
 * confirms them: a moderator does.
 */
@ApplicationScoped
public class LoneAdmins {
    static final int ROWS = 50;

    /** True of an account and an organisation, both SQL expressions. */
    private static final String LONE = """
            exists (select 1 from organisation_role own where own.organisation_id = %2$s and own.account_id = %1$s
                       and own.role = 'ADMIN' and own.ended_at is null)
            and not exists (select 1 from organisation_role other
                              join account there on there.id = other.account_id and there.closed_at is null
                             where other.organisation_id = %2$s and other.account_id <> %1$s
                               and other.role = 'ADMIN' and other.ended_at is null)""";

    /** True of somebody who has nothing to do with an organisation. */
    private static final String INDEPENDENT = """
            %1$s <> r.account_id
            and not exists (select 1 from organisation_role i where i.organisation_id = %2$s and i.account_id = %1$s
                               and i.ended_at is null)
            and not exists (select 1 from affiliation i where i.organisation_id = %2$s and i.account_id = %1$s
                               and i.ended_at is null)
            and not exists (select 1 from facet i where i.organisation_id = %2$s and i.account_id = %1$s
                               and i.accepted_at is not null and i.ended_at is null)""";

    private static final String WAITING = """
              from verification_request r
              join account a on a.id = r.account_id and a.closed_at is null
              join organisation d on d.account_id = r.organisation_id
              join account o on o.id = d.account_id and o.closed_at is null
             where r.state = 'WAITING' and\s""" + LONE.formatted("r.account_id", "r.organisation_id") + " and "
            + INDEPENDENT.formatted("%1$s", "r.organisation_id");

    private final Pool pool;

    LoneAdmins(Pool pool) {
        this.pool = pool;
    }

    /** A request of theirs, which waits for a moderator. */
    public record Request(
            long id, String handle, String displayName, String role, String organisation, Instant createdAt) {}

    /** What a moderator who has nothing to do with it can decide, the oldest first. There are few: they are a bounded list. */
    Uni<List<Request>> requests(long moderatorId) {
        return pool.preparedQuery("select r.id, a.handle, a.display_name, r.role, o.display_name as organisation,"
                        + " r.created_at " + WAITING.formatted("$1") + " order by r.id limit " + ROWS)
                .execute(Tuple.of(moderatorId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Request(
                                row.getLong("id"),
                                row.getString("handle"),
                                row.getString("display_name"),
                                row.getString("role"),
                                row.getString("organisation"),
                                row.getOffsetDateTime("created_at").toInstant()))
                        .toList());
    }

    Uni<Integer> count(long moderatorId) {
        return pool.preparedQuery("select count(*)::int as waiting " + WAITING.formatted("$1"))
                .execute(Tuple.of(moderatorId))
                .map(rows -> rows.iterator().next().getInteger("waiting"));
    }

    /**
     * Where a moderator stands in to decide on this request, in the current session. Where it is not theirs it does not
     * exist.
     */
    public Uni<Desk> deskFor(long moderatorId, long requestId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select d.account_id, d.code, o.display_name" + WAITING.formatted("?1")
                                        + " and r.id = ?2",
                                Object[].class)
                        .setParameter(1, moderatorId)
                        .setParameter(2, requestId)
                        .getSingleResultOrNull())
                .onItem()
                .ifNull()
                .failWith(NotFound::new)
                .map(row -> new Desk((Long) row[0], (String) row[1], (String) row[2], moderatorId, Set.of()));
    }

    /** SQL for the only admin of an organisation, null where there are more or none; the argument is SQL and never a value. */
    public static String only(String organisation) {
        return """
                (select min(r.account_id) from organisation_role r
                   join account a on a.id = r.account_id and a.closed_at is null
                  where r.organisation_id = %s and r.role = 'ADMIN' and r.ended_at is null
                 having count(distinct r.account_id) = 1)""".formatted(organisation);
    }

    /** The only admin of an organisation, in the current session; nobody where there are more. */
    public Uni<Optional<Long>> of(long organisationId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select " + only("?1"), Long.class)
                        .setParameter(1, organisationId)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    /** Keeps a desk from confirming the one who put everybody there; in the current session. */
    public Uni<Void> refuseDesk(Desk desk, long accountId) {
        if (desk.isStandIn()) {
            return Uni.createFrom().voidItem();
        }
        return is(accountId, desk.organisationId())
                .invoke(alone -> {
                    if (alone) {
                        throw new NotAllowed("They are the only admin here, so a moderator of this site decides.");
                    }
                })
                .replaceWithVoid();
    }

    /** Whether somebody is the only admin there, in the current session. */
    public Uni<Boolean> is(long accountId, long organisationId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("select " + LONE.formatted("?1", "?2"), Boolean.class)
                        .setParameter(1, accountId)
                        .setParameter(2, organisationId)
                        .getSingleResult());
    }
}
