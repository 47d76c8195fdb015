package social.lanyard.organisation.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import social.lanyard.identity.KeyRing;
import social.lanyard.organisation.Role;
import social.lanyard.web.Initials;

/** Reads who acts for an organisation, who is invited, and what was changed lately. */
@ApplicationScoped
class Team {
    private static final int MOST = 200;
    private static final int CHANGES = 20;

    private final Pool pool;
    private final KeyRing keys;
    private final Clock clock;

    Team(Pool pool, KeyRing keys, Clock clock) {
        this.pool = pool;
        this.keys = keys;
        this.clock = clock;
    }

    /** Somebody with at least one role. */
    record Member(long accountId, String handle, String displayName, Set<Role> roles, Instant since) {
        public String initials() {
            return Initials.of(displayName);
        }

        public boolean has(String role) {
            return roles.stream().anyMatch(given -> given.name().equals(role));
        }
    }

    Uni<List<Member>> members(long organisationId) {
        return pool.preparedQuery("""
                        select a.id, a.handle, a.display_name, r.role, r.granted_at
                          from organisation_role r join account a on a.id = r.account_id
                         where r.organisation_id = $1 and r.ended_at is null and a.closed_at is null
                         order by a.display_name, a.id, r.granted_at limit %d
                        """.formatted(MOST))
                .execute(Tuple.of(organisationId))
                .map(rows -> {
                    Map<Long, Member> members = new LinkedHashMap<>();
                    for (Row row : rows) {
                        members.computeIfAbsent(row.getLong("id"), id -> member(id, row))
                                .roles()
                                .add(Role.valueOf(row.getString("role")));
                    }
                    return List.copyOf(members.values());
                });
    }

    private static Member member(long id, Row row) {
        return new Member(
                id,
                row.getString("handle"),
                row.getString("display_name"),
                EnumSet.noneOf(Role.class),
                row.getOffsetDateTime("granted_at").toInstant());
    }

    /** An invitation that waits. */
    record Invited(long id, String email, String asRole, Instant createdAt, Instant expiresAt) {
        public boolean isStaff() {
            return asRole.equals(Invitation.STAFF);
        }

        public Role role() {
            return Role.valueOf(asRole);
        }
    }

    Uni<List<Invited>> invited(long organisationId) {
        return pool.preparedQuery("""
                        select id, email, as_role, created_at, expires_at from invitation
                         where organisation_id = $1 and accepted_at is null and cancelled_at is null and expires_at > $2
                         order by id desc limit %d
                        """.formatted(MOST))
                .execute(Tuple.of(organisationId, clock.instant().atOffset(ZoneOffset.UTC)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(this::invited)
                        .toList());
    }

    private Invited invited(Row row) {
        return new Invited(
                row.getLong("id"),
                address(row.getBuffer("email").getBytes()),
                row.getString("as_role"),
                row.getOffsetDateTime("created_at").toInstant(),
                row.getOffsetDateTime("expires_at").toInstant());
    }

    /** Empty where it was sealed under a master key that is gone. */
    private String address(byte[] sealedAddress) {
        try {
            return keys.master().open(sealedAddress, Invitation.EMAIL);
        } catch (IllegalStateException unreadable) {
            return "";
        }
    }

    /** One change of roles. */
    record Change(Instant at, String who, String whom, boolean given, Role role, String reason) {}

    Uni<List<Change>> changes(long organisationId) {
        return pool.preparedQuery("""
                        select w.granted_at as at, b.display_name as who, a.display_name as whom, true as given, w.role, w.reason
                          from organisation_role w
                          join account a on a.id = w.account_id left join account b on b.id = w.granted_by
                         where w.organisation_id = $1
                        union all
                        select w.ended_at, b.display_name, a.display_name, false, w.role, ''
                          from organisation_role w
                          join account a on a.id = w.account_id left join account b on b.id = w.ended_by
                         where w.organisation_id = $1 and w.ended_at is not null
                         order by at desc limit %d
                        """.formatted(CHANGES))
                .execute(Tuple.of(organisationId))
                .map(rows -> {
                    List<Change> changes = new ArrayList<>();
                    rows.forEach(row -> changes.add(new Change(
                            row.getOffsetDateTime("at").toInstant(),
                            row.getString("who"),
                            row.getString("whom"),
                            row.getBoolean("given"),
                            Role.valueOf(row.getString("role")),
                            row.getString("reason"))));
                    return changes;
                });
    }

    /**
     * Something that was said, changed or taken back in the organisation's name.
     *
     * @param what a verb: published, changed, taken_out, noticed, withdrawn
     * @param who the person who did it, whom readers are not told
     * @param path of the post
     */
    record Spoken(Instant at, String who, String what, String path, String title) {
        static Spoken of(Row row) {
            return new Spoken(
                    row.getOffsetDateTime("at").toInstant(),
                    row.getString("who"),
                    row.getString("act").substring("post.".length()),
                    "/@" + row.getString("handle") + "/" + row.getLong("id"),
                    row.getString("title"));
        }
    }

    /** The last acts in its name, each with the person who acted. */
    Uni<List<Spoken>> spoken(long organisationId) {
        return pool.preparedQuery("""
                        select w.at, b.display_name as who, w.act, o.handle, p.id, p.title
                          from (select id, at, actor_id, act, other_id, thing_id from audit
                                 where other_id = $1 and act like 'post.%%' order by id desc limit %d) w
                          join account o on o.id = w.other_id
                          join post p on p.id = w.thing_id and p.author_id = w.other_id
                          left join account b on b.id = w.actor_id
                         order by w.id desc
                        """.formatted(CHANGES))
                .execute(Tuple.of(organisationId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Spoken::of)
                        .toList());
    }

    /** An invitation as whoever has its link may read it. */
    record Letter(String organisationName, String organisationCode, String asRole, Instant expiresAt, boolean open) {
        public boolean isStaff() {
            return asRole.equals(Invitation.STAFF);
        }

        public Role role() {
            return Role.valueOf(asRole);
        }
    }

    /** Null where no invitation has this link. */
    Uni<Letter> letter(String token) {
        Instant now = clock.instant();
        return pool.preparedQuery("""
                        select o.display_name, d.code, i.as_role, i.expires_at, i.accepted_at, i.cancelled_at
                          from invitation i
                          join account o on o.id = i.organisation_id
                          join organisation d on d.account_id = i.organisation_id
                         where i.token_hash = $1
                        """)
                .execute(Tuple.of(io.vertx.core.buffer.Buffer.buffer(Invitations.hash(token))))
                .map(rows -> {
                    for (Row row : rows) {
                        Instant until = row.getOffsetDateTime("expires_at").toInstant();
                        boolean open = row.getOffsetDateTime("accepted_at") == null
                                && row.getOffsetDateTime("cancelled_at") == null
                                && now.isBefore(until);
                        return new Letter(
                                row.getString("display_name"),
                                row.getString("code"),
                                row.getString("as_role"),
                                until,
                                open);
                    }
                    return null;
                });
    }
}
