package social.lanyard.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import social.lanyard.testing.LanyardTest;
import social.lanyard.testing.Mailbox;
import social.lanyard.testing.TestDatabase;

@LanyardTest
class OutboxTest {
    private static final Duration FIRST = Duration.ofSeconds(5);

    @Inject
    Outbox outbox;

    @Inject
    OutboxWorker worker;

    @Inject
    TrialDelivery trial;

    @Inject
    Mails mails;

    @Inject
    Vertx vertx;

    @Test
    void what_was_committed_is_carried_out_once() throws Exception {
        String name = name();
        committed(() -> outbox.add(TrialDelivery.KIND, new JsonObject().put("name", name)));
        until(() -> trial.delivered(name) == 1);
        until(() -> count("select count(*) from outbox where payload->>'name' = '" + name + "' and done_at is not null")
                == 1);
        onContext(worker::drain);
        assertThat(trial.delivered(name)).isEqualTo(1);
    }

    @Test
    void what_was_rolled_back_is_not() throws Exception {
        String name = name();
        try {
            committed(() -> outbox.add(TrialDelivery.KIND, new JsonObject().put("name", name))
                    .chain(() -> Uni.createFrom().failure(new IllegalStateException("rolled back"))));
        } catch (Exception expected) {
            assertThat(expected).hasMessageContaining("rolled back");
        }
        assertThat(count("select count(*) from outbox where payload->>'name' = '" + name + "'"))
                .isZero();
        onContext(worker::drain);
        assertThat(trial.delivered(name)).isZero();
    }

    @Test
    void what_failed_is_tried_again_and_no_address_is_kept() throws Exception {
        String name = name();
        committed(() -> outbox.add(
                TrialDelivery.KIND, new JsonObject().put("name", name).put("failures", 1)));
        until(() -> trial.failed(name) == 1);
        until(() -> count("select count(*) from outbox where payload->>'name' = '" + name
                        + "' and last_error = 'IllegalStateException' and attempts = 1 and due_at > now()")
                == 1);
        assertThat(trial.delivered(name)).isZero();
        update("update outbox set due_at = now() where payload->>'name' = '" + name + "'");
        onContext(worker::drain);
        until(() -> trial.delivered(name) == 1);
    }

    @Test
    void two_workers_share_the_rows() throws Exception {
        String name = name();
        update("insert into outbox (id, kind, payload, due_at, created_at) select " + Math.abs(name.hashCode())
                + "000 + n, 'trial', jsonb_build_object('name', '" + name
                + "-' || n), now(), now() from generate_series(1, 40) n");
        CompletableFuture<?>[] drains = IntStream.range(0, 3)
                .mapToObj(i -> CompletableFuture.runAsync(() -> onContext(worker::drain)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(drains).get(20, TimeUnit.SECONDS);
        // What other tests left to deliver may hold the lanes: then these rows are taken when one is free.
        until(() ->
                count("select count(*) from outbox where payload->>'name' like '" + name + "-%' and done_at is null")
                        == 0);
        List<Long> each = IntStream.rangeClosed(1, 40)
                .mapToObj(n -> trial.delivered(name + "-" + n))
                .toList();
        assertThat(each).allMatch(times -> times == 1L);
    }

    @Test
    void the_depth_counts_what_waits_and_what_was_given_up() throws Exception {
        String name = name();
        Outbox.Depth before = onContext(outbox::depth);
        update("insert into outbox (id, kind, payload, due_at, created_at) values (" + Math.abs(name.hashCode())
                + "999, 'none', '{}', 'infinity', now())");
        assertThat(onContext(outbox::depth).givenUp()).isEqualTo(before.givenUp() + 1);
        update("delete from outbox where kind = 'none'");
    }

    @Test
    void pauses_grow_to_an_hour() {
        assertThat(OutboxWorker.pause(FIRST, 1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(OutboxWorker.pause(FIRST, 4)).isEqualTo(Duration.ofSeconds(40));
        assertThat(OutboxWorker.pause(FIRST, 25)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void a_letter_arrives_as_text_and_page_with_nothing_from_elsewhere() throws Exception {
        String address = name() + "@mail.example";
        onContext(() -> mails.send(
                4711,
                address,
                Letter.about("A subject <b>\r\nBcc: other@mail.example", "A preview", "A heading & more")
                        .words("Some <i>words</i>.")
                        .button("Go there", "/verification")));
        var mail = Mailbox.of(address).await("A subject");
        assertThat(mail.to()).containsExactly(address);
        assertThat(mail.text()).contains("A heading & more", "Some <i>words</i>.", "/verification");
    }

    private static String name() {
        return "trial-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private void committed(Supplier<Uni<?>> act) {
        onContext(() -> Panache.withTransaction(act::get));
    }

    /** Reactive sessions live on a context of their own, as in a request. */
    private <T> T onContext(Supplier<Uni<T>> act) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Context context = VertxContext.getOrCreateDuplicatedContext(vertx);
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(nothing -> act.get().subscribe().with(result::complete, result::completeExceptionally));
        try {
            return result.get(20, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure.getCause() == null ? failure : failure.getCause());
        }
    }

    private static void until(BooleanSupplier holds) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (!holds.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private static long count(String query) {
        try (Connection owner = TestDatabase.asOwner();
                ResultSet rows = owner.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void update(String statement) throws SQLException {
        try (Connection owner = TestDatabase.asOwner()) {
            owner.createStatement().executeUpdate(statement);
        }
    }
}
