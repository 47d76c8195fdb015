package social.lanyard.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One person for each relation that somebody can have to a thing here, each with an account, a session and a bearer
 * token. The one whose things are looked at is {@link Actor#OWNER}, a midwife at the
 * first trust. The demo's people play them, at two trusts of their own; of those here only the follower follows the owner.
 */
public final class Cast {
    /** How somebody stands to the owner and to the first trust. */
    public enum Actor {
        VISITOR(null),
        MEMBER("patient"),
        FOLLOWER("carer"),
        STAFF("doctor"),
        COLLEAGUE("trustadmin2"),
        VERIFIED("nurse"),
        OWNER("midwife"),
        ADMIN("trustadmin"),
        OTHER_ADMIN("othertrustadmin"),
        MODERATOR("moderator"),
        OPERATOR("operator");

        private final String demo;

        Actor(String demo) {
            this.demo = demo;
        }
    }

    /** An account with its session. */
    public record Person(String demo, long account, String handle, String cookie) {
        public String token() {
            return Tokens.of(demo);
        }
    }

    private static Cast cast;
    private static Connection connection;

    private final Map<Actor, Person> people = new EnumMap<>(Actor.class);
    private final long trust;
    private final long otherTrust;

    private Cast(Connection owner) throws SQLException {
        for (Actor actor : Actor.values()) {
            if (actor.demo != null) {
                people.put(actor, person(owner, actor));
            }
        }
        trust = organisation(owner, "cast_trust", "ZC001");
        otherTrust = organisation(owner, "cast_other", "ZC002");
        for (Actor staff : new Actor[] {Actor.STAFF, Actor.COLLEAGUE, Actor.OWNER, Actor.ADMIN}) {
            belongs(owner, staff, trust);
        }
        belongs(owner, Actor.VERIFIED, otherTrust);
        belongs(owner, Actor.OTHER_ADMIN, otherTrust);
        employment(owner, Actor.OWNER, trust);
        employment(owner, Actor.COLLEAGUE, trust);
        employment(owner, Actor.VERIFIED, otherTrust);
        role(owner, Actor.ADMIN, trust, "ADMIN");
        role(owner, Actor.OTHER_ADMIN, otherTrust, "ADMIN");
        writers(owner);
        run(
                owner,
                "insert into follow (follower_id, followee_id) values (?, ?) on conflict do nothing",
                account(Actor.FOLLOWER),
                account(Actor.OWNER));
    }

    /** The cast, made at the first call and good for all tests. */
    public static synchronized Cast here() {
        if (cast == null) {
            try {
                cast = new Cast(owner());
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
        return cast;
    }

    /** Gives the cast back the roles, sessions and relations that it was made with; nothing where no test has met it yet. */
    static synchronized void asItWas() {
        if (cast == null) {
            return;
        }
        try {
            Connection owner = owner();
            run(
                    owner,
                    "update organisation_role set ended_at = now(), ended_by = ? where organisation_id = ?"
                            + " and account_id = ? and role = 'VERIFIER' and ended_at is null",
                    cast.account(Actor.ADMIN),
                    cast.trust,
                    cast.account(Actor.COLLEAGUE));
            cast.writers(owner);
            run(
                    owner,
                    "delete from follow where follower_id = ? and followee_id = ?",
                    cast.account(Actor.OWNER),
                    cast.account(Actor.MEMBER));
            cast.meetAgain(owner);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        for (Actor actor : Actor.values()) {
            cast.restore(actor);
        }
    }

    /** Nobody of the cast keeps another away. */
    private void meetAgain(Connection owner) throws SQLException {
        String all = people.values().stream()
                .map(person -> Long.toString(person.account()))
                .collect(Collectors.joining(", ", "(", ")"));
        run(owner, "delete from block where account_id in " + all + " and target_id in " + all);
        run(owner, "delete from hidden where viewer_id in " + all + " and target_id in " + all);
        run(owner, "delete from mute where account_id in " + all + " and target_id in " + all);
    }

    /** Null for the visitor. */
    public Person person(Actor actor) {
        return people.get(actor);
    }

    public long account(Actor actor) {
        return people.get(actor).account();
    }

    /** Undoes what somebody did to their own session, account or follows, so that the next test finds them as they were. */
    public void restore(Actor actor) {
        if (people.containsKey(actor)) {
            try {
                Connection owner = owner();
                run(
                        owner,
                        "update session set ended_at = null, ended_how = null where token_hash = ?",
                        hash(person(actor).cookie()));
                run(
                        owner,
                        "update account set closed_at = null, signed_out_at = null"
                                + " where id = ? and (closed_at is not null or signed_out_at is not null)",
                        account(actor));
                run(
                        owner,
                        actor == Actor.FOLLOWER
                                ? "insert into follow (follower_id, followee_id) values (?, ?) on conflict do nothing"
                                : "delete from follow where follower_id = ? and followee_id = ?",
                        account(actor),
                        account(Actor.OWNER));
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    /** They confirmed with a second factor too long ago; {@link #confirmed} makes it good again. */
    public void confirmedLongAgo(Actor actor) {
        confirmed(actor, "now() - interval '16 minutes'");
    }

    /** They confirmed with a second factor, and it counts for the rest of the tests: as everybody's does at the start. */
    public void confirmed(Actor actor) {
        confirmed(actor, "now() + interval '6 hours'");
    }

    /** The person with this session confirmed with a second factor. */
    static void confirmed(String session) {
        try {
            run(
                    owner(),
                    "update session set second_factor_at = now() + interval '6 hours' where token_hash = ?",
                    hash(session));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void confirmed(Actor actor, String when) {
        try {
            run(
                    owner(),
                    "update session set second_factor_at = " + when + " where token_hash = ?",
                    hash(person(actor).cookie()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The trust that the owner works for. */
    public long trust() {
        return trust;
    }

    public long otherTrust() {
        return otherTrust;
    }

    public static final String TRUST = "cast_trust";
    public static final String OTHER_TRUST = "cast_other";

    private static Person person(Connection owner, Actor actor) throws SQLException {
        String[] claims = claims(Tokens.of(actor.demo));
        long account = signedIn(owner, claims[0], claims[1]);
        if (account == 0) {
            account = SceneIds.next();
            String handle = "cast_" + actor.demo;
            account(owner, account, handle, "Cast " + actor.demo, 0);
            run(
                    owner,
                    "insert into sign_in (issuer, subject, account_id, created_at) values (?, ?, ?, now())",
                    claims[0],
                    claims[1],
                    account);
        }
        // Nobody of the cast is new here: what new accounts have to wait for has tests of its own.
        run(
                owner,
                "update account set created_at = created_at - interval '1 year' where id = ? and created_at > now() - interval '30 days'",
                account);
        return new Person(actor.demo, account, handle(owner, account), session(owner, claims, account, roles(actor)));
    }

    private static String roles(Actor actor) {
        return switch (actor) {
            case MODERATOR -> "moderator";
            case OPERATOR -> "operator";
            default -> "";
        };
    }

    private static long signedIn(Connection owner, String issuer, String subject) throws SQLException {
        try (PreparedStatement query =
                owner.prepareStatement("select account_id from sign_in where issuer = ? and subject = ?")) {
            query.setString(1, issuer);
            query.setString(2, subject);
            try (ResultSet rows = query.executeQuery()) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
    }

    private static String handle(Connection owner, long account) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select handle from account where id = ?")) {
            query.setLong(1, account);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static void account(Connection owner, long id, String handle, String name, int kind) throws SQLException {
        run(
                owner,
                "insert into account (id, handle, kind, display_name, name_skeleton, created_at)"
                        + " values (?, ?, ?, ?, ?, now())",
                id,
                handle,
                (short) kind,
                name,
                handle);
        run(
                owner,
                "insert into handle (name, skeleton, account_id, taken_at) values (?, ?, ?, now())",
                handle,
                handle,
                id);
    }

    private static String session(Connection owner, String[] claims, long account, String roles) throws SQLException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        run(
                owner,
                "insert into session (token_hash, issuer, subject, account_id, roles, created_at, last_seen_at, checked_at,"
                        + " second_factor_at) values (?, ?, ?, ?, ?, now(), now(), now() + interval '6 hours',"
                        + " now() + interval '6 hours')",
                hash(token),
                claims[0],
                claims[1],
                account,
                roles);
        return token;
    }

    /** It is there already when the application was started anew in between, with other settings. */
    private static long organisation(Connection owner, String code, String ods) throws SQLException {
        try (PreparedStatement query = owner.prepareStatement("select account_id from organisation where code = ?")) {
            query.setString(1, code);
            try (ResultSet rows = query.executeQuery()) {
                if (rows.next()) {
                    return rows.getLong(1);
                }
            }
        }
        long id = SceneIds.next();
        account(owner, id, code, "Cast " + ods, 1);
        run(
                owner,
                "insert into organisation (account_id, code, ods_code, how_we_know, created_at)"
                        + " values (?, ?, ?, 'For tests.', now())",
                id,
                code,
                ods);
        return id;
    }

    /** One that nobody looks after; tests do not give it an admin. */
    static long organisationWithoutPeople(Connection owner) throws SQLException {
        return organisation(owner, "cast_new", "ZC003");
    }

    private void belongs(Connection owner, Actor actor, long organisation) throws SQLException {
        run(
                owner,
                "insert into affiliation (account_id, organisation_id, how, since) values (?, ?, 'MAIL_DOMAIN', now())"
                        + " on conflict do nothing",
                account(actor),
                organisation);
    }

    private void employment(Connection owner, Actor actor, long organisation) throws SQLException {
        run(
                owner,
                "insert into facet (id, account_id, organisation_id, kind, label, methods, display_name, checked_on,"
                        + " checked_by, checked_by_role, valid_from, valid_until, offered_at, accepted_at)"
                        + " select ?, ?, ?, 'EMPLOYMENT', 'Nurse', 'STAFF_RECORD', display_name, current_date - 1, ?,"
                        + " 'verifier', now() - interval '1 day', now() + interval '300 days', now(), now()"
                        + " from account where id = ?",
                SceneIds.next(),
                account(actor),
                organisation,
                account(organisation == trust ? Actor.ADMIN : Actor.OTHER_ADMIN),
                account(actor));
    }

    /** The owner and a colleague write for the first trust. */
    void writers(Connection owner) throws SQLException {
        role(owner, Actor.OWNER, trust, "WRITER");
        role(owner, Actor.COLLEAGUE, trust, "WRITER");
    }

    private void role(Connection owner, Actor actor, long organisation, String role) throws SQLException {
        run(
                owner,
                "insert into organisation_role (id, organisation_id, account_id, role, granted_by, granted_at)"
                        + " values (?, ?, ?, ?, ?, now()) on conflict do nothing",
                SceneIds.next(),
                organisation,
                account(actor),
                role,
                account(Actor.OPERATOR));
    }

    /** Issuer and subject of a token of the real Keycloak. */
    private static String[] claims(String token) {
        String body = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
        io.vertx.core.json.JsonObject claims = new io.vertx.core.json.JsonObject(body);
        return new String[] {claims.getString("iss"), claims.getString("sub")};
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** One connection for all scenes: they are made by the thousand. */
    static synchronized Connection owner() throws SQLException {
        if (connection == null) {
            connection = TestDatabase.asOwner();
        }
        return connection;
    }

    /** Runs one statement as the owner of the tables. */
    static void run(Connection owner, String statement, Object... values) throws SQLException {
        try (PreparedStatement prepared = owner.prepareStatement(statement)) {
            for (int i = 0; i < values.length; i++) {
                prepared.setObject(i + 1, values[i]);
            }
            prepared.executeUpdate();
        }
    }
}
