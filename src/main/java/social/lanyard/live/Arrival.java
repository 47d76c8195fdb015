package social.lanyard.live;

/**
 * A post that came to stand, as far as it matters for who might want to hear of it.
 *
 * @param thread the post at the top of its conversation, or 0 where it is at the top itself
 * @param open whether it stands in the lists that everybody reads: public, no response, not passed on
 * @param story a story, else a note
 */
record Arrival(long id, long thread, boolean open, boolean story) {}
