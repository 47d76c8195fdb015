package social.lanyard.local;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import social.lanyard.outbox.Alert;
import social.lanyard.outbox.AlertKind;

/**
 * What the invented people were told: of responses and what else was done with their posts, of follows and requests, and of
 * statements. What is older than a day was read.
 */
final class DemoAlerts {
    private static final String TOLD = """
            select 'REPLY' as kind, q.author_id as to_id, p.author_id as by_id, p.id as post_id, null::bigint as other_id,
                   p.published_at as at
              from post p join post q on q.id in (p.reply_to_id, p.thread_id) and q.author_id <> p.author_id
             where p.held_at is null and q.written_by is null
               and not exists (select 1 from waiting_question w where w.post_id = p.id and w.for_id = q.author_id)
            union all
            select 'WAITING_QUESTION', for_id, author_id, post_id, null, asked_at from waiting_question
            union all
            select 'HELD_RESPONSE', for_id, author_id, post_id, null, held_at from held_response
            union all
            select 'SHARE', reblog_author_id, author_id, reblog_of_id, null, published_at from post
             where reblog_of_id is not null and reblog_author_id <> author_id
            union all
            select 'APPRECIATION', author_id, account_id, post_id, null, given_at from appreciation
            union all
            select 'TOOK_TO_WORK', response_author_id, author_id, response_id, null, taken_at from took_to_work
            union all
            select 'QUOTE', quoted_author_id, author_id, post_id, quoted_id, asked_at from quote
            union all
            select 'FOLLOW', followee_id, follower_id, null, null, created_at from follow
            union all
            select 'FOLLOW_REQUEST', followee_id, follower_id, null, null, created_at from follow_request
            union all
            select 'FACET', account_id, organisation_id, null, id, offered_at from facet
             where accepted_at is null and declined_at is null and ended_at is null
            union all
            select 'REMINDER', account_id, organisation_id, null, id, valid_until - interval '30 days' from facet
             where accepted_at is not null and ended_at is null
               and now() between valid_until - interval '30 days' and valid_until
            order by at
            """;

    private final Connection connection;
    private final DemoTime time;

    DemoAlerts(Connection connection, DemoTime time) {
        this.connection = connection;
        this.time = time;
    }

    void insert() throws SQLException {
        try (ResultSet rows = connection.createStatement().executeQuery(TOLD)) {
            while (rows.next()) {
                insert(
                        new Alert(
                                rows.getLong("to_id"),
                                AlertKind.valueOf(rows.getString("kind")),
                                rows.getLong("by_id"),
                                id(rows, "post_id"),
                                id(rows, "other_id")),
                        rows.getTimestamp("at").toInstant());
            }
        }
    }

    private static Long id(ResultSet rows, String column) throws SQLException {
        long id = rows.getLong(column);
        return rows.wasNull() ? null : id;
    }

    private void insert(Alert alert, Instant at) throws SQLException {
        long id = time.idAt(at);
        Instant read = at.isBefore(time.now().minus(Duration.ofDays(1))) ? at.plus(Duration.ofHours(3)) : null;
        try (var insert = connection.prepareStatement("""
                insert into alert (id, account_id, kind, by_id, post_id, other_id, bundle, at, read_at)
                select ?, a.id, ?, ?, ?, ?, ?, ?, ? from account a where a.id = ? and a.kind = 0
                on conflict do nothing
                """)) {
            insert.setLong(1, id);
            insert.setString(2, alert.kind().name());
            insert.setLong(3, alert.byId());
            insert.setObject(4, alert.postId(), java.sql.Types.BIGINT);
            insert.setObject(5, alert.otherId(), java.sql.Types.BIGINT);
            insert.setString(6, alert.bundle(id, at));
            insert.setTimestamp(7, Timestamp.from(at));
            insert.setTimestamp(8, read == null ? null : Timestamp.from(read));
            insert.setLong(9, alert.toId());
            insert.executeUpdate();
        }
    }
}
