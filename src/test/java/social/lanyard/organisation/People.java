package social.lanyard.organisation;

import static io.restassured.RestAssured.given;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import social.lanyard.identity.KeyRing;
import social.lanyard.identity.Names;
import social.lanyard.support.Ids;
import social.lanyard.testing.TestDatabase;

/** Makes people and organisations that a test can change as it likes, and lets them look at pages and send forms. */
@ApplicationScoped
public class People {
    private final Ids ids;
    private final KeyRing keys;

    People(Ids ids, KeyRing keys) {
        this.ids = ids;
        this.keys = keys;
    }

    /** Somebody with an account, or an organisation. */
    public record Person(long id, String handle, String name) {
        public String code() {
            return handle;
        }
    }

    /** Somebody who has been here for a while: what new accounts have to wait for is not in their way. */
    public Person person(String name) {
        return account(name, (short) 0, now().minusYears(1));
    }

    /** Somebody who joined a moment ago. */
    public Person newcomer(String name) {
        return account(name, (short) 0, now());
    }

    public Person organisation(String name) {
        Person organisation = account(name, (short) 1, now());
        run(
                "insert into organisation (account_id, code, ods_code, how_we_know, created_at) values (?, ?, ?, ?, ?)",
                organisation.id(),
                organisation.handle(),
                organisation.handle(),
                "The operator looked.",
                now());
        return organisation;
    }

    private Person account(String name, short kind, OffsetDateTime since) {
        long id = ids.next();
        String handle = name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z]", "") + Long.toString(id, 36);
        String shown = name + " " + letters(id);
        run(
                "insert into account (id, handle, kind, display_name, name_skeleton, created_at) values (?, ?, ?, ?, ?, ?)",
                id,
                handle,
                kind,
                shown,
                Names.likeness(shown),
                since);
        run(
                "insert into handle (name, skeleton, account_id, taken_at) values (?, ?, ?, ?)",
                handle,
                Names.skeleton(handle),
                id,
                now());
        in(() -> keys.create(id));
        return new Person(id, handle, shown);
    }

    private static String letters(long id) {
        return Long.toString(id, 26).replaceAll("[0-9]", "").toUpperCase(java.util.Locale.ROOT) + "x";
    }

    public void role(Person person, Person organisation, Role role) {
        run(
                "insert into organisation_role (id, organisation_id, account_id, role, granted_by, granted_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                ids.next(),
                organisation.id(),
                person.id(),
                role.name(),
                organisation.id(),
                now());
    }

    /** Gives a person the mail address under which the identity provider knows them. */
    public String address(Person person) {
        String address = person.handle() + "@mail.example";
        byte[] kept = in(() -> keys.seal(person.id(), address, "sign_in.email"));
        run(
                "insert into sign_in (issuer, subject, account_id, email, created_at) values ('test', ?, ?, ?, ?)",
                person.handle(),
                person.id(),
                kept,
                now());
        return address;
    }

    /** A browser of this person; no person is a visitor. */
    public RequestSpecification browser(Person person) {
        return person == null ? visitor() : browser(person, "");
    }

    public RequestSpecification browser(Person person, String platformRole) {
        return visitor().cookie("lanyard_session", session(person, platformRole, now()));
    }

    /** The session cookie of a browser in which this person is signed in, for a real one. */
    public String cookie(Person person, String platformRole) {
        return session(person, platformRole, now());
    }

    /** A browser in which this person confirmed with a second factor so long ago that it counts no more. */
    public RequestSpecification unconfirmedBrowser(Person person, String platformRole) {
        return visitor().cookie("lanyard_session", session(person, platformRole, now().minusMinutes(16)));
    }

    /** What the cookie of this person's browser holds: somebody who confirmed with a second factor just now. */
    public String cookie(Person person) {
        return session(person, "", now());
    }

    private static RequestSpecification visitor() {
        return given().redirects()
                .follow(false)
                .header("Sec-Fetch-Site", "same-origin")
                .contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    /** The cookie of a browser in which this person has just signed in. */
    public String signedIn(Person person) {
        return session(person, "", now());
    }

    private String session(Person person, String roles, OffsetDateTime confirmed) {
        String token =
                (UUID.randomUUID() + "" + UUID.randomUUID()).replace("-", "").substring(0, 43);
        run(
                "insert into session (token_hash, issuer, subject, account_id, roles, created_at, last_seen_at, checked_at,"
                        + " second_factor_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                sha256(token),
                "test",
                person.handle(),
                person.id(),
                roles,
                now(),
                now(),
                now(),
                confirmed);
        return token;
    }

    public Document page(Person person, String path) {
        Response response = plainly(person).get(path);
        if (response.statusCode() != 200) {
            throw new AssertionError(path + " answered " + response.statusCode() + ": " + response.asString());
        }
        return Jsoup.parse(response.asString());
    }

    public int status(Person person, String path) {
        return plainly(person).get(path).statusCode();
    }

    /** Leaves the at sign of a profile's address as browsers do. */
    private RequestSpecification plainly(Person person) {
        return browser(person).urlEncodingEnabled(false);
    }

    /** What is in the database, seen from the side. */
    public <T> T one(Class<T> type, String sql, Object... values) {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = prepared(owner, sql, values);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getObject(1, type) : null;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public int run(String sql, Object... values) {
        try (Connection owner = TestDatabase.asOwner();
                PreparedStatement statement = prepared(owner, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    public static <T> T in(java.util.function.Supplier<io.smallrye.mutiny.Uni<T>> act) {
        try {
            return VertxContextSupport.subscribeAndAwait(() -> Panache.withTransaction(act));
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    public static OffsetDateTime now() {
        return Instant.now().atOffset(ZoneOffset.UTC);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Texts of the elements that this selector finds. */
    public static List<String> texts(Document page, String selector) {
        return page.select(selector).eachText();
    }
}
