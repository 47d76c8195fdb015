package social.lanyard.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import social.lanyard.post.PostCard;

/**
 * One page of a feed before its words are read: enough to know whether a reader who was here before has it already.
 *
 * @param before place from which it was read; the largest number for the first page
 * @param older place from which the next page is read, or null at the end
 */
record FeedPage(Feed feed, long before, List<Item> items, Long older) {
    /** Goes up whenever the same posts are written down in another way, so that nobody keeps the old writing. */
    private static final int WRITING = 1;

    static final long FIRST = Long.MAX_VALUE;

    /** A post that a visitor may see, or that was withdrawn and could be seen. */
    record Item(PostCard card, Candidate state) {
        /**
         * When something happened to it that its readers should know: RFC 4287 leaves it to the publisher, and what is
         * mended in the first minutes leaves no mark here either.
         */
        Instant updated() {
            return Stream.of(card.publishedAt(), card.editedAt(), state.noticedAt(), state.withdrawnAt())
                    .filter(Objects::nonNull)
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        /** All that can be different the next time: words have their version, the rest is small enough to be named. */
        private String stamp() {
            return String.join(
                    "\u0001",
                    Long.toString(card.id()),
                    Integer.toString(state.version()),
                    String.valueOf(updated()),
                    state.reason(),
                    card.author().toString(),
                    card.claim().toString());
        }
    }

    FeedPage {
        items = List.copyOf(items);
    }

    boolean first() {
        return before == FIRST;
    }

    Instant updated() {
        return items.stream().map(Item::updated).max(Comparator.naturalOrder()).orElse(feed.since());
    }

    /**
     * Changes with everything that the page says. Made of dates and versions rather than of the answer, so that no text is
     * read for a reader who has it; hence a weak one.
     */
    String tag(FeedForm form, String origin) {
        String all = items.stream()
                .map(Item::stamp)
                .collect(Collectors.joining(
                        "\u0002",
                        WRITING + "\u0002" + form + "\u0002" + origin + "\u0002" + feed + "\u0002" + before + "\u0002"
                                + older + "\u0002",
                        ""));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return "W/\"" + HexFormat.of().formatHex(hash, 0, 12) + "\"";
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
