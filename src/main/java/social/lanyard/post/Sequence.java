package social.lanyard.post;

/**
 * An order of stories that one belongs to, as its reader sees it: what they may not see is not counted.
 *
 * @param part which one the story is, from 1
 * @param of how many there are
 * @param previous the story before it, or null
 * @param next the story after it, or null
 */
public record Sequence(String title, String path, int part, int of, PostCard previous, PostCard next) {}
