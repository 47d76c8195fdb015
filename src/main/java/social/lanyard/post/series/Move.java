package social.lanyard.post.series;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import social.lanyard.support.Ids;
import social.lanyard.support.Refusal;

/** One change of the order, as the buttons beside a story send it: {@code up-12}, {@code down-12} or {@code out-12}. */
record Move(Way way, long story) {
    enum Way {
        UP(Order::up),
        DOWN(Order::down),
        OUT(Order::without);

        private final BiFunction<Order, Long, Order> change;

        Way(BiFunction<Order, Long, Order> change) {
            this.change = change;
        }

        static Optional<Way> word(String word) {
            for (Way way : values()) {
                if (way.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return Optional.of(way);
                }
            }
            return Optional.empty();
        }
    }

    static Move of(String text) {
        int dash = text == null ? -1 : text.indexOf('-');
        Optional<Way> way = dash < 0 ? Optional.empty() : Way.word(text.substring(0, dash));
        Optional<Long> story = dash < 0 ? Optional.empty() : Ids.parse(text.substring(dash + 1));
        if (way.isEmpty() || story.isEmpty()) {
            throw new Refusal("", "Choose what to do with one of the stories.");
        }
        return new Move(way.get(), story.get());
    }

    Order in(Order order) {
        return way.change.apply(order, story);
    }

    String stable() {
        return way + "-" + story;
    }
}
