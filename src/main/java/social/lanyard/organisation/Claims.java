package social.lanyard.organisation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import social.lanyard.identity.Account;
import social.lanyard.identity.Statement;

/** What stands beside many names at once, for lists of people: one statement for a whole page. */
@ApplicationScoped
public class Claims {
    private final Pool pool;
    private final Clock clock;

    Claims(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /** Somebody in the list, with what they show so far. */
    private record Named(long id, short kind, String handle, Statement statement, boolean staff, Instant checked) {
        static Named of(Row row) {
            Short statement = row.getShort("statement");
            var checked = row.getOffsetDateTime("organisation_since");
            return new Named(
                    row.getLong("who"),
                    row.getShort("account_kind"),
                    row.getString("handle"),
                    Statement.of(statement),
                    row.getBoolean("staff"),
                    checked == null ? null : checked.toInstant());
        }

        Claim claim(List<FacetView> shown) {
            return kind == Account.ORGANISATION
                    ? Claim.organisation(handle, checked == null ? null : Days.today(checked))
                    : Claim.of(handle, shown, statement, staff);
        }
    }

    /** A claim for each open account among these. */
    public Uni<Map<Long, Claim>> forAccounts(Collection<Long> accountIds) {
        if (accountIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Instant now = clock.instant();
        return pool.preparedQuery("select a.id as who, a.kind as account_kind, a.handle, a.statement, " + """
                          exists (select 1 from affiliation s where s.account_id = a.id and s.ended_at is null) as staff,
                          me.created_at as organisation_since,
                        """
                        + Facets.COLUMNS + """

                          from account a
                          left join organisation me on me.account_id = a.id
                          left join facet f on f.account_id = a.id and f.accepted_at is not null and f.ended_at is null
                               and not f.hidden and f.valid_from <= $2 and f.display_name = a.display_name
                          left join account o on o.id = f.organisation_id
                          left join organisation d on d.account_id = f.organisation_id
                         where a.id = any($1) and a.closed_at is null
                        """)
                .execute(Tuple.of(accountIds.toArray(Long[]::new), now.atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    Map<Long, Named> people = new HashMap<>();
                    Map<Long, List<FacetView>> shown = new HashMap<>();
                    for (Row row : rows) {
                        long id = row.getLong("who");
                        people.computeIfAbsent(id, first -> Named.of(row));
                        List<FacetView> facets = shown.computeIfAbsent(id, first -> new ArrayList<>());
                        if (row.getLong("id") != null) {
                            facets.add(Facets.view(row, now));
                        }
                    }
                    Map<Long, Claim> claims = new HashMap<>();
                    people.forEach((id, person) -> claims.put(id, person.claim(shown.get(id))));
                    return claims;
                });
    }

    /** The claim of one account, or null when it is not there. */
    public Uni<Claim> of(long accountId) {
        return forAccounts(List.of(accountId)).map(claims -> claims.get(accountId));
    }
}
