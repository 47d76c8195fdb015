package social.lanyard.follow.filter;

/**
 * One word or phrase of a filter.
 *
 * @param id 0 before it is kept
 * @param whole whether it is not meant inside longer words
 */
public record Word(long id, String text, boolean whole) {}
