package social.lanyard.organisation.bulk;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import social.lanyard.identity.AddressIndex;
import social.lanyard.identity.AddressIndex.Holder;
import social.lanyard.identity.KeyRing;
import social.lanyard.organisation.Days;
import social.lanyard.organisation.Desk;
import social.lanyard.organisation.Desks;
import social.lanyard.organisation.Facet;
import social.lanyard.organisation.Lifespans;
import social.lanyard.organisation.bulk.StaffFile.Line;
import social.lanyard.organisation.ending.LoneAdmins;
import social.lanyard.support.Ids;

/**
 * Tries a file: every row is judged and its result kept, and nothing about anybody changes. In one transaction, so that
 * whoever looks sees all of a trial or none of it; in batches, so that a large file needs no more memory than a small one.
 */
@ApplicationScoped
class TryFile {
    private static final int BATCH = 1_000;

    /** Where the number of a row that has no account stands sealed. */
    static final String NUMBER = "staff_import_row.number";

    private final Desks desks;
    private final StaffImports imports;
    private final AddressIndex addresses;
    private final Lifespans lifespans;
    private final LoneAdmins lone;
    private final FilePool pool;
    private final Packed packed;
    private final KeyRing keys;
    private final Ids ids;
    private final Clock clock;

    TryFile(
            Desks desks,
            StaffImports imports,
            AddressIndex addresses,
            Lifespans lifespans,
            LoneAdmins lone,
            FilePool pool,
            Packed packed,
            KeyRing keys,
            Ids ids,
            Clock clock) {
        this.desks = desks;
        this.imports = imports;
        this.addresses = addresses;
        this.lifespans = lifespans;
        this.lone = lone;
        this.pool = pool;
        this.packed = packed;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** One trial on its way through the file. */
    private record Trial(
            StaffImport read,
            StaffFile file,
            Judge judge,
            Map<Result, Integer> counts,
            Map<String, Integer> rows,
            Map<Integer, List<Integer>> twice) {
        Trial(StaffImport read, StaffFile file, Judge judge) {
            this(read, file, judge, new EnumMap<>(Result.class), new HashMap<>(), new TreeMap<>());
        }

        /** The row in which an address stood before, or nothing. Both are held then: one of them is wrong. */
        boolean again(String index, int row) {
            Integer first = rows.putIfAbsent(index, row);
            if (first != null) {
                twice.computeIfAbsent(first, any -> new ArrayList<>()).add(row);
            }
            return first != null;
        }
    }

    /** Repeating it, by a doubled click or by choice, gives the result anew; so it needs no memory of what was sent. */
    @WithTransaction
    Uni<Void> of(long accountId, String code, long importId, MappingForm form) {
        return desks.verifyingNow(code, accountId)
                .chain(desk -> imports.at(desk.organisationId(), importId)
                        .invoke(read -> read.requireOpen(clock.instant()))
                        .chain(read -> mapping(read, form)
                                .call(mapping -> keep(desk, mapping, form.keep()))
                                .chain(mapping -> tryOut(desk, read, mapping))));
    }

    private Uni<Mapping> mapping(StaffImport read, MappingForm form) {
        return pool.away(() -> {
            try (StaffFile file = packed.open(read.content)) {
                return Mapping.of(
                        Reading.of(file, null, Days.today(clock.instant())).columns(), form);
            }
        });
    }

    private Uni<Void> keep(Desk desk, Mapping mapping, boolean keep) {
        return !keep
                ? Uni.createFrom().voidItem()
                : Panache.getSession()
                        .chain(session -> session.createNativeQuery("""
                                        insert into staff_file_mapping (organisation_id, mapping, kept_by, kept_at)
                                        values (?1, ?2, ?3, ?4)
                                        on conflict (organisation_id) do update
                                           set mapping = excluded.mapping, kept_by = excluded.kept_by,
                                               kept_at = excluded.kept_at
                                        """)
                                .setParameter(1, desk.organisationId())
                                .setParameter(2, mapping.json().encode())
                                .setParameter(3, desk.accountId())
                                .setParameter(4, now())
                                .executeUpdate())
                        .replaceWithVoid();
    }

    private Uni<Void> tryOut(Desk desk, StaffImport read, Mapping mapping) {
        return lifespans
                .of(desk.organisationId())
                .chain(lifespan -> lone.of(desk.organisationId())
                        .map(only -> new Judge(
                                mapping, lifespan, desk.accountId(), only.orElse(null), clock.instant(), ids::next)))
                .call(() -> execute("delete from staff_import_row where import_id = ?1", read.id))
                .chain(judge -> pool.away(() -> new Trial(read, packed.open(read.content), judge)))
                .chain(trial -> batches(trial).eventually(() -> trial.file().close()))
                .invoke(trial -> read.tried(
                        mapping.json().encode(), counts(trial.counts()).encode(), clock.instant()))
                .replaceWithVoid();
    }

    private Uni<Trial> batches(Trial trial) {
        return pool.away(() -> trial.file().next(BATCH))
                .chain(lines ->
                        lines.isEmpty() ? hold(trial) : judge(trial, lines).chain(() -> batches(trial)));
    }

    private Uni<Void> judge(Trial trial, List<Line> lines) {
        List<Entry.Read> read = lines.stream()
                .map(line -> Entry.of(line, trial.judge().mapping()))
                .toList();
        Map<Integer, String> indexes = new HashMap<>();
        read.stream()
                .filter(one -> one.entry() != null)
                .forEach(one -> indexes.put(one.row(), addresses.of(one.entry().email())));
        return addresses
                .holders(indexes.values())
                .chain(holders -> held(trial, holders)
                        .chain(held -> awaited(trial, indexes)
                                .map(awaited -> judged(trial, read, indexes, holders, held, awaited))))
                .chain(rows -> insert(trial, rows));
    }

    private JsonArray judged(
            Trial trial,
            List<Entry.Read> read,
            Map<Integer, String> indexes,
            Map<String, List<Holder>> holders,
            Map<Long, List<Held>> held,
            List<String> awaited) {
        JsonArray rows = new JsonArray();
        for (Entry.Read one : read) {
            String index = indexes.get(one.row());
            List<Holder> those = holders.getOrDefault(index == null ? "" : index, List.of());
            Verdict verdict;
            if (one.entry() == null) {
                verdict = Verdict.unreadable(one.wrong());
            } else if (trial.again(index, one.row())) {
                verdict = Verdict.look(
                        "The same address stands in row " + trial.rows().get(index) + ".");
            } else {
                List<Held> statements =
                        those.size() == 1 ? held.getOrDefault(those.get(0).accountId(), List.of()) : List.of();
                verdict = trial.judge().of(one.entry(), new Judge.Known(those, statements, awaited.contains(index)));
            }
            trial.counts().merge(verdict.result(), 1, Integer::sum);
            rows.add(row(one, verdict, those));
        }
        return rows;
    }

    private JsonObject row(Entry.Read read, Verdict verdict, List<Holder> holders) {
        Map<Field, String> cells = new EnumMap<>(Field.class);
        cells.putAll(read.cells());
        String number = read.entry() == null
                ? cells.getOrDefault(Field.NUMBER, "")
                : read.entry().number();
        cells.remove(Field.NUMBER);
        boolean theirs = verdict.accountId() != null && verdict.result() == Result.CONFIRM;
        byte[] sealed = number.isEmpty() || verdict.result() == Result.LEAVE || verdict.result() == Result.UNCHANGED
                ? null
                : theirs
                        ? holders.get(0).key().seal(number, Facet.NUMBER)
                        : keys.master().seal(number, NUMBER);
        JsonArray plan = new JsonArray();
        verdict.plan().forEach(planned -> plan.add(planned.json()));
        return new JsonObject()
                .put("row", read.row())
                .put("result", verdict.result().name())
                .put("kept", base64(packed.row(new Packed.Kept(cells, verdict.found()))))
                .put("account", verdict.accountId())
                .put("name", verdict.accountId() == null ? null : holders.get(0).displayName())
                .put("plan", plan)
                .put("number", sealed == null ? null : base64(sealed));
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static Uni<Void> insert(Trial trial, JsonArray rows) {
        return execute("""
                insert into staff_import_row (import_id, row_no, result, kept, account_id, account_name, plan, number)
                select ?1, r.row, r.result, decode(r.kept, 'base64'), r.account, r.name, r.plan, decode(r.number, 'base64')
                  from jsonb_to_recordset(cast(cast(?2 as text) as jsonb))
                    as r(row integer, result text, kept text, account bigint, name text, plan jsonb, number text)
                """, trial.read().id, rows.encode());
    }

    /** What the organisation says of these people today, and what they said no to within a year. */
    private Uni<Map<Long, List<Held>>> held(Trial trial, Map<String, List<Holder>> holders) {
        List<Long> accounts = holders.values().stream()
                .filter(those -> those.size() == 1)
                .map(those -> those.get(0).accountId())
                .toList();
        if (accounts.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        Instant now = trial.judge().now();
        return Panache.getSession()
                .chain(session -> session.createQuery("""
                                select f.id, f.accountId, f.kind, f.label, f.register, f.registerNumber, f.methods,
                                       f.displayName, f.validUntil, f.offeredAt, f.acceptedAt, f.declinedAt, f.endedAt
                                  from Facet f
                                 where f.organisationId = :organisation and f.accountId in :accounts
                                   and (f.endedAt is null or f.endedHow = MEMBER and f.endedAt > :year)
                                   and (f.declinedAt is null or f.declinedAt > :year)
                                """, Held.class)
                        .setParameter("organisation", trial.read().organisationId)
                        .setParameter("accounts", accounts)
                        .setParameter("year", now.minus(java.time.Duration.ofDays(365)))
                        .getResultList())
                .map(all -> {
                    Map<Long, List<Held>> by = new HashMap<>();
                    all.forEach(one -> by.computeIfAbsent(one.accountId(), id -> new ArrayList<>())
                            .add(one));
                    return by;
                });
    }

    private Uni<List<String>> awaited(Trial trial, Map<Integer, String> indexes) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery("""
                                select address_index from awaited_colleague
                                 where organisation_id = ?1 and address_index = any(?2) and until > ?3
                                """, String.class)
                        .setParameter(1, trial.read().organisationId)
                        .setParameter(2, indexes.values().toArray(String[]::new))
                        .setParameter(3, now())
                        .getResultList());
    }

    /** Rows about the same address are all held, the first one too. */
    private Uni<Trial> hold(Trial trial) {
        if (trial.twice().isEmpty()) {
            return Uni.createFrom().item(trial);
        }
        List<Integer> firsts = List.copyOf(trial.twice().keySet());
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select row_no, result, kept from staff_import_row where import_id = ?1 and row_no = any(?2)",
                                Object[].class)
                        .setParameter(1, trial.read().id)
                        .setParameter(2, firsts.toArray(Integer[]::new))
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> held(trial, row))
                        .filter(Objects::nonNull)
                        .toList())
                .chain(rows -> execute("""
                        update staff_import_row r set result = 'LOOK', plan = '[]', account_id = null,
                               number = case when r.result = 'INVITE' then r.number end,
                               kept = decode(h.kept, 'base64')
                          from jsonb_to_recordset(cast(cast(?2 as text) as jsonb)) as h(row integer, kept text)
                         where r.import_id = ?1 and r.row_no = h.row
                        """, trial.read().id, new JsonArray(rows).encode()))
                .replaceWith(trial);
    }

    private JsonObject held(Trial trial, Object[] row) {
        int number = ((Number) row[0]).intValue();
        Packed.Kept kept = packed.row((byte[]) row[2]);
        trial.counts().merge(Result.valueOf((String) row[1]), -1, Integer::sum);
        trial.counts().merge(Result.LOOK, 1, Integer::sum);
        String others = String.join(
                ", ",
                trial.twice().get(number).stream().limit(5).map(String::valueOf).toList());
        return new JsonObject()
                .put("row", number)
                .put(
                        "kept",
                        base64(packed.row(
                                new Packed.Kept(kept.cells(), "The same address stands in row " + others + "."))));
    }

    static JsonObject counts(Map<Result, Integer> counts) {
        JsonObject json = new JsonObject();
        counts.forEach((result, count) -> json.put(result.name(), count));
        return json;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock.withZone(ZoneOffset.UTC));
    }

    static Uni<Void> execute(String sql, Object... values) {
        return Panache.getSession()
                .chain(session -> {
                    var query = session.createNativeQuery(sql);
                    for (int i = 0; i < values.length; i++) {
                        query.setParameter(i + 1, values[i]);
                    }
                    return query.executeUpdate();
                })
                .replaceWithVoid();
    }
}
