package social.lanyard.organisation.ending;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.StreamSupport;

/** Shows ended statements with what the person said to it, to that person and to moderators. */
@ApplicationScoped
class Objections {
    static final int ROWS = 50;

    private static final String SELECT = """
            select j.id, f.id as facet_id, f.account_id, a.handle, a.display_name, f.label, o.display_name as organisation,
                   d.code, f.ended_at, f.ended_reason, j.words, j.made_at, j.answer, j.answered_at,
                   (select e.decided_as from facet_ending e where e.facet_id = f.id and e.verdict = 'AGREED' limit 1) as second
              from facet f
              join account a on a.id = f.account_id
              join account o on o.id = f.organisation_id
              join organisation d on d.account_id = f.organisation_id
            """;

    /** Waits for a moderator, $1, who has nothing to do with the organisation. */
    private static final String WAITING = """
              join facet_objection j on j.facet_id = f.id and j.answered_at is null
             where f.account_id <> $1 and a.closed_at is null
               and not exists (select 1 from organisation_role i where i.organisation_id = f.organisation_id
                                  and i.account_id = $1 and i.ended_at is null)
               and not exists (select 1 from affiliation i where i.organisation_id = f.organisation_id
                                  and i.account_id = $1 and i.ended_at is null)
               and not exists (select 1 from facet i where i.organisation_id = f.organisation_id
                                  and i.account_id = $1 and i.accepted_at is not null and i.ended_at is null)
            """;

    private final Pool pool;

    Objections(Pool pool) {
        this.pool = pool;
    }

    /**
     * An ended statement, and what was said to it.
     *
     * @param id of the objection, or null while nothing was said
     * @param second MODERATOR or ADMIN where a second person agreed to the ending, or null
     */
    record Said(
            Long id,
            long facetId,
            String handle,
            String displayName,
            String label,
            String organisation,
            String code,
            Instant endedAt,
            String endedReason,
            String words,
            Instant madeAt,
            String answer,
            Instant answeredAt,
            String second) {
        public List<String> getLines() {
            return words.lines().toList();
        }

        public List<String> getAnswerLines() {
            return answer.lines().toList();
        }
    }

    /** A statement about this person that their organisation ended, or null. */
    Uni<Said> ownOf(long accountId, long facetId) {
        return one(
                SELECT + " left join facet_objection j on j.facet_id = f.id where f.account_id = $1 and f.id = $2"
                        + " and f.accepted_at is not null and f.ended_how = 'ORGANISATION' and f.ended_reason <> 'Renewed.'",
                Tuple.of(accountId, facetId));
    }

    /** What waits for this moderator, the oldest first: a bounded list, answered from its head. */
    Uni<List<Said>> waiting(long moderatorId) {
        return pool.preparedQuery(SELECT + WAITING + " order by j.id limit " + ROWS)
                .execute(Tuple.of(moderatorId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Objections::said)
                        .toList());
    }

    Uni<Said> oneFor(long moderatorId, long id) {
        return one(SELECT + WAITING + " and j.id = $2", Tuple.of(moderatorId, id));
    }

    Uni<Integer> count(long moderatorId) {
        return pool.preparedQuery(
                        "select count(*)::int as waiting from facet f join account a on a.id = f.account_id " + WAITING)
                .execute(Tuple.of(moderatorId))
                .map(rows -> rows.iterator().next().getInteger("waiting"));
    }

    private Uni<Said> one(String sql, Tuple values) {
        return pool.preparedQuery(sql)
                .execute(values)
                .map(rows -> rows.size() == 0 ? null : said(rows.iterator().next()));
    }

    private static Said said(Row row) {
        return new Said(
                row.getLong("id"),
                row.getLong("facet_id"),
                row.getString("handle"),
                row.getString("display_name"),
                row.getString("label"),
                row.getString("organisation"),
                row.getString("code"),
                instant(row, "ended_at"),
                row.getString("ended_reason"),
                row.getString("words"),
                instant(row, "made_at"),
                row.getString("answer"),
                instant(row, "answered_at"),
                row.getString("second"));
    }

    private static Instant instant(Row row, String column) {
        OffsetDateTime at = row.getOffsetDateTime(column);
        return at == null ? null : at.toInstant();
    }
}
