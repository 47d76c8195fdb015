package social.lanyard.organisation.verification;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** The words that an organisation keeps for its decisions. */
@ApplicationScoped
class WordsShelf implements PanacheRepositoryBase<DecisionWords, Long> {
    private final Pool pool;

    WordsShelf(Pool pool) {
        this.pool = pool;
    }

    /** One of them, to choose or to change. */
    record Kept(long id, DecisionForm.Verdict verdict, String words, Instant writtenAt) {}

    /** All of an organisation, in the order of decisions and then of writing. */
    Uni<List<Kept>> of(long organisationId) {
        return pool.preparedQuery("""
                        select id, verdict, words, written_at from decision_words where organisation_id = $1
                         order by array_position(array['CONFIRM', 'ASK', 'DECLINE'], verdict), id limit %d
                        """.formatted(DecisionWords.MOST))
                .execute(Tuple.of(organisationId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Kept(
                                row.getLong("id"),
                                DecisionForm.Verdict.valueOf(row.getString("verdict")),
                                row.getString("words"),
                                row.getOffsetDateTime("written_at").toInstant()))
                        .toList());
    }
}
