package social.lanyard.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Context;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Busy;

class RenderPoolTest {

    private static final Duration SAFETY_NET = Duration.ofSeconds(20);

    private RenderPool pool = new RenderPool(1, 1, SAFETY_NET, SAFETY_NET, SAFETY_NET);

    @AfterEach
    void stop() {
        pool.stop();
    }

    @Test
    void a_text_is_rendered_on_a_thread_of_the_pool() {
        RenderedText text = pool.note("**hello**", TextPlace.ALONE).await().atMost(SAFETY_NET);
        String thread =
                pool.away(() -> Thread.currentThread().getName()).await().atMost(SAFETY_NET);

        assertThat(text.html().value()).contains("<strong>hello</strong>");
        assertThat(thread).startsWith("render-");
    }

    @Test
    void a_refusal_reaches_the_caller_as_it_is() {
        assertThatThrownBy(() ->
                        pool.note("a".repeat(501), TextPlace.ALONE).await().atMost(SAFETY_NET))
                .isInstanceOf(TextRefused.class);
    }

    @Test
    void the_answer_comes_back_on_the_context_that_asked() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Context asking = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            AtomicReference<String> rendered = new AtomicReference<>();
            CompletableFuture<Context> answered = new CompletableFuture<>();
            asking.runOnContext(any -> pool.away(() -> Thread.currentThread().getName())
                    .subscribe()
                    .with(
                            name -> {
                                rendered.set(name);
                                answered.complete(Vertx.currentContext());
                            },
                            answered::completeExceptionally));

            assertThat(answered.get(20, TimeUnit.SECONDS)).isSameAs(asking);
            assertThat(rendered.get()).startsWith("render-");
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void a_failure_comes_back_on_the_context_that_asked_too() throws Exception {
        Vertx vertx = Vertx.vertx();
        try {
            Context asking = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
            CompletableFuture<Context> answered = new CompletableFuture<>();
            asking.runOnContext(any -> pool.note("a".repeat(501), TextPlace.ALONE)
                    .subscribe()
                    .with(
                            text -> answered.completeExceptionally(new AssertionError("rendered")),
                            refused -> answered.complete(Vertx.currentContext())));

            assertThat(answered.get(20, TimeUnit.SECONDS)).isSameAs(asking);
        } finally {
            vertx.close().toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void when_the_queue_is_full_the_next_is_told_so_at_once() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        CompletableFuture<Boolean> running = start(pool.away(() -> waitFor(hold)));
        CompletableFuture<Boolean> queued = start(pool.away(() -> waitFor(hold)));

        assertThat(pool.waiting()).isEqualTo(1);
        assertThatThrownBy(() -> pool.note("a", TextPlace.ALONE).await().atMost(SAFETY_NET))
                .isInstanceOf(Busy.class);

        hold.countDown();
        assertThat(running.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(queued.get(20, TimeUnit.SECONDS)).isTrue();
        assertThat(pool.note("a", TextPlace.ALONE).await().atMost(SAFETY_NET).words())
                .isEqualTo(1);
    }

    @Test
    void who_waited_too_long_is_told_so() throws Exception {
        pool = new RenderPool(1, 1, Duration.ofMillis(500), SAFETY_NET, SAFETY_NET);
        CountDownLatch hold = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        start(pool.away(() -> {
            running.countDown();
            return waitFor(hold);
        }));
        assertThat(waitFor(running)).isTrue();
        CompletableFuture<RenderedText> late = start(pool.note("a", TextPlace.ALONE));
        Thread.sleep(700);
        hold.countDown();

        assertThatThrownBy(() -> late.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(Busy.class);
    }

    @Test
    void a_text_that_takes_too_long_is_stopped_and_the_thread_serves_the_next() {
        pool = new RenderPool(1, 1, SAFETY_NET, Duration.ofMillis(100), SAFETY_NET);
        CountDownLatch stopped = new CountDownLatch(1);

        assertThatThrownBy(() -> pool.away(() -> spin(stopped)).await().atMost(SAFETY_NET))
                .isInstanceOfSatisfying(
                        TextRefused.class,
                        refused -> assertThat(refused.limit()).isEqualTo(TextLimit.TIME));
        assertThat(waitFor(stopped)).isTrue();
        assertThat(pool.note("next", TextPlace.ALONE).await().atMost(SAFETY_NET).words())
                .isEqualTo(1);
    }

    @Test
    void a_text_that_had_no_turn_on_the_processor_is_not_blamed() {
        pool = new RenderPool(1, 1, SAFETY_NET, SAFETY_NET, Duration.ofMillis(50));
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(() -> pool.away(() -> waitFor(never)).await().atMost(SAFETY_NET))
                .isInstanceOf(Busy.class);
    }

    @Test
    void what_a_page_can_do_without_is_given_when_there_is_time() {
        assertThat(pool.soon(() -> "advice", "none").await().atMost(SAFETY_NET)).isEqualTo("advice");
    }

    @Test
    void what_a_page_can_do_without_is_left_out_when_the_pool_is_busy_or_full() throws Exception {
        CountDownLatch hold = new CountDownLatch(1);
        start(pool.away(() -> waitFor(hold)));
        CompletableFuture<String> queued = start(pool.soon(() -> "advice", "none"));

        assertThat(start(pool.soon(() -> "advice", "none")).get(20, TimeUnit.SECONDS))
                .as("the queue is full")
                .isEqualTo("none");
        assertThat(queued.get(20, TimeUnit.SECONDS)).as("nobody is free").isEqualTo("none");
        assertThat(hold.getCount()).isEqualTo(1);
        hold.countDown();
    }

    @Test
    void what_a_page_can_do_without_is_left_out_when_the_text_is_refused_or_slow() {
        CountDownLatch stopped = new CountDownLatch(1);

        assertThat(pool.soon(() -> Markdown.prose("> ".repeat(60) + "a").toString(), "none")
                        .await()
                        .atMost(SAFETY_NET))
                .isEqualTo("none");
        assertThat(pool.soon(() -> Boolean.toString(spin(stopped)), "none")
                        .await()
                        .atMost(SAFETY_NET))
                .isEqualTo("none");
        assertThat(waitFor(stopped)).as("it is stopped").isTrue();
        assertThat(pool.note("next", TextPlace.ALONE).await().atMost(SAFETY_NET).words())
                .isEqualTo(1);
    }

    @Test
    void an_error_of_ours_is_not_hidden() {
        assertThatThrownBy(() -> pool.soon(
                                () -> {
                                    throw new IllegalStateException("ours");
                                },
                                "none")
                        .await()
                        .atMost(SAFETY_NET))
                .isInstanceOf(IllegalStateException.class);
    }

    private static <T> CompletableFuture<T> start(Uni<T> uni) {
        return uni.subscribeAsCompletionStage();
    }

    private static boolean waitFor(CountDownLatch latch) {
        try {
            return latch.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            return false;
        }
    }

    private static boolean spin(CountDownLatch stopped) {
        try {
            while (true) {
                CalmInlineParser.stopIfAsked();
            }
        } finally {
            stopped.countDown();
        }
    }
}
