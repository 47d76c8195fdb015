package social.lanyard.identity;

import io.quarkus.oidc.runtime.OidcJwtCallerPrincipal;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import social.lanyard.web.Viewer;

/**
 * Finds the account behind a bearer token of the API, by issuer and subject alone: never by an e-mail address, which
 * anybody may have claimed elsewhere.
 */
@ApplicationScoped
class BearerViewer implements SecurityIdentityAugmentor {
    private final Pool pool;
    private final Clock clock;

    BearerViewer(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    @Override
    public Uni<SecurityIdentity> augment(
            SecurityIdentity identity, AuthenticationRequestContext context, Map<String, Object> attributes) {
        RoutingContext routing = HttpSecurityUtils.getRoutingContextAttribute(attributes);
        if (routing != null
                && routing.normalizedPath().startsWith("/api/")
                && identity.getPrincipal() instanceof OidcJwtCallerPrincipal token) {
            JsonObject claims = Provider.claims(token.getRawToken());
            Set<String> roles = PlatformRoles.of(claims);
            Instant confirmed = SecondFactor.confirmedAt(claims).orElse(Instant.EPOCH);
            return viewer(token.getIssuer(), token.getSubject(), roles, confirmed, began(claims))
                    .map(viewer -> with(identity, roles, viewer));
        }
        return Uni.createFrom().item(identity);
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(identity);
    }

    /** When the person signed in to whatever holds the token, or where it does not say, when it was made. */
    private static Instant began(JsonObject claims) {
        Object at =
                claims.getValue("auth_time") instanceof Number ? claims.getValue("auth_time") : claims.getValue("iat");
        return at instanceof Number seconds ? Instant.ofEpochSecond(seconds.longValue()) : Instant.EPOCH;
    }

    private static SecurityIdentity with(SecurityIdentity identity, Set<String> roles, Viewer viewer) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addAttribute(Viewer.ATTRIBUTE, viewer)
                .addRoles(roles)
                .build();
    }

    private Uni<Viewer> viewer(String issuer, String subject, Set<String> roles, Instant confirmed, Instant began) {
        return pool.preparedQuery("""
                        select a.id, a.signed_out_at, a.handle, a.display_name, a.portrait, a.statement,
                               exists (select 1 from affiliation f
                                        where f.account_id = a.id and f.ended_at is null) as staff,
                               exists (select 1 from facet f
                                        where f.account_id = a.id and f.accepted_at is not null and not f.hidden
                                          and f.ended_at is null and f.valid_until > $3) as confirmed
                          from sign_in i join account a on a.id = i.account_id
                         where i.issuer = $1 and i.subject = $2 and a.closed_at is null
                        """)
                .execute(Tuple.of(issuer, subject, OffsetDateTime.now(clock.withZone(ZoneOffset.UTC))))
                .map(rows -> viewer(rows, roles, confirmed, began));
    }

    private static Viewer viewer(RowSet<Row> rows, Set<String> roles, Instant confirmed, Instant began) {
        for (Row row : rows) {
            OffsetDateTime signedOut = row.getOffsetDateTime("signed_out_at");
            if (signedOut != null && began.isBefore(signedOut.toInstant())) {
                throw new AuthenticationFailedException("Its person signed out everywhere.");
            }
            return new Viewer(
                    row.getLong("id"),
                    row.getString("handle"),
                    row.getString("display_name"),
                    Portraits.small(row.getString("portrait")),
                    Voice.of(row.getBoolean("confirmed"), row.getShort("statement")),
                    true,
                    roles,
                    row.getBoolean("staff"),
                    confirmed);
        }
        return new Viewer(0, "", "", "", "", true, roles, false);
    }
}
