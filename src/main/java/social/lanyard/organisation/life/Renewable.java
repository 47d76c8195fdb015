package social.lanyard.organisation.life;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.FacetKind;
import social.lanyard.organisation.FacetState;

/** Reads the statements that a verifier chose to renew. */
@ApplicationScoped
class Renewable {
    private final Pool pool;
    private final Clock clock;

    Renewable(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * A statement as it stands on the form.
     *
     * @param registered whether a register speaks of it, so that its date counts
     * @param own about the verifier, who cannot renew it
     */
    record Said(
            long id,
            String handle,
            String displayName,
            FacetKind kind,
            String label,
            LocalDate goodUntil,
            FacetState state,
            boolean registered,
            boolean own) {
        static Said of(Row row, long me, Instant now) {
            FacetKind kind = FacetKind.valueOf(row.getString("kind"));
            Instant until = row.getOffsetDateTime("valid_until").toInstant();
            return new Said(
                    row.getLong("id"),
                    row.getString("handle"),
                    row.getString("display_name"),
                    kind,
                    row.getString("label"),
                    Days.lastDay(until),
                    FacetState.at(now, until, null),
                    row.getString("register") != null
                            && (kind == FacetKind.PROFESSION || kind == FacetKind.REGISTRATION),
                    row.getLong("account_id") == me);
        }
    }

    /** Those of these that the organisation stands by; what was ended in between is left out. */
    Uni<List<Said>> chosen(long organisationId, long me, List<Long> ids) {
        Instant now = clock.instant();
        return pool.preparedQuery("""
                        select f.id, f.account_id, a.handle, a.display_name, f.kind, f.label, f.register, f.valid_until
                          from facet f join account a on a.id = f.account_id and a.closed_at is null
                         where f.id = any($1) and f.organisation_id = $2 and f.accepted_at is not null
                           and f.ended_at is null
                         order by a.display_name, f.id
                        """)
                .execute(Tuple.of(ids.toArray(Long[]::new), organisationId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> Said.of(row, me, now))
                        .toList());
    }
}
