package social.lanyard.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.impl.NoStackTraceThrowable;
import io.vertx.pgclient.PgException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import social.lanyard.support.Conflict;
import social.lanyard.support.Refusal;

class FailuresTest {
    @Test
    void what_stands_inside_other_exceptions_is_found() {
        Refusal refusal = new Refusal("title", "Give it a title.");
        Failure failure = Failures.of(new CompletionException(new IllegalStateException(refusal)));
        assertThat(failure.status()).isEqualTo(422);
        assertThat(failure.problems()).isEqualTo(refusal.problems());
    }

    @Test
    void a_status_that_was_chosen_is_kept() {
        assertThat(Failures.of(new NotSupportedException()).status()).isEqualTo(415);
        assertThat(Failures.of(new WebApplicationException(418)).status()).isEqualTo(418);
        assertThat(Failures.of(new Conflict("Decided already.")).sentence()).isEqualTo("Decided already.");
    }

    @Test
    void whatever_is_not_known_is_a_fault_of_ours_and_says_nothing() {
        Failure failure = Failures.of(new IllegalArgumentException("secret inside"));
        assertThat(failure.status()).isEqualTo(500);
        assertThat(failure.sentence()).doesNotContain("secret");
        assertThat(failure.ours()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "57P01, 503",
        "57P03, 503",
        "57014, 503",
        "53300, 503",
        "08006, 503",
        "40001, 503",
        "40P01, 503",
        "25006, 503",
        "23505, 409",
        "22021, 422",
        "22P05, 422",
        "23503, 500",
        "42P01, 500",
        "42501, 500"
    })
    void the_database_s_refusals_are_told_apart(String state, int status) {
        PgException refused = new PgException("inside", "ERROR", state, "detail inside");
        assertThat(Failures.of(new RuntimeException(refused)).status()).isEqualTo(status);
        assertThat(Failures.of(refused).sentence()).doesNotContain("inside");
    }

    @Test
    void waiting_too_long_for_a_connection_is_not_a_fault() {
        assertThat(Failures.of(new NoStackTraceThrowable("Timeout")).status()).isEqualTo(503);
        assertThat(Failures.of(new NoStackTraceThrowable("Timeout")).headers()).containsKey("Retry-After");
        assertThat(Failures.of(new OptimisticLockException()).status()).isEqualTo(409);
    }
}
