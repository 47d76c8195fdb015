package social.lanyard.organisation;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads everything that was confirmed about one person, with what became of it. */
@ApplicationScoped
public class FacetStories {
    /** More than anybody gathers in a life of work; a bound all the same. */
    private static final int MOST = 300;

    private final Pool pool;
    private final Clock clock;

    FacetStories(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    public static final String COLUMNS = Facets.COLUMNS + """
            , f.display_name as confirmed_name, f.accepted_at, f.ended_how, f.ended_reason,
            f.register_number is not null as number_kept, f.show_number, f.valid_from,
            f.renewal_asked_at is not null as renewal_asked""";

    /** What the person accepted, hidden or not, the newest first. For that person's own eyes. */
    public Uni<List<FacetStory>> ofPerson(long accountId) {
        return read("true", Tuple.of(accountId));
    }

    /** What this organisation said of a person and they accepted, hidden or not, the newest first. For its verifiers. */
    public Uni<List<FacetStory>> ofPersonAt(long accountId, long organisationId) {
        return read("f.organisation_id = $2", Tuple.of(accountId, organisationId));
    }

    /** What readers may know: accepted and not hidden, the newest first. */
    public Uni<List<FacetStory>> shown(long accountId) {
        return read("not f.hidden", Tuple.of(accountId));
    }

    private Uni<List<FacetStory>> read(String condition, Tuple values) {
        Instant now = clock.instant();
        return pool.preparedQuery("select " + COLUMNS + """

                          from facet f
                          join account o on o.id = f.organisation_id
                          join organisation d on d.account_id = f.organisation_id
                         where f.account_id = $1 and f.accepted_at is not null and %s
                         order by f.id desc limit %d
                        """.formatted(condition, MOST))
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> story(row, now))
                        .toList());
    }

    public static FacetStory story(Row row, Instant now) {
        var endedAt = row.getOffsetDateTime("ended_at");
        String how = row.getString("ended_how");
        return new FacetStory(
                Facets.view(row, now),
                row.getString("confirmed_name"),
                row.getOffsetDateTime("accepted_at").toInstant(),
                endedAt == null ? null : endedAt.toInstant(),
                how == null ? null : Facet.Ending.valueOf(how),
                row.getString("ended_reason"),
                row.getBoolean("number_kept"),
                row.getBoolean("show_number"),
                row.getBoolean("renewal_asked"),
                row.getOffsetDateTime("valid_from").toInstant());
    }
}
