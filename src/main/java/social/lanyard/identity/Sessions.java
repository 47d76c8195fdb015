package social.lanyard.identity;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import social.lanyard.web.Viewer;

/** The sessions. One statement tells who is behind a cookie, so that a page of a signed-in person costs one look-up. */
@ApplicationScoped
class Sessions {
    private static final String REFRESH = "session.refresh_token";

    private final Pool pool;
    private final Clock clock;
    private final KeyRing keys;

    Sessions(Pool pool, Clock clock, KeyRing keys) {
        this.pool = pool;
        this.clock = clock;
        this.keys = keys;
    }

    /**
     * What the identity provider said about a person who just signed in.
     *
     * @param email verified address, or null; kept sealed until the account exists
     * @param secondFactorAt when they confirmed with a second factor, or null
     */
    record Arrival(
            String issuer,
            String subject,
            String idpSession,
            Set<String> roles,
            Set<String> organisations,
            String email,
            String refreshToken,
            Instant secondFactorAt) {}

    /** Begins a session and gives the token for the cookie and the account, or 0 where the person has none yet. */
    Uni<Begun> begin(Arrival arrival) {
        SessionToken token = SessionToken.fresh();
        return pool.preparedQuery("""
                        with known as (
                          select i.account_id from sign_in i join account a on a.id = i.account_id
                           where i.issuer = $2 and i.subject = $3)
                        insert into session (token_hash, issuer, subject, account_id, idp_session, roles, organisations,
                                             pending_email, refresh_token, created_at, last_seen_at, checked_at,
                                             second_factor_at)
                        values ($1, $2, $3, (select account_id from known), $4, $5, $6,
                                case when exists (select 1 from known) then null else $7 end, $8, $9, $9, $9, $10)
                        returning account_id
                        """)
                .execute(Tuple.tuple()
                        .addValue(Buffer.buffer(token.hash()))
                        .addString(arrival.issuer())
                        .addString(arrival.subject())
                        .addString(arrival.idpSession())
                        .addString(String.join(" ", arrival.roles()))
                        .addString(String.join(" ", arrival.organisations()))
                        .addValue(sealed(arrival.email(), "session.pending_email"))
                        .addValue(sealed(arrival.refreshToken(), REFRESH))
                        .addOffsetDateTime(now())
                        .addOffsetDateTime(
                                arrival.secondFactorAt() == null
                                        ? null
                                        : arrival.secondFactorAt().atOffset(ZoneOffset.UTC)))
                .map(rows -> new Begun(
                        token,
                        Optional.ofNullable(rows.iterator().next().getLong("account_id"))
                                .orElse(0L)));
    }

    /** A new session of the same browser takes this one's place; others of the person go on. */
    Uni<Void> replace(SessionToken token) {
        return pool.preparedQuery("""
                        update session set ended_at = $2, ended_how = 'REPLACED'
                         where token_hash = $1 and ended_at is null
                        """)
                .execute(Tuple.of(Buffer.buffer(token.hash()), now()))
                .replaceWithVoid();
    }

    /** Ends all that a person has open, here at once, and gives what ends it at the identity provider too. */
    Uni<List<String>> endAll(long accountId) {
        return pool.preparedQuery("""
                        with out as (update account set signed_out_at = $2 where id = $1)
                        update session set ended_at = $2, ended_how = 'SIGN_OUT'
                         where account_id = $1 and ended_at is null returning refresh_token
                        """).execute(Tuple.of(accountId, now())).map(rows -> {
            List<String> refresh = new ArrayList<>();
            for (Row row : rows) {
                Optional.ofNullable(row.getBuffer("refresh_token"))
                        .ifPresent(kept -> refresh.add(keys.master().open(kept.getBytes(), REFRESH)));
            }
            return refresh;
        });
    }

    /** A session that began. */
    record Begun(SessionToken token, long accountId) {}

    /** The session behind a cookie, or null where there is none, it ended, or its account was closed. */
    Uni<Session> find(SessionToken token) {
        if (!token.wellFormed()) {
            return Uni.createFrom().nullItem();
        }
        byte[] hash = token.hash();
        return pool.preparedQuery("""
                        select s.issuer, s.subject, s.account_id, s.roles, s.organisations, s.created_at, s.checked_at,
                               s.second_factor_at, a.handle, a.display_name, a.portrait, a.statement, a.kind, a.closed_at,
                               exists (select 1 from affiliation f
                                        where f.account_id = s.account_id and f.ended_at is null) as staff,
                               exists (select 1 from facet f
                                        where f.account_id = s.account_id and f.accepted_at is not null and not f.hidden
                                          and f.ended_at is null and f.valid_until > $2) as confirmed
                          from session s left join account a on a.id = s.account_id
                         where s.token_hash = $1 and s.ended_at is null
                        """)
                .execute(Tuple.of(Buffer.buffer(hash), now()))
                .map(rows -> session(hash, rows));
    }

    private Session session(byte[] hash, RowSet<Row> rows) {
        for (Row row : rows) {
            Instant created = row.getOffsetDateTime("created_at").toInstant();
            Instant checked = row.getOffsetDateTime("checked_at").toInstant();
            if (row.getOffsetDateTime("closed_at") != null || Session.over(created, checked, clock.instant())) {
                return null;
            }
            return new Session(
                    hash,
                    row.getString("issuer"),
                    row.getString("subject"),
                    checked,
                    created,
                    words(row.getString("organisations")),
                    viewer(row));
        }
        return null;
    }

    private static Viewer viewer(Row row) {
        Set<String> roles = words(row.getString("roles"));
        if (row.getLong("account_id") == null) {
            return new Viewer(0, "", "", "", "", true, roles, false);
        }
        return new Viewer(
                row.getLong("account_id"),
                row.getString("handle"),
                row.getString("display_name"),
                Portraits.small(row.getString("portrait")),
                Voice.of(row.getBoolean("confirmed"), row.getShort("statement")),
                true,
                roles,
                row.getBoolean("staff"),
                secondFactorAt(row));
    }

    private static Instant secondFactorAt(Row row) {
        OffsetDateTime at = row.getOffsetDateTime("second_factor_at");
        return at == null ? Instant.EPOCH : at.toInstant();
    }

    /** Ends one session, as its own person asked. */
    Uni<Optional<String>> end(SessionToken token) {
        return pool.preparedQuery("""
                        update session set ended_at = $2, ended_how = 'SIGN_OUT'
                         where token_hash = $1 and ended_at is null returning refresh_token
                        """)
                .execute(Tuple.of(Buffer.buffer(token.hash()), now()))
                .map(rows -> {
                    for (Row row : rows) {
                        return Optional.ofNullable(row.getBuffer("refresh_token"))
                                .map(kept -> keys.master().open(kept.getBytes(), REFRESH));
                    }
                    return Optional.<String>empty();
                });
    }

    /** Ends what a logout token of the identity provider names: one session of its, or all of a person. */
    Uni<Void> endByProvider(String jti, String issuer, String subject, String idpSession) {
        return pool.preparedQuery("""
                        with fresh as (
                          insert into logout_token (jti, used_at) values ($1, $5) on conflict do nothing returning jti)
                        update session set ended_at = $5, ended_how = 'PROVIDER'
                         where ended_at is null and exists (select 1 from fresh) and issuer = $2
                           and (idp_session = $4 or ($4 is null and subject = $3))
                        """)
                .execute(Tuple.of(jti, issuer, subject, idpSession, now()))
                .replaceWithVoid();
    }

    /**
     * Claims the check of a session against the identity provider; one request gets it.
     *
     * @return the refresh token, or empty where another request does it or there is none
     */
    Uni<Optional<String>> claimCheck(byte[] tokenHash) {
        OffsetDateTime now = now();
        return pool.preparedQuery("""
                        update session set check_claimed_at = $2
                         where token_hash = $1 and check_claimed_at < $2::timestamptz - interval '10 seconds'
                           and ended_at is null and refresh_token is not null
                        returning refresh_token
                        """)
                .execute(Tuple.of(Buffer.buffer(tokenHash), now))
                .map(rows -> {
                    for (Row row : rows) {
                        return Optional.of(keys.master()
                                .open(row.getBuffer("refresh_token").getBytes(), REFRESH));
                    }
                    return Optional.<String>empty();
                });
    }

    Uni<Void> checked(byte[] tokenHash, Set<String> roles, String refreshToken) {
        return pool.preparedQuery("""
                        update session set checked_at = $2, last_seen_at = $2, roles = $3, refresh_token = $4
                         where token_hash = $1
                        """)
                .execute(Tuple.of(
                        Buffer.buffer(tokenHash), now(), String.join(" ", roles), sealed(refreshToken, REFRESH)))
                .replaceWithVoid();
    }

    Uni<Void> refused(byte[] tokenHash) {
        return pool.preparedQuery(
                        "update session set ended_at = $2, ended_how = 'CHECK' where token_hash = $1 and ended_at is null")
                .execute(Tuple.of(Buffer.buffer(tokenHash), now()))
                .replaceWithVoid();
    }

    private Buffer sealed(String text, String purpose) {
        return text == null ? null : Buffer.buffer(keys.master().seal(text, purpose));
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    private static Set<String> words(String text) {
        return text.isEmpty() ? Set.of() : Arrays.stream(text.split(" ")).collect(Collectors.toUnmodifiableSet());
    }
}
