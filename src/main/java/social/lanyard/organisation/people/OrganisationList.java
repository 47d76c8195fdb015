package social.lanyard.organisation.people;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.identity.Portraits;
import social.lanyard.web.Initials;

/** Every organisation that takes part, by name. */
@ApplicationScoped
class OrganisationList {
    static final int ROWS = 20;

    private final Pool pool;
    private final Clock clock;

    OrganisationList(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    /**
     * One line of the list.
     *
     * @param portrait address of the picture beside the name, or empty
     * @param confirmed about how many people it says something that shows today
     * @param administered whether somebody looks after it
     */
    record Entry(String code, String name, String portrait, String sentence, int confirmed, boolean administered) {
        public String initials() {
            return Initials.of(name);
        }

        static Entry of(Row row) {
            return new Entry(
                    row.getString("code"),
                    row.getString("display_name"),
                    Portraits.small(row.getString("portrait")),
                    row.getString("sentence"),
                    row.getInteger("confirmed"),
                    row.getBoolean("administered"));
        }
    }

    private static final String ENTRY = """
            select d.code, o.display_name, o.portrait, d.sentence,
                   (select count(distinct f.account_id) from facet f
                     where f.organisation_id = d.account_id and f.accepted_at is not null
                       and f.ended_at is null and not f.hidden and f.valid_until > $2)::int as confirmed,
                   exists (select 1 from organisation_role r
                            where r.organisation_id = d.account_id and r.role = 'ADMIN' and r.ended_at is null)
                   as administered
              from organisation d join account o on o.id = d.account_id
             where o.closed_at is null
            """;

    /** The one with this code, or null. */
    Uni<Entry> one(String code) {
        return read(ENTRY + " and d.code = $1", Tuple.of(code, now()))
                .map(found -> found.isEmpty() ? null : found.get(0));
    }

    /**
     * Those behind this code in the order of names, one more than a page; empty begins at the beginning.
     *
     * @param viewerId whose blocks leave organisations out, or 0
     */
    Uni<List<Entry>> after(String code, long viewerId) {
        return read(ENTRY + """
                           and (select true from hidden h where h.viewer_id = $3 and h.target_id = o.id) is null
                           and (o.display_name, d.code) > (coalesce((select a.display_name from organisation c
                                  join account a on a.id = c.account_id where c.code = $1), ''), $1)
                         order by o.display_name, d.code limit %d
                        """.formatted(ROWS + 1), Tuple.of(code, now(), viewerId));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Uni<List<Entry>> read(String query, Tuple values) {
        return pool.preparedQuery(query)
                .execute(values)
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Entry::of)
                        .toList());
    }
}
