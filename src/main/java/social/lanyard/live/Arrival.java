package social.lanyard.live;

import java.util.Set;

/**
 * A post that came to stand, as far as it matters for who might want to hear of it.
 *
 * @param author whose it is
 * @param thread the post at the top of its conversation, or 0 where it is at the top itself
 * @param alone neither a response nor passed on
 * @param open whether it stands in the lists that everybody reads: public and alone
 * @param story a story, else a note
 * @param topics its tags, where it stands in those lists
 * @param confirmedBy organisations that confirmed something about its author on the day of writing
 */
record Arrival(
        long id,
        long author,
        long thread,
        boolean alone,
        boolean open,
        boolean story,
        Set<String> topics,
        Set<Long> confirmedBy) {}
