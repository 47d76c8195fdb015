package social.lanyard.media.preview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import social.lanyard.support.Busy;

class PreviewsTest {
    private static PreviewWords words(int number) {
        return new PreviewWords(number, "Opinion", "Title " + number, "Amara", "amara", "Member");
    }

    @Test
    void the_same_words_are_drawn_once() {
        Previews previews = new Previews(4);
        try {
            List<CompletableFuture<Preview>> asked = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                asked.add(previews.of(words(1)).subscribeAsCompletionStage());
            }
            Preview first = asked.get(0).join();
            assertThat(asked).allSatisfy(one -> assertThat(one.join()).isSameAs(first));
            assertThat(previews.of(words(1)).await().atMost(Duration.ofSeconds(5)))
                    .isSameAs(first);
            Preview other = previews.of(words(2)).await().atMost(Duration.ofSeconds(5));
            assertThat(other.etag()).isNotEqualTo(first.etag());
        } finally {
            previews.stop();
        }
    }

    @Test
    void when_too_many_wait_the_rest_is_told_to_come_back_and_can() {
        Previews previews = new Previews(2);
        try {
            List<CompletableFuture<Preview>> asked = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                asked.add(previews.of(words(i)).subscribeAsCompletionStage());
            }
            int refused = 0;
            for (CompletableFuture<Preview> one : asked) {
                try {
                    assertThat(one.join().png()).isNotEmpty();
                } catch (CompletionException busy) {
                    assertThat(busy).hasCauseInstanceOf(Busy.class);
                    refused++;
                }
            }
            assertThat(refused).isBetween(1, 11);
            assertThat(previews.of(words(11))
                            .await()
                            .atMost(Duration.ofSeconds(5))
                            .png())
                    .isNotEmpty();
        } finally {
            previews.stop();
        }
    }
}
