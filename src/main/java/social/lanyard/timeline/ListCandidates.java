package social.lanyard.timeline;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import social.lanyard.support.Cursor;

/** Picks what is worth looking at for every list but home. */
@ApplicationScoped
class ListCandidates {
    private final Pool pool;

    ListCandidates(Pool pool) {
        this.pool = pool;
    }

    Uni<Candidates> latest(TimelineFilter filter, Cursor cursor) {
        return filter.kind() == null
                ? read(ListStatements.LATEST, Tuple.tuple(), cursor)
                : read(ListStatements.LATEST_OF_KIND, Tuple.of(filter.kind()), cursor);
    }

    Uni<Candidates> topic(String tag, TimelineFilter filter, Cursor cursor) {
        return filter.kind() == null
                ? read(ListStatements.TOPIC, Tuple.of(tag), cursor)
                : read(ListStatements.TOPIC_OF_KIND, Tuple.of(tag, filter.kind()), cursor);
    }

    Uni<Candidates> confirmedBy(long organisationId, Cursor cursor) {
        return read(ListStatements.CONFIRMED_BY, Tuple.of(organisationId), cursor);
    }

    Uni<Candidates> author(long authorId, AuthorList list, Cursor cursor) {
        return read(ListStatements.author(list), Tuple.of(authorId), cursor);
    }

    private Uni<Candidates> read(String sql, Tuple parameters, Cursor cursor) {
        long place = cursor.upwards() ? cursor.minId() : cursor.below();
        return pool.preparedQuery(ListStatements.towards(cursor.upwards(), sql))
                .execute(parameters.addLong(place).addInteger(Candidates.wanted(cursor)))
                .map(rows -> Candidates.of(IdRows.read(rows), cursor));
    }
}
