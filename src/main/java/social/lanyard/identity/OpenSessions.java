package social.lanyard.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * For what stays open longer than a request: which sessions still stand, for many at once. A session is named by a word that
 * opens nothing.
 */
@ApplicationScoped
public class OpenSessions {
    /** So many are checked against the identity provider in one go; the next go takes the next. */
    private static final int CHECKS = 200;

    private final CurrentIdentityAssociation identities;
    private final SessionCheck check;
    private final Pool pool;
    private final Clock clock;

    OpenSessions(CurrentIdentityAssociation identities, SessionCheck check, Pool pool, Clock clock) {
        this.identities = identities;
        this.check = check;
        this.pool = pool;
        this.clock = clock;
    }

    /** The name of the session behind this request, or an empty text where there is none. */
    public Uni<String> current() {
        return identities.getDeferredIdentity().map(identity -> {
            Session session = identity.getAttribute(SessionIdentityProvider.SESSION);
            return session == null ? "" : HexFormat.of().formatHex(session.tokenHash());
        });
    }

    /** Those of these sessions that stand, with the roles of their people as one text. */
    public Uni<Map<String, String>> standing(Collection<String> names) {
        return read(names)
                .map(open -> open.stream()
                        .filter(session -> !Session.over(session.createdAt(), session.checkedAt(), clock.instant()))
                        .collect(Collectors.toMap(Open::name, Open::roles)));
    }

    /**
     * Asks the identity provider about those of these sessions whose check is due, as a request would: a few at a time, so
     * that it may be called often. It may take as long as the provider does.
     */
    public Uni<Void> check(Collection<String> names) {
        return read(names)
                .map(open -> open.stream()
                        .filter(session -> Session.wantsCheck(session.checkedAt(), clock.instant()))
                        .limit(CHECKS)
                        .toList())
                .chain(this::checked);
    }

    private record Open(byte[] hash, Instant createdAt, Instant checkedAt, String roles) {
        static Open of(Row row) {
            return new Open(
                    row.getBuffer("token_hash").getBytes(),
                    row.getOffsetDateTime("created_at").toInstant(),
                    row.getOffsetDateTime("checked_at").toInstant(),
                    row.getString("roles"));
        }

        String name() {
            return HexFormat.of().formatHex(hash);
        }
    }

    private Uni<Void> checked(List<Open> due) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(session -> check.stillStands(session.hash()))
                .collect()
                .asList()
                .replaceWithVoid();
    }

    private Uni<List<Open>> read(Collection<String> names) {
        Buffer[] hashes = names.stream()
                .map(name -> Buffer.buffer(HexFormat.of().parseHex(name)))
                .toArray(Buffer[]::new);
        return pool.preparedQuery("""
                        select s.token_hash, s.checked_at, s.created_at, s.roles
                          from session s left join account a on a.id = s.account_id
                         where s.token_hash = any($1) and s.ended_at is null and a.closed_at is null
                        """)
                .execute(Tuple.of(hashes))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Open::of)
                        .toList());
    }
}
