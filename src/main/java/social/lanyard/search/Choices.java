package social.lanyard.search;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** What people chose about being found. A change holds for all that they wrote from the moment at which it is saved. */
@ApplicationScoped
class Choices {
    private final Pool pool;
    private final Clock clock;

    Choices(Pool pool, Clock clock) {
        this.pool = pool;
        this.clock = clock;
    }

    Uni<Choice> of(long accountId) {
        return pool.preparedQuery("""
                        select unfound_since is null as found, notes_since is not null as notes,
                               responses_since is not null as responses, directory_since is not null as directory
                          from search_choice where account_id = $1
                        """).execute(Tuple.of(accountId)).map(rows -> {
            for (Row row : rows) {
                return new Choice(
                        row.getBoolean("found"),
                        row.getBoolean("notes"),
                        row.getBoolean("responses"),
                        row.getBoolean("directory"));
            }
            return Choice.NONE;
        });
    }

    /** Inside a transaction; the same again keeps the days on which it was chosen. */
    Uni<Void> choose(long accountId, Choice choice) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into search_choice as c
                                       (account_id, unfound_since, notes_since, responses_since, directory_since, began)
                                values (:account,
                                        case when not :found then cast(:now as timestamptz) end,
                                        case when :notes then cast(:now as timestamptz) end,
                                        case when :responses then cast(:now as timestamptz) end,
                                        case when :directory then cast(:now as timestamptz) end,
                                        coalesce((select min(p.id) from post p
                                                   where p.author_id = :account and p.deleted_at is null
                                                     and p.visibility = 0 and p.held_at is null
                                                     and p.reblog_of_id is null and p.reply_to_id is null), 0))
                                on conflict (account_id) do update
                                   set unfound_since = case when not :found
                                                            then coalesce(c.unfound_since, excluded.unfound_since) end,
                                       notes_since = case when :notes then coalesce(c.notes_since, excluded.notes_since) end,
                                       responses_since = case when :responses
                                                              then coalesce(c.responses_since, excluded.responses_since) end,
                                       directory_since = case when :directory
                                                              then coalesce(c.directory_since, excluded.directory_since) end,
                                       began = excluded.began
                                """)
                        .setParameter("account", accountId)
                        .setParameter("found", choice.found())
                        .setParameter("notes", choice.notes())
                        .setParameter("responses", choice.responses())
                        .setParameter("directory", choice.directory())
                        .setParameter("now", OffsetDateTime.now(clock.withZone(ZoneOffset.UTC)))
                        .executeUpdate())
                .replaceWithVoid();
    }
}
