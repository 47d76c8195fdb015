package social.lanyard.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.helpers.test.UniAssertSubscriber;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import social.lanyard.support.NotFound;

class KeptFeedsTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final AtomicInteger made = new AtomicInteger();
    private final KeptFeeds kept = new KeptFeeds(() -> Duration.ofMillis(200));

    private Uni<FeedPage> read() {
        made.incrementAndGet();
        return Uni.createFrom()
                .item(new FeedPage(new Feed("", "/", "x", "y", Instant.EPOCH), FeedPage.FIRST, List.of(), null))
                .onItem()
                .delayIt()
                .by(Duration.ofMillis(50));
    }

    private FeedPage page(String address, long before) {
        return kept.page(address, before, this::read).await().atMost(SOON);
    }

    @Test
    void readers_at_one_time_share_one_look_and_later_ones_look_again() throws Exception {
        var first = kept.page("/a", 9, this::read).subscribe().withSubscriber(UniAssertSubscriber.create());
        var second = kept.page("/a", 9, this::read).subscribe().withSubscriber(UniAssertSubscriber.create());
        first.awaitItem(SOON);
        assertThat(second.awaitItem(SOON).getItem()).isSameAs(first.getItem());
        assertThat(made).hasValue(1);
        Thread.sleep(250);
        page("/a", 9);
        assertThat(made).hasValue(2);
    }

    @Test
    void another_feed_and_another_page_are_others() {
        page("/a", 9);
        page("/b", 9);
        page("/a", 8);
        assertThat(made).hasValue(3);
    }

    @Test
    void nothing_is_kept_where_that_is_set() {
        KeptFeeds none = new KeptFeeds(() -> Duration.ZERO);
        none.page("/a", 9, this::read).await().atMost(SOON);
        none.page("/a", 9, this::read).await().atMost(SOON);
        assertThat(made).hasValue(2);
    }

    @Test
    void what_could_not_be_written_is_tried_again() {
        assertThatThrownBy(() -> kept.body("t", () -> Uni.createFrom().failure(new NotFound()))
                        .await()
                        .atMost(SOON))
                .isInstanceOf(NotFound.class);
        byte[] body = {1};
        assertThat(kept.body("t", () -> Uni.createFrom().item(body)).await().atMost(SOON))
                .isSameAs(body);
        assertThat(kept.body("t", () -> Uni.createFrom().item(new byte[] {2}))
                        .await()
                        .atMost(SOON))
                .as("kept under its tag")
                .isSameAs(body);
    }

    @Test
    void one_reader_who_hangs_up_takes_nothing_from_the_others() {
        var gone = kept.page("/a", 9, this::read).subscribe().withSubscriber(UniAssertSubscriber.create());
        var stays = kept.page("/a", 9, this::read).subscribe().withSubscriber(UniAssertSubscriber.create());
        gone.cancel();
        assertThat(stays.awaitItem(SOON).getItem()).isNotNull();
        assertThat(page("/a", 9)).isNotNull();
    }
}
