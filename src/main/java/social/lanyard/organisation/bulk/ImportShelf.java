package social.lanyard.organisation.bulk;

import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.StreamSupport;
import social.lanyard.organisation.bulk.StaffImport.State;
import social.lanyard.support.NotFound;

/** Imports as pages and programs show them; each list is read from a place on. */
@ApplicationScoped
class ImportShelf {
    static final int FILES = 20;
    static final int ROWS = 50;

    private static final String COLUMNS = """
            i.id, i.file_name, i.rows, i.state, i.made_at, i.made_by, m.display_name as made_by_name, i.trial, i.up_to,
            i.confirmed_at, i.done_at, i.undone_at, c.display_name as confirmed_by_name,
            u.display_name as undone_by_name, i.counts, i.content is not null as kept""";

    private static final String FROM = """

              from staff_import i
              join account m on m.id = i.made_by
              left join account c on c.id = i.confirmed_by
              left join account u on u.id = i.undone_by
            """;

    private final Pool pool;
    private final Packed packed;

    ImportShelf(Pool pool, Packed packed) {
        this.pool = pool;
        this.packed = packed;
    }

    /** A file, how far it is, and what came of it. */
    record Item(
            long id,
            String fileName,
            int rows,
            State state,
            Instant madeAt,
            long madeBy,
            String madeByName,
            int trial,
            int upTo,
            Instant confirmedAt,
            Instant undoneAt,
            String confirmedByName,
            String undoneByName,
            JsonObject counts) {
        public int count(String name) {
            return counts.getInteger(name, 0);
        }

        int count(Result result) {
            return count(result.name());
        }

        public boolean is(String name) {
            return state.name().equals(name);
        }

        public boolean isOpen() {
            return state.open();
        }

        public boolean isWorking() {
            return state.working();
        }

        /** Whether anything would change. */
        public boolean isToDo() {
            return Arrays.stream(Result.values()).anyMatch(result -> result.acts() && count(result) > 0);
        }

        /** Whether there is a file of rows to mend. */
        public boolean isToMend() {
            return Arrays.stream(Result.values()).anyMatch(result -> result.mends() && count(result) > 0);
        }

        public boolean undoableAt(Instant now) {
            return state == State.CONFIRMED && now.isBefore(confirmedAt.plus(StaffImport.DAY));
        }

        public Instant until() {
            return (confirmedAt == null ? madeAt : confirmedAt).plus(StaffImport.DAY);
        }

        static Item of(Row row) {
            return new Item(
                    row.getLong("id"),
                    row.getString("file_name"),
                    row.getInteger("rows"),
                    State.valueOf(row.getString("state")),
                    at(row, "made_at"),
                    row.getLong("made_by"),
                    row.getString("made_by_name"),
                    row.getInteger("trial"),
                    row.getInteger("up_to"),
                    at(row, "confirmed_at"),
                    at(row, "undone_at"),
                    row.getString("confirmed_by_name"),
                    row.getString("undone_by_name"),
                    new JsonObject(row.getString("counts")));
        }

        private static Instant at(Row row, String column) {
            OffsetDateTime at = row.getOffsetDateTime(column);
            return at == null ? null : at.toInstant();
        }
    }

    /** The newest first, one more than a page. */
    Uni<List<Item>> files(long organisationId, long belowId) {
        return pool.preparedQuery("select " + COLUMNS + FROM + """
                         where i.organisation_id = $1 and i.id < $2 order by i.id desc limit %d
                        """.formatted(FILES + 1))
                .execute(Tuple.of(organisationId, belowId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Item::of)
                        .toList());
    }

    Uni<Item> file(long organisationId, long id) {
        return pool.preparedQuery("select " + COLUMNS + FROM + " where i.organisation_id = $1 and i.id = $2")
                .execute(Tuple.of(organisationId, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(Item::of)
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }

    /** One row of a trial. */
    record Line(int row, Result result, String done, Packed.Kept kept, byte[] number) {
        public String name() {
            return kept.name().isEmpty() ? kept.cells().getOrDefault(Field.EMAIL, "") : kept.name();
        }

        public String found() {
            return kept.found();
        }

        public boolean isDoubtful() {
            return result.mends();
        }

        public boolean isLate() {
            return "CHANGED_SINCE".equals(done);
        }
    }

    /**
     * Rows behind one, one more than asked for.
     *
     * @param results which of them
     */
    Uni<List<Line>> lines(long importId, List<Result> results, int after, int most) {
        return pool.preparedQuery("""
                        select row_no, result, done, kept, number from staff_import_row
                         where import_id = $1 and result = any($2) and row_no > $3 order by row_no limit $4
                        """)
                .execute(Tuple.of(importId, results.stream().map(Result::name).toArray(String[]::new), after, most + 1))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> new Line(
                                row.getInteger("row_no"),
                                Result.valueOf(row.getString("result")),
                                row.getString("done"),
                                packed.row(row.getBuffer("kept").getBytes()),
                                row.getBuffer("number") == null
                                        ? null
                                        : row.getBuffer("number").getBytes()))
                        .toList());
    }

    /** Which column was what last time, or null. */
    Uni<Mapping> kept(long organisationId) {
        return pool.preparedQuery("select mapping from staff_file_mapping where organisation_id = $1")
                .execute(Tuple.of(organisationId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> Mapping.of(new JsonObject(row.getString("mapping"))))
                        .findFirst()
                        .orElse(null));
    }

    /** How this file was tried last, or null. */
    Uni<Mapping> tried(long importId) {
        return pool.preparedQuery("select mapping from staff_import where id = $1 and mapping is not null")
                .execute(Tuple.of(importId))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> Mapping.of(new JsonObject(row.getString("mapping"))))
                        .findFirst()
                        .orElse(null));
    }

    /** The sealed file, or a refusal where it is gone. */
    Uni<byte[]> content(long organisationId, long id) {
        return pool.preparedQuery(
                        "select content from staff_import where organisation_id = $1 and id = $2 and content is not null")
                .execute(Tuple.of(organisationId, id))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getBuffer("content").getBytes())
                        .findFirst()
                        .orElseThrow(NotFound::new));
    }
}
