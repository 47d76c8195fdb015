package social.lanyard.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.health.api.Wellness;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import social.lanyard.audit.Verdict.Kind;
import social.lanyard.organisation.People;
import social.lanyard.organisation.People.Person;
import social.lanyard.support.Ids;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Proof;
import social.lanyard.testing.TestDatabase;

/** The record under somebody who can change every row of it. Each test has a log of its own to spoil. */
@LanyardTest
class SealedRecordTest {
    private static final String CHAIN_ANEW = """
            do $$
            declare
                place record;
                before bytea := (select hash from audit_seal where log = '%1$s' and seq = 3);
            begin
                for place in select s.seq, s.sealed_at, a.* from audit_seal s join audit a on a.id = s.entry_id
                              where s.log = '%1$s' and s.seq > 3 order by s.seq loop
                    before := sha256(before || convert_to(concat('lanyard 1', chr(10), place.log, chr(10), place.seq,
                        chr(10), (extract(epoch from place.sealed_at) * 1000000)::bigint, chr(10), place.id, chr(10),
                        (extract(epoch from place.at) * 1000000)::bigint, chr(10), place.actor_id, chr(10), place.act,
                        chr(10), place.subject_id, chr(10), place.other_id, chr(10), place.on_behalf_of, chr(10),
                        place.thing_id, chr(10), place.reason_code, chr(10), encode(place.commitment, 'hex'), chr(10)),
                        'UTF8'));
                    update audit_seal set hash = before where log = '%1$s' and seq = place.seq;
                end loop;
            end
            $$
            """;

    @Inject
    Audit audit;

    @Inject
    Sealer sealer;

    @Inject
    VerifyRecord verify;

    @Inject
    @Wellness
    SealingHealth health;

    @Inject
    Ids ids;

    @Inject
    People people;

    @TempDir
    Path folder;

    private final String log = "trial"
            + ThreadLocalRandom.current()
                    .ints(12, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);

    private static <T> T wait(Supplier<Uni<T>> act) {
        try {
            return VertxContextSupport.subscribeAndAwait(act);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static void until(Duration patience, BooleanSupplier done) {
        Instant end = Instant.now().plus(patience);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("waited long enough").isBefore(end);
            LockSupport.parkNanos(50_000_000);
        }
    }

    private void append(int count) {
        for (int i = 0; i < count; i++) {
            long subject = i;
            People.in(() -> audit.append(log, new Entry(41, "trial.made", subject, 43L, null)));
        }
    }

    /** Until everything of this log has its place; the site's own sealer may be at it too. */
    private void seal() {
        until(Duration.ofSeconds(20), () -> {
            wait(sealer::seal);
            return people.one(Long.class, "select count(*) from audit_waiting where log = ?", log) == 0;
        });
    }

    private Verdict verdict(Head... heads) {
        return wait(() -> verify.log(log, List.of(heads)));
    }

    private long entry(long seq) {
        return people.one(Long.class, "select entry_id from audit_seal where log = ? and seq = ?", log, seq);
    }

    /** As somebody who owns the tables and takes the guards away first. */
    private void tamper(String... statements) {
        try (Connection owner = TestDatabase.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("alter table audit disable trigger user");
            statement.execute("alter table audit_seal disable trigger user");
            for (String each : statements) {
                statement.execute(each.replace(":log", "'" + log + "'"));
            }
            statement.execute("alter table audit enable trigger user");
            statement.execute("alter table audit_seal enable trigger user");
            statement.execute("alter table audit enable always trigger only_grows");
            statement.execute("alter table audit_seal enable always trigger only_grows");
            owner.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void entries_get_their_places_and_the_record_is_right() {
        append(5);
        seal();
        Verdict verdict = verdict();
        assertThat(verdict.finding()).isNull();
        assertThat(verdict.checked()).isEqualTo(5);
        assertThat(verdict.waiting()).isZero();
        assertThat(verdict.head().seq()).isEqualTo(5);
    }

    @Test
    void the_site_s_own_sealer_gives_a_place_within_five_seconds() {
        append(1);
        until(
                Duration.ofSeconds(5),
                () -> people.one(Long.class, "select count(*) from audit_seal where log = ?", log) == 1);
    }

    /** What somebody who owns the tables can do to the fourth of eight places, and what is said of it. */
    enum Tampering {
        ANOTHER_ACTOR(
                Kind.CHANGED,
                true,
                "update audit set actor_id = 99 where id = (select entry_id from audit_seal where log = :log and seq = 4)"),
        ANOTHER_ACTOR_AND_THE_CHAIN_ANEW(
                Kind.CHANGED,
                true,
                "update audit set actor_id = 99 where id = (select entry_id from audit_seal where log = :log and seq = 4)",
                "CHAIN"),
        PLACE_AND_ENTRY_GONE(
                Kind.DROPPED,
                false,
                "create temporary table gone on commit drop as"
                        + " select entry_id from audit_seal where log = :log and seq = 4",
                "delete from audit_seal where log = :log and seq = 4",
                "delete from audit where id in (select entry_id from gone)"),
        PLACE_AND_ENTRY_GONE_AND_COUNTED_ANEW(
                Kind.DROPPED,
                false,
                "create temporary table gone on commit drop as"
                        + " select entry_id from audit_seal where log = :log and seq = 4",
                "delete from audit_seal where log = :log and seq = 4",
                "delete from audit where id in (select entry_id from gone)",
                "update audit_seal set seq = -seq + 1000 where log = :log and seq > 4",
                "update audit_seal set seq = 999 - seq where log = :log and seq > 900"),
        ENTRIES_EXCHANGED(
                Kind.REORDERED,
                true,
                "create temporary table kept on commit drop as select * from audit_seal where log = :log and seq in (4, 6)",
                "delete from audit_seal where log = :log and seq in (4, 6)",
                "insert into audit_seal select log, seq, (select o.entry_id from kept o where o.seq <> kept.seq), hash,"
                        + " mark, sealed_at from kept"),
        PLACES_EXCHANGED(
                Kind.REORDERED,
                true,
                "update audit_seal set seq = 1004 where log = :log and seq = 4",
                "update audit_seal set seq = 4 where log = :log and seq = 5",
                "update audit_seal set seq = 5 where log = :log and seq = 1004"),
        EARLIER_BY_A_DAY(
                Kind.BACK_DATED,
                true,
                "update audit set at = at - interval '1 day'"
                        + " where id = (select entry_id from audit_seal where log = :log and seq = 4)");

        private final Kind kind;
        private final boolean entryIsNamed;
        private final String[] statements;

        Tampering(Kind kind, boolean entryIsNamed, String... statements) {
            this.kind = kind;
            this.entryIsNamed = entryIsNamed;
            this.statements = statements;
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_first_place_that_was_tampered_with_is_named(Tampering tampering) {
        append(8);
        seal();
        assertThat(verdict().finding()).isNull();

        String[] statements = tampering.statements.clone();
        for (int i = 0; i < statements.length; i++) {
            statements[i] = statements[i].equals("CHAIN") ? CHAIN_ANEW.formatted(log) : statements[i];
        }
        tamper(statements);

        Verdict verdict = verdict();
        assertThat(verdict.finding()).as("something is found").isNotNull();
        assertThat(verdict.finding().kind()).isEqualTo(tampering.kind);
        assertThat(verdict.finding().seq()).isEqualTo(4);
        assertThat(verdict.checked()).isEqualTo(3);
        if (tampering.entryIsNamed) {
            assertThat(verdict.finding().entryId()).isEqualTo(entry(4));
        }
    }

    /** Put in by hand, with the time of yesterday, and then sealed by the site itself. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void an_entry_that_was_put_in_with_an_earlier_time_is_named(boolean withAnEarlierId) {
        append(3);
        seal();
        Instant yesterday = Instant.now().minus(Duration.ofDays(1));
        long id = withAnEarlierId
                ? Ids.at(yesterday) + ThreadLocalRandom.current().nextInt(1 << 20)
                : ids.next();
        tamper(
                "insert into audit (id, log, at, actor_id, act) values (%d, :log, '%s', 41, 'trial.made')"
                        .formatted(id, yesterday),
                "insert into audit_waiting (entry_id, log, since) values (%d, :log, now())".formatted(id));
        seal();
        append(1);
        seal();
        Verdict verdict = verdict();
        assertThat(verdict.finding()).isNotNull();
        assertThat(verdict.finding().kind()).isEqualTo(Kind.BACK_DATED);
        assertThat(verdict.finding().entryId()).isEqualTo(id);
        assertThat(verdict.finding().seq()).isEqualTo(4);
    }

    @Test
    void an_end_that_was_cut_off_shows_by_a_head_that_was_written_down() {
        append(6);
        seal();
        Head head = verdict().head();
        tamper(
                "create temporary table gone on commit drop as"
                        + " select entry_id from audit_seal where log = :log and seq > 4",
                "delete from audit_seal where log = :log and seq > 4",
                "delete from audit where id in (select entry_id from gone)");
        assertThat(verdict().finding()).as("the chain alone cannot show it").isNull();
        Verdict verdict = verdict(Head.of(head.toString()));
        assertThat(verdict.finding()).isNotNull();
        assertThat(verdict.finding().kind()).isEqualTo(Kind.DROPPED);
        assertThat(verdict.finding().seq()).isEqualTo(5);

        append(2);
        seal();
        assertThat(verdict(head).finding().kind()).as("and later, sealed anew").isEqualTo(Kind.CHANGED);
    }

    @Test
    void places_that_were_taken_from_the_end_leave_entries_that_show() {
        append(4);
        seal();
        long last = entry(4);
        tamper("delete from audit_seal where log = :log and seq = 4");
        Verdict verdict = verdict();
        assertThat(verdict.finding()).isNotNull();
        assertThat(verdict.finding().kind()).isEqualTo(Kind.DROPPED);
        assertThat(verdict.finding().entryId()).isEqualTo(last);
    }

    @Test
    void an_entry_that_was_taken_out_before_it_was_sealed_leaves_its_place_in_the_queue() throws SQLException {
        long id = ids.next();
        tamper("insert into audit_waiting (entry_id, log, since) values (%d, :log, now())".formatted(id));
        try {
            assertThat(verdict().finding()).isNotNull();
            assertThat(verdict().finding().entryId()).isEqualTo(id);
        } finally {
            people.run("delete from audit_waiting where entry_id = ?", id);
        }
    }

    @Test
    void an_entry_of_a_slow_transaction_is_sealed_when_it_comes() throws SQLException {
        long slow = ids.next();
        try (Connection app = TestDatabase.asApp();
                PreparedStatement insert = app.prepareStatement(
                        "insert into audit (id, log, at, actor_id, act) values (?, ?, now(), 41, 'trial.slow')")) {
            app.setAutoCommit(false);
            insert.setLong(1, slow);
            insert.setString(2, log);
            insert.executeUpdate();
            append(3);
            seal();
            assertThat(verdict().checked()).isEqualTo(3);
            app.commit();
        }
        seal();
        assertThat(verdict().finding()).isNull();
        assertThat(entry(4)).isEqualTo(slow);
    }

    @Test
    void sealers_of_several_instances_give_each_entry_one_place() {
        append(30);
        wait(() -> Uni.join()
                .all(List.of(sealer.seal(), sealer.seal(), sealer.seal(), sealer.seal()))
                .andFailFast());
        seal();
        assertThat(people.one(Long.class, "select count(distinct entry_id) from audit_seal where log = ?", log))
                .isEqualTo(30);
        assertThat(verdict().checked()).isEqualTo(30);
        assertThat(verdict().finding()).isNull();
    }

    @Test
    void what_was_put_into_the_queue_again_holds_nothing_up() {
        append(1);
        seal();
        people.run("insert into audit_waiting (entry_id, log, since) values (?, ?, now())", entry(1), log);
        append(1);
        seal();
        assertThat(verdict().checked()).isEqualTo(2);
        assertThat(verdict().finding()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit set act = 'trial.x' where log = :log",
                "delete from audit where log = :log",
                "truncate audit cascade",
                "update audit_seal set seq = seq + 100 where log = :log",
                "delete from audit_seal where log = :log",
                "truncate audit_seal"
            })
    void even_the_owner_of_the_tables_is_refused(String statement) throws SQLException {
        append(1);
        try (Connection owner = TestDatabase.asOwner();
                var direct = owner.createStatement()) {
            owner.setAutoCommit(false);
            assertThatThrownBy(() -> direct.execute(statement.replace(":log", "'" + log + "'")))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("The record only grows.");
            owner.rollback();
        }
    }

    @Test
    void the_application_cannot_choose_the_time_of_an_entry_nor_a_place() throws SQLException {
        long id = ids.next();
        try (Connection app = TestDatabase.asApp();
                var direct = app.createStatement()) {
            app.setAutoCommit(false);
            direct.execute(
                    "insert into audit (id, log, at, actor_id, act) values (%d, '%s', '2020-01-01', 41, 'trial.x')"
                            .formatted(id, log));
            try (var rows =
                    direct.executeQuery("select at > now() - interval '1 minute' from audit where id = " + id)) {
                rows.next();
                assertThat(rows.getBoolean(1)).isTrue();
            }
            assertThatThrownBy(() -> direct.execute("""
                            insert into audit_seal (log, seq, entry_id, hash, mark, sealed_at)
                            values ('%s', 7, %d, sha256(''), sha256(''), now())
                            """.formatted(log, id)))
                    .hasMessageContaining("is not the next one.");
            app.rollback();
        }
    }

    @Test
    void a_reason_is_sealed_can_be_checked_and_can_be_erased_without_breaking_the_chain() {
        Person amara = people.person("Amara Osei");
        People.in(() -> audit.append(log, new Entry(41, "trial.made", amara.id(), null, "Left on Friday.")));
        People.in(() -> audit.append(log, new Entry(41, "trial.made", null, null, "About nobody.")));
        seal();
        assertThat(verdict().openings()).isEqualTo(2);
        assertThat(people.one(
                        Long.class,
                        "select count(*) from audit_opening o join audit a on a.id = o.entry_id where a.log = ?"
                                + " and position('Friday' in encode(o.sealed, 'escape')) > 0",
                        log))
                .isZero();

        people.run("delete from account_key where account_id = ?", amara.id());
        assertThat(verdict().finding()).as("with the key of the person").isNull();
        people.run("delete from audit_opening where entry_id = ?", entry(1));
        people.run("delete from audit_opening where entry_id = ?", entry(2));
        assertThat(verdict().finding()).isNull();
        assertThat(verdict().openings()).isZero();
    }

    @Test
    void a_reason_that_was_exchanged_is_named() {
        append(1);
        People.in(() -> audit.append(log, new Entry(41, "trial.made", null, null, "Left on Friday.")));
        People.in(() -> audit.append(log, new Entry(41, "trial.made", null, null, "Never started.")));
        seal();
        people.run(
                "update audit_opening set sealed = (select sealed from audit_opening where entry_id = ?) where entry_id = ?",
                entry(3),
                entry(2));
        Verdict verdict = verdict();
        assertThat(verdict.finding()).isNotNull();
        assertThat(verdict.finding().kind()).isEqualTo(Kind.CHANGED);
        assertThat(verdict.finding().entryId()).isEqualTo(entry(2));
    }

    @Test
    void the_command_answers_by_its_exit_status_and_in_json() throws Exception {
        append(2);
        seal();
        Path result = folder.resolve("verdict.json");
        VerifyByCommand command = new VerifyByCommand(verify, Optional.of(log), Optional.empty(), Optional.of(result));
        assertThat(command.verify(log)).isZero();
        JsonObject right = new JsonObject(Files.readString(result));
        assertThat(right.getBoolean("intact")).isTrue();
        assertThat(right.getLong("checked")).isEqualTo(2);

        tamper("update audit set act = 'trial.other'"
                + " where id = (select entry_id from audit_seal where log = :log and seq = 2)");
        assertThat(command.verify(log)).isEqualTo(1);
        JsonObject finding = new JsonObject(Files.readString(result)).getJsonObject("finding");
        assertThat(finding.getString("kind")).isEqualTo("CHANGED");
        assertThat(finding.getString("entry")).isEqualTo(Long.toString(entry(2)));
        assertThat(new VerifyByCommand(verify, Optional.of(log), Optional.of(List.of("nonsense")), Optional.empty())
                        .verify(log))
                .isEqualTo(1);
    }

    @Test
    void a_long_record_is_sealed_and_checked() throws SQLException {
        int count = Proof.count(2_500, 20_000);
        try (Connection app = TestDatabase.asApp();
                PreparedStatement insert = app.prepareStatement(
                        "insert into audit (id, log, at, actor_id, act) select id, ?, now(), 41, 'trial.made'"
                                + " from unnest(?) id")) {
            insert.setString(1, log);
            insert.setArray(
                    2,
                    app.createArrayOf(
                            "bigint",
                            LongStream.generate(ids::next).limit(count).boxed().toArray()));
            assertThat(insert.executeUpdate()).isEqualTo(count);
        }
        Instant began = Instant.now();
        seal();
        Duration sealing = Duration.between(began, Instant.now());
        began = Instant.now();
        Verdict verdict = verdict();
        Duration checking = Duration.between(began, Instant.now());
        assertThat(verdict.finding()).isNull();
        assertThat(verdict.checked()).isEqualTo(count);
        Proof.shown(
                "audit",
                "entries sealed and checked",
                count,
                0,
                "sealed in %d ms, checked in %d ms".formatted(sealing.toMillis(), checking.toMillis()));
    }

    /** Whatever the other tests did before this one. */
    @Test
    void the_record_of_all_that_was_done_here_is_right() {
        People.in(() -> audit.append(new Entry(41, "trial.made", null, null, null)));
        assertThat(wait(() -> verify.log(Audit.LOG, List.of())).finding()).isNull();
        assertThat(wait(health::call).getData().orElseThrow()).containsKeys("waiting", "oldest_seconds");
        until(
                Duration.ofSeconds(5),
                () -> people.one(Long.class, "select count(*) from audit_waiting where log = 'audit'") == 0);
        assertThat(wait(health::call).getStatus()).isEqualTo(HealthCheckResponse.Status.UP);
    }
}
